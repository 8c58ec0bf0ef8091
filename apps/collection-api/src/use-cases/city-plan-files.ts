import type { Evidence } from "@thuocdo/contract/evidence";
import type { Sheet } from "@thuocdo/criteria/cell";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findPlanFile, listPlanItems, listUnitNames } from "@thuocdo/database/queries/city-plans";
import { storeEvidence } from "@thuocdo/database/queries/evidence";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import type { PaperPlan } from "@thuocdo/documents/city-plan-paper";
import { dayOf } from "@thuocdo/submissions/city-plan/plan-standing";
import { readTaskTable, type TaskTable } from "@thuocdo/submissions/city-plan/read-task-table";
import type { ReceivedFile } from "#evidence/evidence-store.ts";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { findPlan, getPlan, groupsOf, todayOf } from "#use-cases/city-plans.ts";

/** What the papers and the workbook of a plan are written from, as far as this person reads it. */
export async function getPaperPlan(acting: Acting, planId: string): Promise<PaperPlan> {
  const plan = await getPlan(acting, planId);
  const { head, scopeUnitIds } = await findPlan(acting, planId);
  const above = await listUnitNames(acting.trx, {
    ids: scopeUnitIds.slice(1, 2),
    asOf: dayOf(head, plan.today),
    today: plan.today,
  });
  return {
    cityName: plan.cityName,
    superiorName: above[0]?.name ?? "",
    head,
    items: plan.items.map(({ item }) => item),
    groups: plan.groups,
    unitNames: new Map(plan.units.map(({ id, name }) => [id, name])),
    simulated: plan.simulated,
    whole: plan.whole,
    sequence: plan.sequence,
    asOf: plan.today,
    madeAt:
      plan.items
        .map(({ changedAt }) => changedAt)
        .toSorted()
        .at(-1) ?? acting.at,
  };
}

/** The tasks that sheets give for a plan; nothing is stored. */
export async function readTasksOf(
  acting: Acting,
  planId: string,
  sheets: readonly Sheet[],
): Promise<TaskTable> {
  const { trx } = acting;
  const { cityUnitId, head } = await findPlan(acting, planId);
  requireRole(acting, cityUnitId, "administrator", "drafter");
  const items = (await listPlanItems(trx, [planId])).map(({ item }) => item);
  const asOf = dayOf(head, todayOf(acting));
  const units = await listUnitsAsOf(trx, asOf, { within: cityUnitId });
  const [city] = await listUnitsAsOf(trx, asOf, { ids: [cityUnitId] });
  const all = city === undefined ? units : [city, ...units];
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  const listed = all.map(({ id, code, name, parentId }) => {
    const parent = byId.get(parentId ?? "");
    return { id, code, name, above: parent === undefined ? [] : [parent.name] };
  });
  return readTaskTable(sheets, { items, units: listed, groups: await groupsOf(acting, head) });
}

/** Whether this person may bring files to the plan: for all of it, or for a task that their unit answers for. */
export async function requirePlanUpload(acting: Acting, planId: string): Promise<void> {
  const { mayEdit, mayReportOn } = await getPlan(acting, planId);
  if (!mayEdit && mayReportOn.length === 0)
    throw refused("not-allowed", { needs: ["administrator", "drafter"] });
}

export async function keepPlanFile(
  acting: Acting,
  planId: string,
  file: ReceivedFile & { readonly sha256: string; readonly name: string },
): Promise<Evidence> {
  const { trx, person, at } = acting;
  await requirePlanUpload(acting, planId);
  const { cityUnitId, simulated } = await findPlan(acting, planId);
  const { sha256, byteLength, contentType, name } = file;
  await storeEvidence(trx, {
    sha256,
    sizeBytes: byteLength,
    contentType,
    storedBy: person.id,
    simulated,
    at,
  });
  await recordAct(trx, {
    act: "upload-plan-file",
    subjectKind: "city-plan",
    subjectId: planId,
    unitId: cityUnitId,
    detail: { sha256, byteLength, contentType },
    at,
  });
  return { sha256, name, contentType, byteLength, uploadedAt: at };
}

/** Notes who looks at which file, then lets them. */
export async function viewPlanFile(
  acting: Acting,
  { planId, sha256 }: { readonly planId: string; readonly sha256: string },
) {
  const { trx, at } = acting;
  const { cityUnitId } = await findPlan(acting, planId);
  const file = await findPlanFile(trx, { planId, sha256 });
  if (file === undefined) throw notFound("evidence", sha256);
  await recordAct(trx, {
    act: "view-evidence",
    subjectKind: "city-plan",
    subjectId: planId,
    unitId: cityUnitId,
    detail: { sha256 },
    at,
  });
  return file;
}
