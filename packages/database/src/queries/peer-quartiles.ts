import { type Kysely, sql } from "kysely";
import type { Database } from "#schema.ts";

export interface PeerGroup {
  readonly roundId: string;
  /** Null for all cities of the round. */
  readonly cityId: string | null;
  readonly type: string;
  readonly class: string | null;
  /** A unit that is not counted among its own peers; null counts all. */
  readonly exceptUnitId: string | null;
}

/**
 * Quartiles of what like units last sent, by indicator and field; null where fewer than five did. Nothing for those who
 * appraise nobody in the round.
 */
export async function listPeerQuartiles(db: Kysely<Database>, group: PeerGroup) {
  const { rows } = await sql<{
    readonly indicatorId: string;
    readonly fieldKey: string;
    readonly units: number;
    readonly lower: string | null;
    readonly median: string | null;
    readonly upper: string | null;
  }>`
    select indicator_id as "indicatorId", field_key as "fieldKey", units,
      trim_scale(round(lower_quartile, 4)) as lower, trim_scale(round(median, 4)) as median,
      trim_scale(round(upper_quartile, 4)) as upper
    from peer_quartiles(${group.roundId}, ${group.cityId}, ${group.type}, ${group.class}, ${group.exceptUnitId})
    order by indicator_id, field_key
  `.execute(db);
  return rows;
}
