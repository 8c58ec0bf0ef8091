import type { Peers } from "@thuocdo/contract/peers";
import { listPeerQuartiles } from "@thuocdo/database/queries/peer-quartiles";
import { findSubmission } from "@thuocdo/database/queries/submissions";
import { fewestPeers, type PeerRange } from "@thuocdo/submissions/peer-range";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { mayAct } from "#use-cases/acting-unit.ts";

/**
 * What like units gave, beside a submission under appraisal: those of its city, or of the whole round where too few of
 * the city have sent. The unit itself is not among its peers.
 */
export async function getPeers(acting: Acting, submissionId: string): Promise<Peers> {
  const { trx } = acting;
  const submission = await findSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  const { roundId, unitId, unitType, unitClass, cityId, appraisingUnitIds } = submission;
  if (!appraisingUnitIds.some((id) => mayAct(acting, id, "appraiser"))) {
    throw refused("not-allowed", { needs: ["appraiser"] });
  }
  const group = { roundId, type: unitType, class: unitClass, exceptUnitId: unitId };
  const ofCity = await listPeerQuartiles(trx, { ...group, cityId });
  const isEnough = ofCity.some(({ units }) => units >= fewestPeers);
  const rows = isEnough ? ofCity : await listPeerQuartiles(trx, { ...group, cityId: null });
  return {
    among: isEnough ? "city" : "round",
    fewest: fewestPeers,
    ranges: rows.map(({ indicatorId, fieldKey, ...row }) => ({
      indicatorId,
      fieldKey,
      units: row.units,
      quartiles:
        row.lower === null || row.median === null || row.upper === null
          ? null
          : { lower: row.lower, median: row.median, upper: row.upper },
    })),
  };
}

type QuartileRow = Awaited<ReturnType<typeof listPeerQuartiles>>[number];

/** As core weighs it; a flag needs no exact decimals. */
export function presentPeerRange({ units, lower, median, upper }: QuartileRow): PeerRange {
  const isTold = lower !== null && median !== null && upper !== null;
  return {
    units,
    quartiles: isTold
      ? { lower: Number(lower), median: Number(median), upper: Number(upper) }
      : null,
  };
}
