import type { Edit } from "@thuocdo/criteria/edit";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { scorable, type Sample } from "@thuocdo/criteria/sample";
import { startScoring } from "@thuocdo/criteria/scoring";
import { findNode, walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { CriteriaSheet } from "@thuocdo/criteria-form/criteria-sheet";
import { ScoreTotal } from "@thuocdo/criteria-form/score-total";
import { useScore } from "@thuocdo/criteria-form/use-score";
import { useCallback, useMemo } from "react";
import { Expectations } from "#features/preview/expectations.tsx";
import { messages } from "#features/preview/messages.ts";
import { SampleSettings } from "#features/preview/sample-settings.tsx";
import { useTrial } from "#features/preview/use-trial.ts";
import { OptionalPointsField } from "#lib/fields/figure-fields.tsx";
import { FieldSettingsContext, type FieldPath } from "#lib/fields/field-settings.ts";
import classes from "#features/preview/preview.module.css";

export interface SampleTrialProps {
  readonly version: CriteriaSetVersion;
  readonly tried: CriteriaSetVersion;
  readonly nodeId: string;
  readonly sampleId: string;
  readonly sample: Sample;
  readonly onEdit: ((edit: Edit) => void) | undefined;
}

/** One sample at work: its answers in the ward's form, its points, and what it is to come to. */
export function SampleTrial(props: SampleTrialProps) {
  const { version, tried, nodeId, sampleId, sample, onEdit } = props;
  const trial = useTrial(version, sampleId, sample, onEdit);
  const { type: unitType, class: unitClass, periodFrom } = sample.unit;
  const context = useMemo(
    () => ({ unitType, unitClass, periodFrom }),
    [unitType, unitClass, periodFrom],
  );
  const answers = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(trial.answers).map(([id, answer]) => [id, scorable(answer)]),
      ),
    [trial.answers],
  );
  const { score, explain } = useScore(tried, answers, context);
  const only = useMemo(() => indicatorsBelow(tried, nodeId), [tried, nodeId]);
  const isKept = version.samples?.[sampleId] !== undefined;
  const expected = sample.expected.indicators;
  const below = useCallback(
    ({ id }: Indicator) =>
      isKept && (
        <OptionalPointsField
          label={messages.expectedPoints}
          path={["expected", "indicators", id]}
          value={expected?.[id] ?? null}
        />
      ),
    [isKept, expected],
  );
  const settings = {
    readOnly: onEdit === undefined,
    findingsAt: () => [],
    set: (path: FieldPath, value: unknown) => onEdit?.(partEdit(sampleId, sample, path, value)),
  };
  return (
    <FieldSettingsContext value={settings}>
      {isKept && <SampleSettings sample={sample} />}
      <div className={classes["result"]}>
        <ScoreTotal version={tried} score={score} label={messages.total} />
        {isKept && (
          <Expectations
            version={tried}
            sample={sample}
            scoring={startScoring(tried, answers, context)}
          />
        )}
      </div>
      {only.size === 0 ? (
        <p className={classes["hint"]}>
          {nodeId === version.id ? messages.chooseNode : messages.nothingToTry}
        </p>
      ) : (
        <CriteriaSheet
          version={tried}
          answers={answers}
          typed={trial.typed}
          score={score}
          only={only}
          explain={explain}
          below={below}
          {...trial.actions}
        />
      )}
    </FieldSettingsContext>
  );
}

/** The version itself is too much to be filled in beside the editor: there one chooses a part of it. */
function indicatorsBelow(version: CriteriaSetVersion, nodeId: string): ReadonlySet<string> {
  const placed = findNode(version, nodeId);
  if (placed === undefined || placed.kind === "version") return new Set();
  const ids = [...walkNodes(version)].flatMap(({ kind, node, at }) =>
    kind === "indicator" && placed.at.every((step, depth) => at[depth] === step) ? [node.id] : [],
  );
  return new Set(ids);
}

/** A field of the sample as the edit that sets it; expectations of indicators are kept together. */
function partEdit(sampleId: string, sample: Sample, path: FieldPath, value: unknown): Edit {
  const [part, key, indicatorId] = path.map(String);
  const kind = "set-sample-part";
  if (part === "unit")
    return { kind, sampleId, path: ["unit"], value: { ...sample.unit, [key ?? ""]: value } };
  if (part === "name") return { kind, sampleId, path: ["name"], value };
  if (key === undefined) return { kind, sampleId, path: ["expected"], value };
  if (indicatorId === undefined) return { kind, sampleId, path: ["expected", key], value };
  const { [indicatorId]: _, ...others } = sample.expected.indicators ?? {};
  const indicators = value === null ? others : { ...others, [indicatorId]: value };
  return {
    kind,
    sampleId,
    path: ["expected", "indicators"],
    value: Object.keys(indicators).length === 0 ? null : indicators,
  };
}
