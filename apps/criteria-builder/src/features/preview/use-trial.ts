import type { Edit } from "@thuocdo/criteria/edit";
import type { Sample, SampleAnswer } from "@thuocdo/criteria/sample";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { FieldChange } from "@thuocdo/criteria-form/field-change";
import type { IndicatorActions } from "@thuocdo/criteria-form/form-props";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { answersEdit } from "#features/preview/sample-edits.ts";

const pauseMs = 700;

/** Text that could not be read, by indicator id and field key. */
type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Changed = ReadonlyMap<string, SampleAnswer | undefined>;

export interface Trial {
  readonly answers: Readonly<Record<string, SampleAnswer>>;
  readonly typed: Typed;
  readonly actions: Pick<IndicatorActions, "onChange" | "onNotApplicable" | "onNote">;
}

/**
 * A sample's answers while they are typed: seen and scored at once, stored as an edit after a pause, on leaving the
 * sample and on leaving the page. Without `onEdit` they are tried and forgotten.
 */
export function useTrial(
  version: CriteriaSetVersion,
  sampleId: string,
  sample: Sample,
  onEdit: ((edit: Edit) => void) | undefined,
): Trial {
  const [changed, setChanged] = useState<Changed>(new Map());
  const [typed, setTyped] = useState<Typed>({});
  const answers = useMemo(() => withChanges(sample.answers, changed), [sample.answers, changed]);
  const latest = useRef({ version, sampleId, onEdit, changed, answers });
  useLayoutEffect(() => {
    latest.current = { version, sampleId, onEdit, changed, answers };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const [hands] = useState(() => {
    function store(): void {
      clearTimeout(timer.current);
      const now = latest.current;
      if (now.onEdit === undefined || now.changed.size === 0) return;
      now.onEdit(answersEdit(now.version, now.sampleId, now.changed));
      latest.current = { ...now, changed: new Map() };
      setChanged(latest.current.changed);
    }
    function change(indicatorId: string, answer: SampleAnswer | undefined): void {
      if (answer === undefined && latest.current.answers[indicatorId] === undefined) return;
      const next = new Map(latest.current.changed).set(indicatorId, answer);
      latest.current = {
        ...latest.current,
        changed: next,
        answers: withChanges(latest.current.answers, new Map([[indicatorId, answer]])),
      };
      setChanged(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(store, pauseMs);
    }
    const actions: Trial["actions"] = {
      onChange(indicatorId, changes) {
        setTyped((before) => ({
          ...before,
          [indicatorId]: typedAfter(before[indicatorId], changes),
        }));
        change(indicatorId, answerAfter(latest.current.answers[indicatorId], changes));
      },
      onNotApplicable(indicatorId, reason) {
        const { notApplicable: _, ...rest } = latest.current.answers[indicatorId] ?? { values: {} };
        change(
          indicatorId,
          reason === undefined ? unlessEmpty(rest) : { ...rest, notApplicable: reason },
        );
      },
      // A sample scores; it has nothing to say to an appraiser.
      onNote: () => undefined,
    };
    return { store, actions };
  });

  useEffect(() => {
    addEventListener("pagehide", hands.store);
    return () => {
      removeEventListener("pagehide", hands.store);
      hands.store();
    };
  }, [hands]);

  return { answers, typed, actions: hands.actions };
}

function withChanges(
  answers: Readonly<Record<string, SampleAnswer>>,
  changed: Changed,
): Readonly<Record<string, SampleAnswer>> {
  if (changed.size === 0) return answers;
  const next = { ...answers };
  for (const [id, answer] of changed) {
    if (answer === undefined) delete next[id];
    else next[id] = answer;
  }
  return next;
}

function answerAfter(
  before: SampleAnswer | undefined,
  changes: readonly FieldChange[],
): SampleAnswer | undefined {
  const values = { ...before?.values };
  for (const { fieldKey, value } of changes) {
    if (value === undefined) delete values[fieldKey];
    else values[fieldKey] = value;
  }
  return unlessEmpty({ ...before, values });
}

function unlessEmpty(answer: SampleAnswer): SampleAnswer | undefined {
  return Object.keys(answer.values).length === 0 && answer.notApplicable === undefined
    ? undefined
    : answer;
}

function typedAfter(
  before: Readonly<Record<string, string>> = {},
  changes: readonly FieldChange[],
): Readonly<Record<string, string>> {
  const next = { ...before };
  for (const { fieldKey, typed } of changes) {
    if (typed === undefined) delete next[fieldKey];
    else next[fieldKey] = typed;
  }
  return next;
}
