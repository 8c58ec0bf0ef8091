import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { OtherUnit } from "@thuocdo/comparison/analyse-readiness";
import type { EarlierPart } from "@thuocdo/comparison/change-analysis";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Pool, PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { readOtherUnits } from "#extract/read-other-units.ts";
import { type Beside, readBeside } from "#extract/read-beside.ts";
import { readSql } from "#read-sql.ts";

/** Tables read out of PostgreSQL, each as one CSV file. */
export const extractedTables = ["units", "answers", "findings", "stored-scores"] as const;
export type ExtractedTable = (typeof extractedTables)[number];

/** One round with its version, as of the read. */
export interface RoundFacts {
  readonly roundId: string;
  readonly roundTitle: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly simulated: boolean;
  readonly document: CriteriaSetVersion;
  readonly versionId: string;
  readonly versionSha256: string;
  readonly versionLabel: string;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  /** Null where nothing is frozen, and figures may change. */
  readonly snapshotNumber: number | null;
  readonly takenAt: Date;
}

export interface Extract {
  readonly round: RoundFacts;
  readonly previous: RoundFacts | undefined;
  readonly sameSeason: RoundFacts | undefined;
  readonly first: RoundFacts | undefined;
  readonly beside: Beside;
  /** Units that the round did not call. */
  readonly others: readonly OtherUnit[];
  /** Rows that PostgreSQL gave, to be found again in what reads the files. */
  readonly rowCounts: Readonly<Record<ExtractedTable, number>>;
}

/**
 * Reads a snapshot and the rounds it is compared with, all as of one instant, into CSV files in a folder.
 * @param pool connections in the worker's role: they can only read
 */
export async function extractSnapshot(
  pool: Pool,
  {
    snapshotId,
    roundId,
    folder,
    signal,
    onShare,
  }: {
    readonly snapshotId: string;
    readonly roundId: string;
    readonly folder: string;
    /** Ends the read in the middle. */
    readonly signal: AbortSignal;
    /** Given the share done, 0 to 1. */
    readonly onShare: (share: number) => Promise<void>;
  },
): Promise<Extract> {
  return await inOneRead(pool, async (client) => {
    const earlier = await client.query<{ round_id: string; part: EarlierPart }>(
      await readSql(import.meta.dirname, "earlier-rounds.sql"),
      [snapshotId],
    );
    const roundIds = [...new Set([roundId, ...earlier.rows.map((row) => row.round_id)])];
    const { round, factsOf } = await chooseRounds(client, { roundIds, unitIds: [] });
    const partOf = (part: EarlierPart) =>
      factsOf(earlier.rows.find((row) => row.part === part)?.round_id);
    const rowCounts = await copyTables(client, { folder, signal, onShare });
    return {
      round,
      previous: partOf("previous"),
      sameSeason: partOf("same-season"),
      first: partOf("first"),
      beside: await readBeside(client, { snapshotId, roundId, roundIds }),
      others: await readOtherUnits(client, round),
      rowCounts,
    };
  });
}

/** The scores and answers of some units of a round that is not frozen, all as of one instant. */
export interface LiveExtract extends Pick<Extract, "round" | "rowCounts"> {}

/**
 * Reads some units of a round by the same queries as a snapshot.
 * @param unitIds none: all units of the round
 */
export async function extractUnits(
  pool: Pool,
  of: {
    readonly roundId: string;
    readonly unitIds: readonly string[];
    readonly folder: string;
    readonly signal: AbortSignal;
  },
): Promise<LiveExtract> {
  const { roundId, unitIds, folder, signal } = of;
  return await inOneRead(pool, async (client) => {
    const { round } = await chooseRounds(client, { roundIds: [roundId], unitIds });
    return { round, rowCounts: await copyTables(client, { folder, signal }) };
  });
}

/** Says which rounds and units the queries of this transaction read; the first round is the one that it is about. */
async function chooseRounds(
  client: PoolClient,
  of: { readonly roundIds: readonly string[]; readonly unitIds: readonly string[] },
) {
  const listed = (ids: readonly string[]) => (ids.length === 0 ? "" : `{${ids.join(",")}}`);
  await client.query(
    "select set_config('thuocdo.round_ids', $1, true), set_config('thuocdo.unit_ids', $2, true)",
    [listed(of.roundIds), listed(of.unitIds)],
  );
  const facts = await client.query<RoundFacts>(
    await readSql(import.meta.dirname, "round-facts.sql"),
    [of.roundIds],
  );
  const factsOf = (id: string | undefined) => facts.rows.find((row) => row.roundId === id);
  const round = factsOf(of.roundIds[0]);
  if (round === undefined) throw new Error(`Round ${of.roundIds[0]} is not there.`);
  return { round, factsOf };
}

async function copyTables(
  client: PoolClient,
  to: {
    readonly folder: string;
    readonly signal: AbortSignal;
    readonly onShare?: (share: number) => Promise<void>;
  },
): Promise<Record<ExtractedTable, number>> {
  const rowCounts: Record<ExtractedTable, number> = {
    units: 0,
    answers: 0,
    findings: 0,
    "stored-scores": 0,
  };
  for (const [at, table] of extractedTables.entries()) {
    rowCounts[table] = await copyOut(client, table, to);
    await to.onShare?.((at + 1) / extractedTables.length);
  }
  return rowCounts;
}

/** One transaction that sees one state of the database and can't change it. */
async function inOneRead<T>(pool: Pool, read: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin transaction isolation level repeatable read, read only");
    const result = await read(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // The connection may be in the middle of a COPY: it is closed, not reused.
    client.release(true);
    throw error;
  }
}

async function copyOut(
  client: PoolClient,
  table: ExtractedTable,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<number> {
  const query = (await readSql(import.meta.dirname, `${table}.sql`)).trim();
  const stream = client.query(copyTo(`copy (${query}\n) to stdout (format csv)`));
  await pipeline(stream, createWriteStream(join(folder, `${table}.csv`)), { signal });
  return stream.rowCount;
}
