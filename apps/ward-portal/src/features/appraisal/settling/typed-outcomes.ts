import type { Differences } from "@thuocdo/contract/differences";
import type { SettledOutcome, SettledOutcomes } from "@thuocdo/submissions/settle-differences";

/** A decision in the making. */
export interface TypedOutcome {
  readonly outcome?: SettledOutcome["outcome"];
  readonly awardedHundredths?: number;
  readonly reason?: string;
}

/** What is to be sent; undefined while one is undecided, has no points to give, or no reason. */
export function readOutcomes(
  items: Differences["items"],
  typed: Readonly<Record<string, TypedOutcome>>,
): SettledOutcomes | undefined {
  const outcomes: SettledOutcomes = {};
  for (const { indicatorId, claimed } of items) {
    const { outcome, awardedHundredths, reason: words = "" } = typed[indicatorId] ?? {};
    const reason = words.normalize("NFC").trim();
    if (outcome === undefined || reason === "") return undefined;
    if (outcome !== "changed") outcomes[indicatorId] = { outcome, reason };
    else {
      if (awardedHundredths === undefined) return undefined;
      // Points where "không áp dụng" is claimed: the claim does not hold.
      const finding = claimed
        ? { awardedHundredths, notApplicable: "refused" as const }
        : { awardedHundredths };
      outcomes[indicatorId] = { outcome, finding, reason };
    }
  }
  return outcomes;
}
