import type { QueueRow } from "@thuocdo/contract/appraisal";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { listAppraisalQueue, type QueuedRevision } from "@thuocdo/database/queries/appraisals";
import { listPeerQuartiles } from "@thuocdo/database/queries/peer-quartiles";
import { listBlind } from "@thuocdo/database/queries/second-appraisals";
import { findVersion } from "@thuocdo/database/queries/versions";
import { appraisalRisk, compareWork, type Risk } from "@thuocdo/submissions/appraisal-risk";
import { comparableValues } from "@thuocdo/submissions/comparable-values";
import { peerKey, type PeerRange } from "@thuocdo/submissions/peer-range";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { ownTurn } from "#use-cases/appraising-unit.ts";
import { presentPeerRange } from "#use-cases/peers.ts";

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
  const riskOf = riskReader(acting);
  const items: QueueRow[] = [];
  for (const row of own) items.push(present(row, await riskOf(row)));
  return items.toSorted(compareWork);
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
    selfScoreHundredths: row.selfScore.totalHundredths,
    findingsSavedAt: row.findingsSavedAt?.toISOString() ?? null,
    remarked: row.remarked,
    risk: { level, weight, reasons: [...reasons] },
    simulated: row.simulated,
  };
}

/** Versions and peers are read once for all the rows that share them. */
function riskReader({ trx }: Acting): (row: QueuedRevision) => Promise<Risk> {
  const versions = new Map<string, Promise<CriteriaSetVersion>>();
  const versionOf = async (id: string) => {
    const found = versions.get(id) ?? findVersion(trx, id).then((row) => documentOf(id, row));
    versions.set(id, found);
    return await found;
  };
  const peers = new Map<string, Promise<ReadonlyMap<string, PeerRange>>>();
  const peersOf = async (row: QueuedRevision) => {
    const group = {
      roundId: row.roundId,
      cityId: row.cityId,
      type: row.unitType,
      class: row.unitClass,
      exceptUnitId: null,
    };
    const key = JSON.stringify(group);
    const found = peers.get(key) ?? listPeerQuartiles(trx, group).then(byKey);
    peers.set(key, found);
    return await found;
  };
  return async (row) => {
    const version = await versionOf(row.versionId);
    const { before } = row;
    return appraisalRisk({
      version,
      answers: row.answers,
      selfScore: row.selfScore,
      previous:
        before === null
          ? undefined
          : comparableValues(
              { version: await versionOf(before.versionId), answers: before.answers },
              version,
            ),
      peers: await peersOf(row),
      returns: row.returns,
      firstSentAt: row.firstSentAt.toISOString(),
      closesAt: row.closesAt.toISOString(),
    });
  };
}

function documentOf(id: string, row: { readonly document: CriteriaSetVersion } | undefined) {
  if (row === undefined) throw new Error(`Version ${id} of a round is not stored.`);
  return row.document;
}

function byKey(
  rows: Awaited<ReturnType<typeof listPeerQuartiles>>,
): ReadonlyMap<string, PeerRange> {
  return new Map(
    rows.map((row) => [peerKey(row.indicatorId, row.fieldKey), presentPeerRange(row)]),
  );
}
