import type { CityPlan, CityPlanChange, CityPlanSummary } from "@thuocdo/contract/city-plans";
import { changesAtOnce } from "@thuocdo/contract/city-plans";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/city-plans";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import { findVersion } from "@thuocdo/database/queries/versions";
import { editPlan } from "@thuocdo/submissions/city-plan/edit-plan";
import {
  contentsOf,
  type PlanEdit,
  type PlanHead,
  type PlanItem,
} from "@thuocdo/submissions/city-plan/plan-item";
import type { ServedGroup } from "@thuocdo/submissions/city-plan/plan-standing";
import {
  countTasks,
  dayOf,
  standFunds,
  standTasks,
} from "@thuocdo/submissions/city-plan/plan-standing";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { mayAct, requireRole } from "#use-cases/acting-unit.ts";

type PlanRow = Awaited<ReturnType<typeof stored.listPlans>>[number];

export async function listPlans(acting: Acting): Promise<CityPlanSummary[]> {
  const plans = await stored.listPlans(acting.trx);
  const items = Map.groupBy(
    await stored.listPlanItems(
      acting.trx,
      plans.map(({ id }) => id),
    ),
    ({ planId }) => planId,
  );
  return plans.map((plan) => {
    const own = (items.get(plan.id) ?? []).map(({ item }) => item);
    const facts = factsOf(acting, plan);
    return {
      ...facts,
      head: plan.head,
      tasks: countTasks(standTasks(own, facts.today)),
      funds: facts.whole ? standFunds(own).total : null,
    };
  });
}

export async function getPlan(acting: Acting, planId: string): Promise<CityPlan> {
  const { trx } = acting;
  const plan = await findPlan(acting, planId);
  const items = await stored.listPlanItems(trx, [planId]);
  const facts = factsOf(acting, plan);
  const tasks = contentsOf(
    items.map(({ item }) => item),
    "task",
  );
  const owners = [...tasks.values()].flatMap(({ ownerUnitId }) => ownerUnitId ?? []);
  const units = await stored.listUnitNames(trx, {
    ids: [...new Set([...plan.head.wardIds, ...owners])],
    asOf: dayOf(plan.head, facts.today),
    today: facts.today,
  });
  const isMine = (unitId: string | null) =>
    unitId !== null && mayAct(acting, unitId, "ward-officer");
  return {
    ...facts,
    sequence: plan.sequence,
    items: items.map(({ item, changedAt, ...by }) => ({
      item,
      changedAt: changedAt.toISOString(),
      changedBy: personOf(by),
    })),
    groups: await groupsOf(acting, plan.head),
    units: units.map(({ nowNames, ...unit }) => ({ ...unit, nowNames: [...nowNames] })),
    mayReportOn: [...tasks]
      .filter(([, { ownerUnitId }]) => facts.mayEdit || isMine(ownerUnitId))
      .map(([id]) => id),
  };
}

/** Begins a plan with its head; repeated under its id, it is the same plan. */
export async function beginPlan(
  acting: Acting,
  {
    id,
    cityUnitId,
    head,
  }: { readonly id: string; readonly cityUnitId: string; readonly head: PlanHead },
): Promise<CityPlan> {
  const { trx, person, at } = acting;
  requireRole(acting, cityUnitId, "administrator", "drafter");
  await stored.lockPlan(trx, id);
  const known = await stored.findPlan(trx, id);
  if (known !== undefined) {
    if (known.cityUnitId !== cityUnitId) throw refused("already-exists", { what: "city-plan", id });
    return await getPlan(acting, id);
  }
  const [city] = await listUnitsAsOf(trx, todayOf(acting), { ids: [cityUnitId], level: "city" });
  if (city === undefined) throw refused("unit-not-of-city", { unitIds: [cityUnitId] });
  const edit: PlanEdit = { kind: "plan", id, baseRevision: 0, content: head };
  await judge(acting, { cityUnitId, items: [], edits: [edit] });
  await stored.beginPlan(trx, {
    id,
    cityUnitId,
    simulated: false,
    createdBy: person.id,
    at,
  });
  await store(acting, { planId: id, cityUnitId, actId: id, edits: [edit], act: "begin-city-plan" });
  return await getPlan(acting, id);
}

/** Changes things of a plan together, all or none. Repeated under its id, the act is done once. */
export async function editStoredPlan(
  acting: Acting,
  planId: string,
  { id: actId, edits }: { readonly id: string; readonly edits: readonly PlanEdit[] },
): Promise<CityPlan> {
  const { trx } = acting;
  const { cityUnitId } = await findPlan(acting, planId);
  await stored.lockPlan(trx, planId);
  if (await stored.isPlanActKnown(trx, actId)) return await getPlan(acting, planId);
  const items = (await stored.listPlanItems(trx, [planId])).map(({ item }) => item);
  if (!mayAct(acting, cityUnitId, "administrator", "drafter")) requireOwner(acting, items, edits);
  if (edits.some(({ kind, id }) => kind === "plan" && id !== planId))
    throw notFound("city-plan", planId);
  await judge(acting, { cityUnitId, items, edits });
  await store(acting, { planId, cityUnitId, actId, edits, act: "edit-city-plan" });
  return await getPlan(acting, planId);
}

export async function listChanges(
  acting: Acting,
  planId: string,
  before: string | undefined,
): Promise<CityPlanChange[]> {
  await findPlan(acting, planId);
  const changes = await stored.listPlanChanges(acting.trx, {
    planId,
    before: before === undefined ? undefined : Number(before),
    limit: changesAtOnce,
  });
  return changes.map((change) => ({
    sequence: change.sequence,
    actId: change.actId,
    kind: change.kind,
    itemId: change.itemId,
    before: change.before,
    after: change.content,
    changedAt: change.changedAt.toISOString(),
    changedBy: personOf(change),
  }));
}

