import type { FieldValue } from "@thuocdo/criteria/answer";
import type { PastedReading } from "@thuocdo/submissions/read-pasted";
import type { DraftKeeper, DraftView } from "#lib/drafts/draft-keeper.ts";

/** One field filled in from a table, and what it held before: a value, or text that could not be read. */
export interface PastedChange {
  readonly indicatorId: string;
  readonly fieldKey: string;
  readonly value: FieldValue;
  readonly before: FieldValue | undefined;
  readonly typedBefore: string | undefined;
}

/** What a reading changes of a draft; what stands there already is no change. */
export function pastedChanges(
  { cells }: PastedReading,
  { answers, typed }: Pick<DraftView, "answers" | "typed">,
): readonly PastedChange[] {
  return cells.flatMap(({ line, outcome }) => {
    if (line === undefined || outcome.kind !== "value") return [];
    const { indicatorId, fieldKey } = line;
    const before = answers.byIndicator[indicatorId]?.values[fieldKey];
    const typedBefore = typed[indicatorId]?.[fieldKey];
    if (before === outcome.value && typedBefore === undefined) return [];
    return [{ indicatorId, fieldKey, value: outcome.value, before, typedBefore }];
  });
}

export function applyPasted(draft: DraftKeeper, changes: readonly PastedChange[]): void {
  draft.edit(
    changes.map(({ indicatorId, fieldKey, value }) => ({
      part: "value",
      indicatorId,
      fieldKey,
      value,
    })),
    changes.map(({ indicatorId, fieldKey }) => ({ indicatorId, fieldKey, text: undefined })),
  );
}

/**
 * Takes a paste back, in one act. A field changed since keeps what it was changed to.
 * @returns those taken back
 */
export function takePastedBack(
  draft: DraftKeeper,
  changes: readonly PastedChange[],
): readonly PastedChange[] {
  const { answers, typed } = draft.getView();
  const standing = changes.filter(
    ({ indicatorId, fieldKey, value }) =>
      answers.byIndicator[indicatorId]?.values[fieldKey] === value &&
      typed[indicatorId]?.[fieldKey] === undefined,
  );
  draft.edit(
    standing.map(({ indicatorId, fieldKey, before }) => ({
      part: "value",
      indicatorId,
      fieldKey,
      value: before ?? null,
    })),
    standing.map(({ indicatorId, fieldKey, typedBefore: text }) => ({
      indicatorId,
      fieldKey,
      text,
    })),
  );
  return standing;
}
