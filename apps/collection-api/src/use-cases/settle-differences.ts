import { randomUUID } from "node:crypto";
import type { Differences } from "@thuocdo/contract/differences";
import { storeAppraisal } from "@thuocdo/database/queries/appraisals";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/differences";
import * as core from "@thuocdo/submissions/settle-differences";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { getDifferences, hindranceOf, twiceOf, type Hindrance } from "#use-cases/differences.ts";
import { lockOthersSubmission } from "#use-cases/load-appraisal.ts";

/** Settles what two people found differently, once. What changes the result is a decision of its own; both appraisals stay. */
export async function settleDifferences(
  acting: Acting,
  secondId: string,
  { id, outcomes }: { readonly id: string; readonly outcomes: core.SettledOutcomes },
): Promise<Differences> {
  const { trx, person, assignments, at } = acting;
  const seen = await stored.findPair(trx, secondId);
  if (seen === undefined) throw notFound("second-appraisal", secondId);
  await lockOthersSubmission(acting, seen.id);
  // Read again: whoever held the submission may have settled it.
  const pair = (await stored.findPair(trx, secondId)) ?? seen;
  if (pair.settlementId === id) return await getDifferences(acting, secondId);
  const hindrance = hindranceOf(acting, pair);
  if (hindrance !== null) throw refusal(hindrance, pair);
  const settlingUnitId = core.settlingUnitId(pair, assignments) ?? "";
  const settled = core.settleDifferences({
    ...(await twiceOf(acting, pair)),
    standing: pair.standingFindings,
    state: pair.state,
    unitId: pair.unitId,
    settlerUnitIds: unitIdsOf(assignments),
    outcomes,
  });
  if (!settled.ok) throw refusedByCore(settled.refusal);

  const { settled: result } = settled.value;
  const settlingAppraisalId = result === null ? null : randomUUID();
  if (result !== null && settlingAppraisalId !== null) {
    await storeAppraisal(trx, {
      ...result,
      id: settlingAppraisalId,
      revisionId: pair.revisionId,
      appraisingUnitId: settlingUnitId,
      decision: "settled",
      reason: Object.values(outcomes)
        .map(({ reason }) => reason.trim())
        .join("\n"),
      appraisedBy: person.id,
      at,
    });
  }
  const settledBy = person.id;
  await stored.storeSettlement(trx, {
    id,
    secondId,
    settlingUnitId,
    outcomes,
    settlingAppraisalId,
    settledBy,
    at,
  });
  await recordAct(trx, {
    act: "settle-differences",
    subjectKind: "submission",
    subjectId: pair.id,
    unitId: pair.unitId,
    scopeUnitIds: pair.scopeUnitIds,
    detail: { secondAppraisalId: secondId, settlementId: id, settlingUnitId, settlingAppraisalId },
    at,
  });
  return await getDifferences(acting, secondId);
}

function refusal(hindrance: Hindrance, { unitId }: stored.Pair) {
  switch (hindrance) {
    case "own-unit":
      return refused("own-unit", { unitId });
    case "took-part":
      return refused("took-part", {});
    case "not-allowed":
      return refused("not-allowed", { needs: ["leader"] });
    case "appeal-waits":
      return refused("appeal-waits", {});
    case "round-frozen":
      return refused("round-act-not-possible", {
        act: "settle-differences",
        state: "frozen",
        possible: [],
      });
    case "settled":
    case "not-the-result":
    case "nothing-to-settle":
      return refused("nothing-to-settle", {});
  }
}
