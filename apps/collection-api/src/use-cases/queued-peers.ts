import type { QueuedRevision } from "@thuocdo/database/queries/appraisals";
import { listPeerQuartiles } from "@thuocdo/database/queries/peer-quartiles";
import { peerKey, type PeerRange } from "@thuocdo/submissions/peer-range";
import type { Acting } from "#server/acting.ts";
import { presentPeerRange } from "#use-cases/peers.ts";

type Ranges = ReadonlyMap<string, PeerRange>;

/** Of so many units, one more moves no quartile that a flag would notice. */
const many = 200;
const keptMs = 600_000;
const kept = new Map<string, { readonly atMs: number; readonly ranges: Ranges }>();

/**
 * What like units of a row gave, read once for all the rows that share them. Of a large group it is ten minutes old at most: all who
 * appraise in a round are told the same.
 */
export function peersReader({ trx, at }: Acting): (row: QueuedRevision) => Promise<Ranges> {
  const now = Date.parse(at);
  const asked = new Map<string, Promise<Ranges>>();
  return async (row) => {
    const group = {
      roundId: row.roundId,
      cityId: row.cityId,
      type: row.unitType,
      class: row.unitClass,
      exceptUnitId: null,
    };
    const key = Object.values(group).join(" ");
    const earlier = kept.get(key);
    if (earlier !== undefined && Math.abs(now - earlier.atMs) < keptMs) return earlier.ranges;
    kept.delete(key);
    const found = asked.get(key) ?? listPeerQuartiles(trx, group).then(byKey);
    asked.set(key, found);
    const ranges = await found;
    if (Math.max(0, ...[...ranges.values()].map(({ units }) => units)) >= many) {
      kept.set(key, { atMs: now, ranges });
    }
    return ranges;
  };
}

function byKey(rows: Awaited<ReturnType<typeof listPeerQuartiles>>): Ranges {
  return new Map(
    rows.map((row) => [peerKey(row.indicatorId, row.fieldKey), presentPeerRange(row)]),
  );
}
