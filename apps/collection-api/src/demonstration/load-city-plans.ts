import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordActs } from "@thuocdo/database/queries/audit";
import { beginPlan, findPlan, storePlanEdits } from "@thuocdo/database/queries/city-plans";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import type { PilotWard } from "#demonstration/pilot-wards.ts";
import { cityPlanIdOf, simulateCityPlan } from "#demonstration/simulate-city-plan.ts";
import { deterministicId } from "#units/unit-id.ts";

/** The plans (Đề án) of the five cities, with how they went over the pilot; before the rounds, which freeze them. Nothing for a plan that is there already. */
export async function loadCityPlans(
  db: Kysely<Database>,
  {
    wards,
    version,
    drafterOf,
  }: {
    readonly wards: readonly PilotWard[];
    readonly version: CriteriaSetVersion;
    /** Who writes for a city. */
    readonly drafterOf: (cityId: string) => string;
  },
): Promise<void> {
  for (const pilot of wards) {
    const { id: unitId } = pilot.city;
    const planId = cityPlanIdOf(unitId);
    const personId = drafterOf(unitId);
    await db.transaction().execute(async (trx) => {
      if ((await findPlan(trx, planId)) !== undefined) return;
      for (const [at, { day, edits }] of simulateCityPlan(pilot, version).entries()) {
        const actId = deterministicId(`city-plan-act:${planId}:${at}`);
        const changedAt = `${day}T08:00:00.000Z`;
        if (at === 0)
          await beginPlan(trx, {
            id: planId,
            cityUnitId: unitId,
            simulated: true,
            createdBy: personId,
            at: changedAt,
          });
        await storePlanEdits(trx, { planId, actId, edits, personId, at: changedAt });
        await recordActs(trx, [
          {
            act: at === 0 ? "begin-city-plan" : "edit-city-plan",
            subjectKind: "city-plan",
            subjectId: planId,
            unitId,
            personId,
            at: changedAt,
            detail: { actId, items: edits.map(({ kind, id }) => ({ kind, id })).slice(0, 50) },
          },
        ]);
      }
    });
  }
}
