import { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { Comparison } from "@thuocdo/comparison/comparison";
import { RoundAnalysis } from "@thuocdo/comparison/round-analysis";
import type { Snapshot } from "@thuocdo/contract/snapshots";
import { findComparison, listUnitResults } from "@thuocdo/database/queries/results";
import * as stored from "@thuocdo/database/queries/snapshots";
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
const isAnalysis = Compile(RoundAnalysis);

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

/** What the worker found of the criteria themselves, for who may see the snapshot whole. */
export async function getAnalysis(
  acting: Acting,
  snapshotId: string,
): Promise<{ snapshot: Snapshot; analysis: RoundAnalysis | null }> {
  const snapshot = await getSnapshot(acting, snapshotId);
  const found = await findComparison(acting.trx, { snapshotId, name: "analysis" });
  return { snapshot, analysis: found === undefined ? null : isAnalysis.Parse(found.rows[0]) };
}

const vietnamese = new Intl.Collator("vi");

function inReadingOrder(a: ComparedWard, b: ComparedWard): number {
  return (
    vietnamese.compare(a.cityName, b.cityName) ||
    vietnamese.compare(a.name, b.name) ||
    (a.code < b.code ? -1 : 1)
  );
}

type SnapshotRow = Awaited<ReturnType<typeof stored.listSnapshots>>[number];

function presentSnapshot(row: SnapshotRow): Snapshot {
  const { scopeUnitIds: _, path: __, manifest: ___, takenAt, ...snapshot } = row;
  return { ...snapshot, takenAt: takenAt.toISOString() };
}