export async function findPlan(acting: Acting, planId: string): Promise<PlanRow> {
  const plan = await stored.findPlan(acting.trx, planId);
  if (plan === undefined) throw notFound("city-plan", planId);
  return plan;
}

/** The groups and criteria that tasks may serve. */
export async function groupsOf(
  { trx }: Acting,
  { versionId }: Pick<PlanHead, "versionId">,
): Promise<CityPlan["groups"]> {
  const version = versionId === null ? undefined : await findVersion(trx, versionId);
  const groups: readonly ServedGroup[] = version?.document.groups ?? [];
  return groups.map(({ id, code, title, criteria }) => ({
    id,
    code,
    title,
    criteria: criteria.map((one) => ({ id: one.id, code: one.code, title: one.title })),
  }));
}

export function todayOf({ at }: Pick<Acting, "at">): string {
  return dateInVietnam(new Date(at));
}

function factsOf(acting: Acting, plan: PlanRow) {
  const { id, cityUnitId, cityName, simulated, scopeUnitIds } = plan;
  return {
    id,
    cityUnitId,
    cityName,
    simulated,
    today: todayOf(acting),
    whole: unitIdsOf(acting.assignments).some((unitId) => scopeUnitIds.includes(unitId)),
    mayEdit: mayAct(acting, cityUnitId, "administrator", "drafter"),
  };
}

/** Who answers for a task changes how far it is and its documents, and nothing else. */
function requireOwner(
  acting: Acting,
  items: readonly PlanItem[],
  edits: readonly PlanEdit[],
): void {
  const tasks = contentsOf(items, "task");
  const documents = contentsOf(items, "document");
  for (const edit of edits) {
    const taskIds =
      edit.kind === "progress"
        ? [edit.id]
        : edit.kind === "document"
          ? [edit.content?.taskId, documents.get(edit.id)?.taskId].filter((id) => id !== undefined)
          : [];
    const owners = taskIds.map((id) => tasks.get(id ?? "")?.ownerUnitId);
    const isOwn = (unitId: string | null | undefined) =>
      typeof unitId === "string" && mayAct(acting, unitId, "ward-officer");
    if (owners.length === 0 || !owners.every(isOwn))
      throw refused("not-allowed", { needs: ["administrator", "drafter"] });
  }
}

async function judge(
  acting: Acting,
  {
    cityUnitId,
    items,
    edits,
  }: {
    readonly cityUnitId: string;
    readonly items: readonly PlanItem[];
    readonly edits: readonly PlanEdit[];
  },
): Promise<void> {
  const today = todayOf(acting);
  const edited = editPlan(items, edits, today);
  if (!edited.ok) {
    const { refusal } = edited;
    throw refusal.code === "plan-item-changed"
      ? refused(refusal.code, { items: [...refusal.items] })
      : refused(refusal.code, { problems: [...refusal.problems] });
  }
  await requireUnitsOfCity(acting, { cityUnitId, items: edited.value, edits, before: items });
}

/** Units that an edit names anew are the city's, or below it. */
async function requireUnitsOfCity(
  { trx, at }: Acting,
  of: {
    readonly cityUnitId: string;
    readonly items: readonly PlanItem[];
    readonly before: readonly PlanItem[];
    readonly edits: readonly PlanEdit[];
  },
): Promise<void> {
  const head = [...contentsOf(of.items, "plan").values()][0];
  if (head === undefined) return;
  const headBefore = [...contentsOf(of.before, "plan").values()][0];
  const knownWards = new Set(headBefore?.wardIds);
  const wards = head.wardIds.filter((id) => !knownWards.has(id));
  const tasksBefore = contentsOf(of.before, "task");
  const owners = of.edits.flatMap((edit) =>
    edit.kind === "task" &&
    edit.content !== null &&
    edit.content.ownerUnitId !== null &&
    edit.content.ownerUnitId !== of.cityUnitId &&
    edit.content.ownerUnitId !== tasksBefore.get(edit.id)?.ownerUnitId
      ? [edit.content.ownerUnitId]
      : [],
  );
  const unknown = async (ids: readonly string[], asOf: string, level?: "ward") => {
    if (ids.length === 0) return [];
    const units = await listUnitsAsOf(trx, asOf, { within: of.cityUnitId, ids, level });
    return ids.filter((id) => !units.some((unit) => unit.id === id));
  };
  const unitIds = [
    ...(await unknown(wards, head.periodFrom, "ward")),
    ...(await unknown(owners, dayOf(head, todayOf({ at })))),
  ];
  if (unitIds.length > 0) throw refused("unit-not-of-city", { unitIds });
}

async function store(
  { trx, person, at }: Acting,
  {
    planId,
    cityUnitId,
    actId,
    edits,
    act,
  }: {
    readonly planId: string;
    readonly cityUnitId: string;
    readonly actId: string;
    readonly edits: readonly PlanEdit[];
    readonly act: string;
  },
): Promise<void> {
  await stored.storePlanEdits(trx, { planId, actId, edits, personId: person.id, at });
  await recordAct(trx, {
    act,
    subjectKind: "city-plan",
    subjectId: planId,
    unitId: cityUnitId,
    detail: { actId, items: edits.map(({ kind, id }) => ({ kind, id })).slice(0, 50) },
    at,
  });
}

function personOf({
  changedById,
  changedByName,
}: {
  readonly changedById: string | null;
  readonly changedByName: string | null;
}) {
  return changedById === null || changedByName === null
    ? null
    : { id: changedById, fullName: changedByName };
}
