import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Answer, Answers, EvidenceReference } from "#answers.ts";

/** One field of a draft set or, with null, emptied; `at` is the device's instant of the change. */
export type DraftChange = { readonly indicatorId: string; readonly at: string } & (
  | { readonly part: "value"; readonly fieldKey: string; readonly value: FieldValue | null }
  | { readonly part: "note" | "not-applicable"; readonly value: string | null }
  | { readonly part: "reason"; readonly warning: string; readonly value: string | null }
  | { readonly part: "evidence"; readonly sha256: string; readonly value: EvidenceReference | null }
);

/** When each field was last changed, by field path: the save's sequence and the device's instant. */
export type DraftStamps = Readonly<
  Record<string, { readonly sequence: number; readonly at: string }>
>;

export interface StampedDraft {
  readonly answers: Answers;
  readonly stamps: DraftStamps;
  readonly sequence: number;
}

/**
 * Merges one device's changes into the draft, field by field.
 *
 * | the stored field was in sight of the change | which instant is later | the field becomes |
 * |---|---|---|
 * | yes | – | the change |
 * | no | the change's | the change |
 * | no | the stored one's | as stored; the change is overtaken |
 *
 * @param base sequence of the draft that the device had in sight
 * @returns the draft and the places, in `changes`, of those overtaken by another value
 */
export function mergeDraft(
  draft: StampedDraft,
  changes: readonly DraftChange[],
  base: number,
): { readonly draft: StampedDraft; readonly overtaken: readonly number[] } {
  const sequence = draft.sequence + 1;
  const byIndicator: Record<string, Answer> = { ...draft.answers.byIndicator };
  const stamps: Record<string, { sequence: number; at: string }> = { ...draft.stamps };
  const overtaken: number[] = [];
  changes.forEach((change, place) => {
    const path = fieldPath(change);
    const stored = stamps[path];
    const answer = byIndicator[change.indicatorId] ?? { values: {} };
    if (
      stored !== undefined &&
      stored.sequence > base &&
      stored.sequence < sequence &&
      stored.at > change.at
    ) {
      if (!isSame(answer, change)) overtaken.push(place);
      return;
    }
    byIndicator[change.indicatorId] = changed(answer, change);
    stamps[path] = { sequence, at: change.at };
  });
  return { draft: { answers: { formatVersion: 1, byIndicator }, stamps, sequence }, overtaken };
}

/** Names the field that a change is of. */
export function fieldPath(change: DraftChange): string {
  switch (change.part) {
    case "value":
      return `${change.indicatorId}/value/${change.fieldKey}`;
    case "evidence":
      return `${change.indicatorId}/evidence/${change.sha256}`;
    case "reason":
      return `${change.indicatorId}/reason/${change.warning}`;
    case "note":
    case "not-applicable":
      return `${change.indicatorId}/${change.part}`;
  }
}

function isSame(answer: Answer, change: DraftChange): boolean {
  switch (change.part) {
    case "value":
      return (answer.values[change.fieldKey] ?? null) === change.value;
    case "note":
      return (answer.note ?? null) === change.value;
    case "reason":
      return (answer.reasons?.[change.warning] ?? null) === change.value;
    case "not-applicable":
      return (answer.notApplicable?.reason ?? null) === change.value;
    case "evidence": {
      const stored = (answer.evidence ?? []).find(({ sha256 }) => sha256 === change.sha256);
      return sameReference(stored ?? null, change.value);
    }
  }
}

function changed(answer: Answer, change: DraftChange): Answer {
  switch (change.part) {
    case "value": {
      const { [change.fieldKey]: _, ...values } = answer.values;
      return {
        ...answer,
        values: change.value === null ? values : { ...values, [change.fieldKey]: change.value },
      };
    }
    case "note": {
      const { note: _, ...rest } = answer;
      return change.value === null ? rest : { ...rest, note: change.value };
    }
    case "reason": {
      const { [change.warning]: _, ...others } = answer.reasons ?? {};
      const reasons =
        change.value === null ? others : { ...others, [change.warning]: change.value };
      const { reasons: __, ...rest } = answer;
      return Object.keys(reasons).length === 0 ? rest : { ...rest, reasons };
    }
    case "not-applicable": {
      const { notApplicable: _, ...rest } = answer;
      return change.value === null
        ? rest
        : { ...rest, notApplicable: { reason: change.value, decision: "claimed" } };
    }
    case "evidence": {
      const { value } = change;
      const stored = answer.evidence ?? [];
      if (value === null)
        return { ...answer, evidence: stored.filter(({ sha256 }) => sha256 !== change.sha256) };
      // Another name, number or date leaves it in its place.
      const isThere = stored.some(({ sha256 }) => sha256 === change.sha256);
      const evidence = isThere
        ? stored.map((one) => (one.sha256 === change.sha256 ? value : one))
        : [...stored, value];
      return { ...answer, evidence };
    }
  }
}

/** Evidence is the same when its content is, and what is said of it: name, number and date of the document. */
export function sameReference(
  one: EvidenceReference | null,
  other: EvidenceReference | null,
): boolean {
  return (
    one?.sha256 === other?.sha256 &&
    one?.name === other?.name &&
    one?.documentNumber === other?.documentNumber &&
    one?.documentDate === other?.documentDate
  );
}
