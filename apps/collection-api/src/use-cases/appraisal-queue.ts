import type { QueueRow } from "@thuocdo/contract/appraisal";
import { listAppraisalQueue, type QueuedRevision } from "@thuocdo/database/queries/appraisals";
import { listBlind } from "@thuocdo/database/queries/second-appraisals";
import {
  compareWork,
  countReason,
  weighRisk,
  type Risk,
} from "@thuocdo/submissions/appraisal-risk";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { ownTurn } from "#use-cases/appraising-unit.ts";
import { reckonRisks } from "#use-cases/revision-risks.ts";

/** Revisions whose turn it is to be appraised by this person's unit: by deadline, then by risk. */
export async function listQueue(
  acting: Acting,
  { roundId }: { readonly roundId?: string | undefined },
): Promise<QueueRow[]> {
  const { trx, person, assignments } = acting;
  const unitIds = unitIdsOf(assignments, "appraiser");
  const rows = await listAppraisalQueue(trx, { unitIds, roundId });
  const blind = new Set((await listBlind(trx, person.id)).map((one) => one.submissionId));
  const own = rows.filter(
    (row) => ownTurn({ assignments }, row) !== undefined && !blind.has(row.submissionId),
  );
  const risks = await reckonRisks(acting, own);
  return own
    .map((row) => present(row, risks.get(row.revisionId) ?? weighRisk([])))
    .toSorted(compareWork);
}

function present(row: QueuedRevision, { level, weight, reasons }: Risk): QueueRow {
  return {
    submissionId: row.submissionId,
    revisionId: row.revisionId,
    revision: row.revision,
    roundId: row.roundId,
    roundTitle: row.roundTitle,
    unitId: row.unitId,
    unitName: row.unitName,
    districtName: row.districtName,
    cityName: row.cityName,
    state: row.state,
    closesAt: row.closesAt.toISOString(),
    submittedAt: row.submittedAt.toISOString(),
    selfScoreHundredths: row.selfScoreHundredths,
    findingsSavedAt: row.findingsSavedAt?.toISOString() ?? null,
    remarked: row.remarked,
    risk: { level, weight, reasons: reasons.map(countReason) },
    simulated: row.simulated,
  };
}
