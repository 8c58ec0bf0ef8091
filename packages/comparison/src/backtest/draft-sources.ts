import { answerFates } from "@thuocdo/criteria/answer-fates";
import { proposeCarryOver } from "@thuocdo/criteria/propose-carry-over";
import { statementsInEffect } from "@thuocdo/criteria/statements-in-effect";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/**
 * Where a draft's indicator has its figure from. own: from the answers given, which say all that it asks. inferred: from
 * the results of the indicators that it came from, weighed as stated (merged) or taken whole (split).
 */
export type DraftSource =
  | { readonly kind: "own"; readonly isRescored: boolean }
  | {
      readonly kind: "inferred";
      readonly from: readonly { readonly indicatorId: string; readonly weight: number }[];
    };

/** By the id of the draft's indicator; what has no figure is not there. What is stated of the old ones holds, and what is proposed where nothing is. */
export function draftSources(
  previous: CriteriaSetVersion,
  draft: CriteriaSetVersion,
): ReadonlyMap<string, DraftSource> {
  const statements = statementsInEffect(proposeCarryOver(previous, draft), draft);
  const fates = answerFates(previous, draft, statements);
  const sources = new Map<string, DraftSource>();
  for (const { id } of listIndicators(draft)) {
    const own = statements.get(id);
    const from = [...statements].flatMap(([indicatorId, statement]) => {
      if (statement.kind === "merged" && statement.into === id)
        return [{ indicatorId, weight: statement.weightPercent }];
      return statement.kind === "split" && statement.into.includes(id)
        ? [{ indicatorId, weight: 100 }]
        : [];
    });
    if (from.length > 0) sources.set(id, { kind: "inferred", from });
    else if (own !== undefined && fates.get(id)?.kind === "carried")
      sources.set(id, { kind: "own", isRescored: own.kind === "rescored" });
  }
  return sources;
}
