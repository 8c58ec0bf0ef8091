import { FlagAnalysis } from "@thuocdo/comparison/flag-analysis";
import { reviewing } from "@thuocdo/contract/access";
import type { FlagOutcome } from "@thuocdo/contract/flags";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/flag-outcomes";
import { findSnapshot } from "@thuocdo/database/queries/snapshots";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRoleAbove } from "#use-cases/acting-unit.ts";
import { analysisReader } from "#use-cases/snapshots.ts";

const readFlags = analysisReader("flags", FlagAnalysis);

/** The flags of a snapshot with what became of them. */
export async function listFlags(acting: Acting, snapshotId: string) {
  const found = await readFlags(acting, snapshotId);
  const rows = await stored.listFlagOutcomes(acting.trx, snapshotId);
  return { ...found, outcomes: rows.map(present) };
}

/** Stores what a reviewer found; the same sent again is the same. The flag must be one of the snapshot's. */
export async function settleFlag(
  acting: Acting,
  snapshotId: string,
  sent: Pick<FlagOutcome, "id" | "flagKey" | "outcome" | "reason">,
): Promise<FlagOutcome> {
  const { trx, person, at } = acting;
  const snapshot = await findSnapshot(trx, snapshotId);
  if (snapshot === undefined) throw notFound("snapshot", snapshotId);
  requireRoleAbove(acting, snapshot.scopeUnitIds, ...reviewing);
  const { id, flagKey, outcome } = sent;
  const reason = sent.reason.normalize("NFC").trim();
  const earlier = await stored.findFlagOutcome(trx, id);
  if (earlier !== undefined) {
    const isSame =
      earlier.snapshotId === snapshotId &&
      earlier.flagKey === flagKey &&
      earlier.outcome === outcome &&
      earlier.reason === reason &&
      earlier.settledBy === person.id;
    if (!isSame) throw refused("already-exists", { what: "flag-outcome", id });
    return present(earlier);
  }
  const { analysis } = await readFlags(acting, snapshotId);
  if (!analysis?.flags.some(({ key }) => key === flagKey)) throw notFound("flag", flagKey);
  await stored.storeFlagOutcome(trx, { id, snapshotId, flagKey, outcome, reason, at, by: person });
  await recordAct(trx, {
    act: "settle-flag",
    subjectKind: "snapshot",
    subjectId: snapshotId,
    scopeUnitIds: snapshot.scopeUnitIds,
    detail: { flagKey, outcome },
    at,
  });
  return {
    id,
    flagKey,
    outcome,
    reason,
    settledAt: at,
    settledBy: { id: person.id, fullName: person.fullName },
  };
}

type OutcomeRow = Awaited<ReturnType<typeof stored.listFlagOutcomes>>[number];

function present(row: OutcomeRow): FlagOutcome {
  return {
    id: row.id,
    flagKey: row.flagKey,
    outcome: row.outcome,
    reason: row.reason,
    settledAt: row.settledAt.toISOString(),
    settledBy: { id: row.settledBy, fullName: row.settledByName },
  };
}
