import { Button, Group } from "@mantine/core";
import type { FieldValue, ScoringContext } from "@thuocdo/criteria/answer";
import { parseTabbed } from "@thuocdo/criteria/table-import/text-table";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { fieldText } from "@thuocdo/criteria-form/field-text";
import { answerLines, type AnswerLine } from "@thuocdo/submissions/answer-lines";
import type { Answers } from "@thuocdo/submissions/answers";
import { readPasted, type PastedCell } from "@thuocdo/submissions/read-pasted";
import { isClaimed } from "@thuocdo/submissions/warnings";
import { Notice } from "@thuocdo/ui/notice";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Desk } from "#features/answering/desk.ts";
import { explainPasted, messages } from "#features/answering/paste/messages.ts";
import { pastedChanges, type PastedChange } from "#features/answering/paste/pasted-changes.ts";
import type { Pasted } from "#features/answering/paste/use-pasted.ts";
import { useDraftView } from "#features/answering/use-desk.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/answering/paste/paste.module.css";

export interface PastePanelProps {
  readonly version: CriteriaSetVersion;
  readonly context: ScoringContext;
  /** What can be changed, by indicator id; undefined where all can. */
  readonly open: ReadonlySet<string> | undefined;
  readonly desk: Desk;
  readonly pasted: Pasted;
  readonly onApply: (changes: readonly PastedChange[]) => void;
  readonly onClose: () => void;
}

/** Cell by cell what a pasted table fills in and what of it is refused, before anything changes. */
export function PastePanel({
  version,
  context,
  open,
  desk,
  pasted,
  onApply,
  onClose,
}: PastePanelProps) {
  const view = useDraftView(desk);
  const [headed, setHeaded] = useState(false);
  const go = useRef<HTMLButtonElement>(null);
  // It is fetched after its dialog has opened.
  useEffect(() => go.current?.focus(), []);
  const { text, at } = pasted;
  const { byIndicator } = view.answers;
  const lines = useMemo(
    () =>
      answerLines(version, context).filter(
        ({ indicatorId }) =>
          (open?.has(indicatorId) ?? true) && !isClaimed(byIndicator[indicatorId]),
      ),
    [version, context, open, byIndicator],
  );
  const from = lines.findIndex(
    ({ indicatorId, fieldKey }) => indicatorId === at.indicatorId && fieldKey === at.fieldKey,
  );
  const { rows, merges } = useMemo(() => parseTabbed(text), [text]);
  const table = { rows: headed ? rows.slice(1) : rows, merges };
  const reading = readPasted(table, lines, Math.max(from, 0));
  const heading = (
    <label className={classes["headed"]}>
      <input
        type="checkbox"
        checked={headed}
        onChange={(event) => setHeaded(event.currentTarget.checked)}
      />
      <span>{messages.headed}</span>
    </label>
  );

  if (!reading.ok) {
    return (
      <div className={classes["panel"]}>
        <Notice urgent tone="refusal" title={messages.unclear(reading.refusal.columns)} />
        <Group justify="flex-end">
          <Button ref={go} variant="default" onClick={onClose}>
            {messages.leave}
          </Button>
        </Group>
      </div>
    );
  }

  const { shape, cells } = reading.value;
  const changes = pastedChanges(reading.value, view);
  const refused = cells.filter(({ outcome }) => outcome.kind === "refused").length;
  const left = cells.length - changes.length - refused;
  const first = lines[from];
  return (
    <div className={classes["panel"]}>
      <p>{messages.shape[shape](first === undefined ? "" : fieldName(first))}</p>
      {rows.length > 1 && heading}
      <CellTable version={version} answers={view.answers} cells={cells} skipped={headed ? 1 : 0} />
      <p role="status">
        <strong>{messages.sums(changes.length, refused, left)}</strong>
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {messages.leave}
        </Button>
        <Button ref={go} disabled={changes.length === 0} onClick={() => onApply(changes)}>
          {messages.apply(changes.length)}
        </Button>
      </Group>
    </div>
  );
}

function CellTable({
  version,
  answers,
  cells,
  skipped,
}: {
  readonly version: CriteriaSetVersion;
  readonly answers: Answers;
  readonly cells: readonly PastedCell[];
  /** Rows left out above. */
  readonly skipped: number;
}) {
  const byId = useMemo(
    () => new Map(listIndicators(version).map((indicator) => [indicator.id, indicator])),
    [version],
  );
  const words = (line: AnswerLine | undefined, value: FieldValue | undefined) => {
    const indicator = line && byId.get(line.indicatorId);
    if (value === undefined) return undefined;
    return indicator === undefined || line === undefined
      ? String(value)
      : fieldText(indicator, line.fieldKey, value);
  };
  return (
    // A long table scrolls by itself; it can be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroller"]} tabIndex={0} aria-label={messages.title}>
      <table className={classes["cells"]}>
        <thead>
          <tr>
            {Object.values(messages.columns).map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const { row, text, line, outcome } = cell;
            const now = line && answers.byIndicator[line.indicatorId]?.values[line.fieldKey];
            const isSame = outcome.kind === "value" && outcome.value === now;
            return (
              <tr key={row} data-outcome={isSame ? "same" : outcome.kind}>
                <td>{row + skipped}</td>
                <td data-label={messages.columns.text}>{text}</td>
                <td>{line === undefined ? messages.noField : fieldName(line)}</td>
                <td data-label={messages.columns.before}>
                  {line === undefined ? "" : (words(line, now) ?? messages.nothing)}
                </td>
                <td data-label={messages.columns.after}>
                  {isSame ? messages.same : outcomeWords(cell, words)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function outcomeWords(
  { line, outcome }: PastedCell,
  words: (line: AnswerLine | undefined, value: FieldValue) => string | undefined,
): string {
  switch (outcome.kind) {
    case "value":
      return words(line, outcome.value) ?? "";
    case "blank":
      return messages.blank;
    case "none":
      return messages.none;
    case "refused":
      return explainPasted(outcome.because);
  }
}

function fieldName({ code, asked }: AnswerLine): string {
  return messages.field(code, asked);
}
