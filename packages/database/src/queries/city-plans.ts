import type { PlanItemKind } from "@thuocdo/submissions/city-plan/plan-item-kinds";
import type { PlanEdit, PlanHead, PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Begins a plan; what it says comes by edits. */
export async function beginPlan(
  trx: Transaction<Database>,
  plan: {
    readonly id: string;
    readonly cityUnitId: string;
    readonly simulated: boolean;
    readonly createdBy: string | null;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .insertInto("city_plan")
    .values({
      id: plan.id,
      city_unit_id: plan.cityUnitId,
      simulated: plan.simulated,
      created_at: plan.at,
      created_by: plan.createdBy,
    })
    .execute();
}

/** Plans that the acting person reads, with their heads, by city code and then by period. */
export async function listPlans(db: Kysely<Database>) {
  return await plans(db)
    .orderBy("n.code")
    .orderBy(sql`i.content ->> 'periodFrom'`)
    .orderBy("p.id")
    .execute();
}

export async function findPlan(db: Kysely<Database>, planId: string) {
  return await plans(db).where("p.id", "=", planId).executeTakeFirst();
}

/** Waits for others who change the plan, so that its revisions are read and counted up by one at a time. */
export async function lockPlan(trx: Transaction<Database>, planId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('thuocdo.city-plan' || ${planId}, 0))`.execute(
    trx,
  );
}

export interface StoredPlanItem {
  readonly planId: string;
  readonly item: PlanItem;
  readonly changedAt: Date;
  readonly changedById: string | null;
  readonly changedByName: string | null;
}

/** The things of plans, those taken out among them, as far as the acting person sees them. */
export async function listPlanItems(
  db: Kysely<Database>,
  planIds: readonly string[],
): Promise<readonly StoredPlanItem[]> {
  const rows = await db
    .selectFrom("city_plan_item as i")
    .leftJoin("person as c", "c.id", "i.changed_by")
    .select([
      "i.plan_id as planId",
      "i.kind",
      "i.id",
      "i.revision",
      "i.content",
      "i.changed_at as changedAt",
      "i.changed_by as changedById",
      "c.full_name as changedByName",
    ])
    .where("i.plan_id", "=", sql<string>`any (${planIds}::uuid[])`)
    .orderBy("i.kind")
    .orderBy("i.id")
    .execute();
  return rows.map(({ planId, changedAt, changedById, changedByName, ...item }) => ({
    planId,
    // Core checked the content against its kind before it was stored.
    item: item as PlanItem,
    changedAt,
    changedById,
    changedByName,
  }));
}

/** Whether an act has been stored already. */
export async function isPlanActKnown(db: Kysely<Database>, actId: string): Promise<boolean> {
  const found = await db
    .selectFrom("city_plan_change")
    .select("sequence")
    .where("act_id", "=", actId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Stores edits that core has let through, in order, as one act. */
export async function storePlanEdits(
  trx: Transaction<Database>,
  {
    planId,
    actId,
    edits,
    personId,
    at,
  }: {
    readonly planId: string;
    readonly actId: string;
    readonly edits: readonly PlanEdit[];
    readonly personId: string | null;
    readonly at: string;
  },
): Promise<void> {
  for (const { kind, id, baseRevision, content } of edits) {
    const changed = {
      revision: baseRevision + 1,
      content: content === null ? null : JSON.stringify(content),
      act_id: actId,
      changed_at: at,
      changed_by: personId,
    };
    if (baseRevision === 0) {
      await trx
        .insertInto("city_plan_item")
        .values({ plan_id: planId, kind, id, ...changed })
        .execute();
    } else {
      await trx
        .updateTable("city_plan_item")
        .set(changed)
        .where("plan_id", "=", planId)
        .where("kind", "=", kind)
        .where("id", "=", id)
        .returning("id")
        .executeTakeFirstOrThrow();
    }
  }
}

export interface StoredPlanChange {
  readonly sequence: number;
  readonly actId: string;
  readonly kind: PlanItemKind;
  readonly itemId: string;
  readonly revision: number;
  readonly content: object | null;
  readonly before: object | null;
  readonly changedAt: Date;
  readonly changedById: string | null;
  readonly changedByName: string | null;
}

/** Changes of a plan with what was there before each, the latest first, at most `limit` before a sequence. */
export async function listPlanChanges(
  db: Kysely<Database>,
  {
    planId,
    before,
    limit,
  }: { readonly planId: string; readonly before: number | undefined; readonly limit: number },
): Promise<readonly StoredPlanChange[]> {
  let changes = db
    .selectFrom("city_plan_change as c")
    .leftJoin("city_plan_change as b", (join) =>
      join
        .onRef("b.plan_id", "=", "c.plan_id")
        .onRef("b.kind", "=", "c.kind")
        .onRef("b.item_id", "=", "c.item_id")
        .on(sql<boolean>`b.revision = c.revision - 1`),
    )
    .leftJoin("person as p", "p.id", "c.changed_by")
    .select([
      "c.sequence",
      "c.act_id as actId",
      "c.kind",
      "c.item_id as itemId",
      "c.revision",
      "c.content",
      "b.content as before",
      "c.changed_at as changedAt",
      "c.changed_by as changedById",
      "p.full_name as changedByName",
    ])
    .where("c.plan_id", "=", planId)
    .orderBy("c.sequence", "desc")
    .limit(limit);
  if (before !== undefined) changes = changes.where("c.sequence", "<", before);
  return await changes.execute();
}

/** A file that a document of the plan names. */
export async function findPlanFile(
  db: Kysely<Database>,
  { planId, sha256 }: { readonly planId: string; readonly sha256: string },
) {
  return await db
    .selectFrom("city_plan_item as i")
    .innerJoin("evidence as e", "e.sha256", "i.sha256")
    .select([
      "e.sha256",
      sql<string>`i.content ->> 'fileName'`.as("fileName"),
      "e.content_type as contentType",
      "e.size_bytes as sizeBytes",
    ])
    .where("i.plan_id", "=", planId)
    .where("i.sha256", "=", sha256)
    .limit(1)
    .executeTakeFirst();
}

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  /** What it has become since; empty where it goes on. */
  readonly nowNames: readonly string[];
}

/** Units as they were called at a day, the latest name where they had ended, with what they are today. */
export async function listUnitNames(
  db: Kysely<Database>,
  {
    ids,
    asOf,
    today,
  }: { readonly ids: readonly string[]; readonly asOf: string; readonly today: string },
): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    with recursive became (id, unit_id) as (
      select given.id, given.id from unnest(${ids}::uuid[]) as given (id)
      union
      select b.id, s.to_unit_id from became b
      join unit_succession s on s.from_unit_id = b.unit_id and s.effective_on <= ${today}
    )
    select given.id, called.name, coalesce((
      select array_agg(distinct n.name) from became b
      join unit_name n on n.unit_id = b.unit_id and n.valid_from <= ${today} and (n.valid_to is null or ${today} < n.valid_to)
      where b.id = given.id and (b.unit_id <> given.id or n.name <> called.name)
    ), '{}') as "nowNames"
    from unnest(${ids}::uuid[]) as given (id)
    cross join lateral (
      select n.name from unit_name n where n.unit_id = given.id
      order by n.valid_from > ${asOf}, abs(n.valid_from - ${asOf}::date) limit 1
    ) called
  `.execute(db);
  return rows;
}

function plans(db: Kysely<Database>) {
  return db
    .selectFrom("city_plan as p")
    .innerJoin("city_plan_item as i", (join) =>
      join.onRef("i.plan_id", "=", "p.id").on("i.kind", "=", "plan"),
    )
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom("unit_name as u")
          .select(["u.code", "u.name"])
          .whereRef("u.unit_id", "=", "p.city_unit_id")
          .orderBy("u.valid_from", "desc")
          .limit(1)
          .as("n"),
      (join) => join.onTrue(),
    )
    .select([
      "p.id",
      "p.city_unit_id as cityUnitId",
      "n.name as cityName",
      "p.scope_unit_ids as scopeUnitIds",
      "p.sequence",
      "p.simulated",
      // The head's content is a PlanHead by core.
      sql<PlanHead>`i.content`.as("head"),
    ]);
}
