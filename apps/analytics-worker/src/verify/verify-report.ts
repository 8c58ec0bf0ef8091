import type { ReportKind } from "@thuocdo/comparison/report-model";
import { listNarrativeEdits, listReports } from "@thuocdo/database/queries/reports";
import type { Database } from "@thuocdo/database/schema";
import { readReportFile } from "@thuocdo/documents/read-report-file";
import { type ReportFormat, writeReport } from "@thuocdo/documents/report-file";
import { sealOf, sealParts, type ReportSeal, type SealPart } from "@thuocdo/documents/report-seal";
import type { Kysely } from "kysely";
import type { Pool } from "pg";
import { compareSnapshot } from "#compare/compare-snapshot.ts";
import type { Effects } from "#effects.ts";

/** A line that reads otherwise in the file than in what is computed; null where one of them has none. */
export interface DifferentLine {
  readonly line: number;
  readonly inFile: string | null;
  readonly computed: string | null;
}

/** What a file was found to be, against the same report computed anew from the database. */
export type Verified =
  | { readonly found: "no-report" }
  | { readonly found: "unknown-snapshot"; readonly seal: ReportSeal }
  | {
      readonly found: "equal" | "differs";
      readonly format: ReportFormat;
      readonly seal: ReportSeal;
      /** Parts of the seal that are otherwise today. */
      readonly parts: readonly {
        readonly part: SealPart;
        readonly inFile: string;
        readonly computed: string;
      }[];
      /** The first of the lines that differ, and how many there are; null where the file has no text to read. */
      readonly lines: readonly DifferentLine[] | null;
      readonly differentLines: number | null;
    };

export interface Verifying {
  /** Connections that can only read. */
  readonly reading: Pool;
  readonly db: Kysely<Database>;
  /** A folder of its own, taken away by whoever gives it. */
  readonly effects: Effects;
  readonly memoryLimit: string;
}

/**
 * Reads what a file says it was made from, computes the same report anew from the answers of the snapshot and the narrative as it
 * then was, and compares byte by byte; where they differ, says in what.
 */
export async function verifyReport(
  { reading, db, effects, memoryLimit }: Verifying,
  bytes: Uint8Array,
): Promise<Verified> {
  const file = readReportFile(bytes);
  if (file === undefined) return { found: "no-report" };
  const { seal, format } = file;
  const snapshot = await snapshotOf(db, Number(seal.snapshot));
  const kind = kindOf(seal.kind);
  if (snapshot === undefined || kind === undefined) return { found: "unknown-snapshot", seal };
  const { reports, compared, dataset } = await compareSnapshot(
    {
      pool: reading,
      effects,
      memoryLimit,
      signal: new AbortController().signal,
      onProgress: async () => {},
    },
    { ...snapshot, kinds: [kind] },
  );
  const [report] = reports;
  if (report === undefined) throw new Error(`No report of kind ${kind} was made.`);
  const narratives = await narrativesOf(db, { snapshotId: snapshot.id, kind, upTo: seal.edits });
  const computedSeal = sealOf(report.model, {
    narratives,
    edits: Number(seal.edits),
    state: seal.state,
    datasetSha256: dataset.sha256,
    versionSha256: await versionSha256(reading, snapshot.id),
  });
  const computed = await writeReport(
    { model: report.model, narratives, data: compared, seal: computedSeal },
    format,
  );
  const lines = differences(file.lines, readReportFile(computed)?.lines ?? null);
  return {
    found: Buffer.compare(bytes, computed) === 0 ? "equal" : "differs",
    format,
    seal,
    parts: sealParts
      .filter((part) => seal[part] !== computedSeal[part])
      .map((part) => ({ part, inFile: seal[part], computed: computedSeal[part] })),
    lines: lines?.slice(0, mostLinesTold) ?? null,
    differentLines: lines?.length ?? null,
  };
}

const mostLinesTold = 20;

function kindOf(kind: string): ReportKind | undefined {
  return kind === "interim" || kind === "final" ? kind : undefined;
}

async function snapshotOf(db: Kysely<Database>, number: number) {
  return await db
    .selectFrom("snapshot")
    .select(["id", "number", "round_id as roundId"])
    .where("number", "=", number)
    .executeTakeFirst();
}

/** The narrative as it stood at the edit that the file names. */
async function narrativesOf(
  db: Kysely<Database>,
  of: { readonly snapshotId: string; readonly kind: ReportKind; readonly upTo: string },
): Promise<ReadonlyMap<string, string>> {
  const stored = await listReports(db, { snapshotId: of.snapshotId });
  const report = stored.find(({ kind }) => kind === of.kind);
  const texts = new Map<string, string>();
  if (report === undefined) return texts;
  for (const { narrativeKey, text } of await listNarrativeEdits(db, report.id, {
    upTo: Number(of.upTo),
  }))
    if (text === null) texts.delete(narrativeKey);
    else texts.set(narrativeKey, text);
  return texts;
}

async function versionSha256(reading: Pool, snapshotId: string): Promise<string | null> {
  const { rows } = await reading.query<{ sha256: string | null }>(
    `select v.sha256 from snapshot s
     join assessment_round r on r.id = s.round_id
     join criteria_set_version v on v.id = r.criteria_set_version_id
     where s.id = $1`,
    [snapshotId],
  );
  return rows[0]?.sha256 ?? null;
}

function differences(
  inFile: readonly string[] | null,
  computed: readonly string[] | null,
): readonly DifferentLine[] | null {
  if (inFile === null || computed === null) return null;
  return Array.from({ length: Math.max(inFile.length, computed.length) }, (_, index) => ({
    line: index + 1,
    inFile: inFile[index] ?? null,
    computed: computed[index] ?? null,
  })).filter((one) => one.inFile !== one.computed);
}
