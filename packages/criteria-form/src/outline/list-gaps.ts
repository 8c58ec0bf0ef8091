import type { IndicatorReason, Score } from "@thuocdo/criteria/score";
import { reasonSentence } from "#points/messages.ts";

/** An indicator that still lacks something. */
export interface Gap {
  readonly indicatorId: string;
  /** What it lacks, where that is more than an answer. */
  readonly says?: string | undefined;
}

/** Indicators that still lack a valid answer, in the order of the set. */
export function listGaps({ indicators }: Score): readonly Gap[] {
  return indicators
    .filter(({ state }) => state === "missing" || state === "invalid")
    .map(({ indicatorId, reason }) => ({ indicatorId, says: sentenceFor(reason) }));
}

/** Nothing for a field simply left blank: the blank field says it. */
export function sentenceFor(reason: IndicatorReason | null): string | undefined {
  return reason === null || reason === "no-answer" ? undefined : reasonSentence(reason, []);
}
