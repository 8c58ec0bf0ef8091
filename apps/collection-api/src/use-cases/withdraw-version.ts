import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import type { VersionUse } from "@thuocdo/contract/issued-versions";
import * as core from "@thuocdo/criteria/withdraw-version";
import { recordAct } from "@thuocdo/database/queries/audit";
import { withdrawVersion as storeWithdrawal } from "@thuocdo/database/queries/issue-version";
import { listRoundsOfVersion } from "@thuocdo/database/queries/rounds";
import { findVersion, lockVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getDraftingUnit } from "#use-cases/drafting-unit.ts";
import { presentVersion } from "#use-cases/present-version.ts";

/** Withdraws the version in force; what was assessed against it stays as it is. */
export async function withdrawVersion(
  acting: Acting,
  versionId: string,
  reason: string,
): Promise<VersionSummary> {
  const { trx, at } = acting;
  const version = await lockVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const unitId = await getDraftingUnit(acting, version);
  requireRole(acting, unitId, "issuer");
  const withdrawn = core.withdrawVersion(version.state, reason);
  if (!withdrawn.ok) {
    throw withdrawn.refusal.code === "act-not-possible"
      ? refused("version-not-in-force", { state: version.state })
      : refusedByCore(withdrawn.refusal);
  }
  await storeWithdrawal(trx, { versionId, reason: withdrawn.value.reason, at });
  await recordAct(trx, {
    act: "withdraw-version",
    subjectKind: "criteria-set-version",
    subjectId: versionId,
    unitId,
    detail: { reason: withdrawn.value.reason },
    at,
  });
  const stored = await findVersion(trx, versionId);
  if (stored === undefined) throw notFound("criteria-set-version", versionId);
  return presentVersion(stored);
}

/** The rounds that assess against a version, with how far their units are. */
export async function getVersionUse({ trx }: Acting, versionId: string): Promise<VersionUse> {
  if ((await findVersion(trx, versionId)) === undefined)
    throw notFound("criteria-set-version", versionId);
  const rounds = await listRoundsOfVersion(trx, versionId);
  return {
    rounds: rounds.map(({ id, title, state, periodFrom, periodTo, unitsByState }) => {
      const count = (...left: readonly string[]) =>
        Object.entries(unitsByState)
          .filter(([unitState]) => !left.includes(unitState))
          .reduce((sum, [, units = 0]) => sum + units, 0);
      return {
        id,
        title,
        state,
        periodFrom,
        periodTo,
        units: count(),
        begun: count("not-started"),
        sent: count("not-started", "in-progress"),
      };
    }),
  };
}
