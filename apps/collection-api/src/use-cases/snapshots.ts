import { ChangeAnalysis } from "@thuocdo/comparison/change-analysis";
import { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { Comparison } from "@thuocdo/comparison/comparison";
import { Overview } from "@thuocdo/comparison/overview";
import { RoundAnalysis } from "@thuocdo/comparison/round-analysis";
import { SelfScoreAnalysis } from "@thuocdo/comparison/self-score-analysis";
import { ReadinessAnalysis } from "@thuocdo/comparison/readiness-analysis";
import { SensitivityAnalysis } from "@thuocdo/comparison/sensitivity-analysis";
import { inReadingOrder } from "@thuocdo/comparison/stand-wards";
import { StandingAnalysis } from "@thuocdo/comparison/standing-analysis";
import type { Snapshot } from "@thuocdo/contract/snapshots";
import { findComparison, listUnitResults } from "@thuocdo/database/queries/results";
import * as stored from "@thuocdo/database/queries/snapshots";
import type Type from "typebox";
import { Compile } from "typebox/compile";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

export async function listSnapshots(
  { trx }: Acting,
  filter: { readonly roundId?: string | undefined },
): Promise<Snapshot[]> {
  return (await stored.listSnapshots(trx, filter)).map(presentSnapshot);
}

export async function getSnapshot({ trx }: Acting, snapshotId: string): Promise<Snapshot> {
  const snapshot = await stored.findSnapshot(trx, snapshotId);
  if (snapshot === undefined) throw notFound("snapshot", snapshotId);
  return presentSnapshot(snapshot);
}

const isComparison = Compile(Comparison);
const isComparedWard = Compile(ComparedWard);

/** What the worker found, of the units that row-level security lets the person see. */
export async function getComparison(
  acting: Acting,
  snapshotId: string,
  { cityId }: { readonly cityId?: string | undefined },
): Promise<{ snapshot: Snapshot; comparison: Comparison | null; wards: ComparedWard[] }> {
  const snapshot = await getSnapshot(acting, snapshotId);
  const found = await findComparison(acting.trx, { snapshotId, name: "comparison" });
  const results = await listUnitResults(acting.trx, snapshotId);
  // Before the worker is done there is nothing to compare.
  if (found === undefined && results.length === 0) throw notFound("comparison", snapshotId);
  const wards = results
    .map(({ result }) => isComparedWard.Parse(result))
    .filter((ward) => cityId === undefined || ward.cityId === cityId)
    .toSorted(inReadingOrder);
  return {
    snapshot,
    comparison: found === undefined ? null : isComparison.Parse(found.rows[0]),
    wards,
  };
}

/** What the worker found of a snapshot as a whole, for who may see it whole. */
async function getAnalysisNamed<Analysis>(
  acting: Acting,
  snapshotId: string,
  { name, parse }: { readonly name: string; readonly parse: (stored: unknown) => Analysis },
): Promise<{ snapshot: Snapshot; analysis: Analysis | null }> {
  const snapshot = await getSnapshot(acting, snapshotId);
  const found = await findComparison(acting.trx, { snapshotId, name });
  return { snapshot, analysis: found === undefined ? null : parse(found.rows[0]) };
}

export const getOverview = analysisReader("overview", Overview);
export const getAnalysis = analysisReader("analysis", RoundAnalysis);
export const getStandings = analysisReader("standings", StandingAnalysis);
export const getChanges = analysisReader("changes", ChangeAnalysis);
export const getSensitivity = analysisReader("sensitivity", SensitivityAnalysis);
export const getReadiness = analysisReader("readiness", ReadinessAnalysis);
export const getSelfScores = analysisReader("self-scores", SelfScoreAnalysis);

/** Reads one analysis of a snapshot by the name that the worker kept it under. */
export function analysisReader<Schema extends Type.TSchema>(name: string, schema: Schema) {
  const is = Compile(schema);
  return async (acting: Acting, snapshotId: string) =>
    await getAnalysisNamed(acting, snapshotId, { name, parse: (stored) => is.Parse(stored) });
}

type SnapshotRow = Awaited<ReturnType<typeof stored.listSnapshots>>[number];

function presentSnapshot(row: SnapshotRow): Snapshot {
  const { scopeUnitIds: _, path: __, manifest: ___, takenAt, ...snapshot } = row;
  return { ...snapshot, takenAt: takenAt.toISOString() };
}
