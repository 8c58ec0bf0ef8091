import { type Kysely, sql } from "kysely";
import type { Database } from "#schema.ts";
import type { UnitClass, UnitLevel, UnitType } from "#schema/units.ts";

/** A unit as it is called and placed at a date. */
export interface UnitAsOf {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly level: UnitLevel;
  readonly class: UnitClass | null;
  /** Null at the top. */
  readonly parentId: string | null;
}

export interface UnitFilter {
  /** Units below this one, at any depth, without itself. */
  readonly within?: string | undefined;
  readonly level?: UnitLevel | undefined;
  readonly type?: UnitType | undefined;
  /** Words of the name; marks, case and leading zeros do not count. */
  readonly name?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** Units that exist at a date (`YYYY-MM-DD`), by code. */
export async function listUnitsAsOf(
  db: Kysely<Database>,
  asOf: string,
  { within, level, type, name, ids }: UnitFilter = {},
): Promise<readonly UnitAsOf[]> {
  let units = unitsAsOf(db, asOf).orderBy("n.level").orderBy("n.code");
  if (level !== undefined) units = units.where("n.level", "=", level);
  if (type !== undefined) units = units.where("n.type", "=", type);
  if (ids !== undefined) units = units.where("n.unit_id", "=", sql<string>`any (${ids}::uuid[])`);
  if (within !== undefined) {
    const below = sql<string>`(select id from ${descendants(within, asOf)} as d)`;
    units = units.where("n.unit_id", "in", below);
  }
  if (name !== undefined) {
    const folded = sql`fold_vietnamese(${name.normalize("NFC")})`;
    units = units.where(sql<boolean>`position(${folded} in n.folded_name) > 0`);
  }
  return await units.execute();
}

/** One unit at a date; undefined when it does not exist then. */
export async function findUnitAsOf(
  db: Kysely<Database>,
  unitId: string,
  asOf: string,
): Promise<UnitAsOf | undefined> {
  return await unitsAsOf(db, asOf).where("n.unit_id", "=", unitId).executeTakeFirst();
}

/** The unit that a code names at a date: codes are reused, so without a date they name nothing. */
export async function findUnitByCode(
  db: Kysely<Database>,
  {
    level,
    code,
    asOf,
  }: { readonly level: UnitLevel; readonly code: string; readonly asOf: string },
): Promise<UnitAsOf | undefined> {
  return await unitsAsOf(db, asOf)
    .where("n.level", "=", level)
    .where("n.code", "=", code)
    .executeTakeFirst();
}

/** The units above one at a date, the nearest first. */
export async function listAncestorsAsOf(
  db: Kysely<Database>,
  unitId: string,
  asOf: string,
): Promise<readonly UnitAsOf[]> {
  const scope = await unitScope(db, unitId, asOf);
  const units = await listUnitsAsOf(db, asOf, { ids: scope.slice(1) });
  return units.toSorted((a, b) => scope.indexOf(a.id) - scope.indexOf(b.id));
}

/** The unit itself and the units above it at a date, the nearest first: what row-level security reads. */
export async function unitScope(
  db: Kysely<Database>,
  unitId: string,
  asOf: string,
): Promise<readonly string[]> {
  const scope = sql<string[]>`unit_scope(${unitId}::uuid, ${asOf}::date)`;
  const row = await db.selectNoFrom(scope.as("ids")).executeTakeFirstOrThrow();
  return row.ids;
}

export interface UnitCount {
  readonly cityId: string;
  readonly cityCode: string;
  readonly cityName: string;
  readonly type: UnitType;
  readonly count: number;
}

/** How many ward-level units of each type every city has at a date. */
export async function countUnitsByCityAndType(
  db: Kysely<Database>,
  asOf: string,
): Promise<readonly UnitCount[]> {
  return await unitsAsOf(db, asOf)
    .clearSelect()
    .innerJoinLateral(
      sql<{ city_id: string }>`unnest(unit_scope(n.unit_id, ${asOf}::date))`.as<"above">(
        sql`above (city_id)`,
      ),
      (join) => join.onTrue(),
    )
    .innerJoin("unit_name as c", (join) =>
      join
        .onRef("c.unit_id", "=", "above.city_id")
        .on("c.level", "=", "city")
        .on(sql<boolean>`c.valid_from <= ${asOf} and (c.valid_to is null or ${asOf} < c.valid_to)`),
    )
    .where("n.level", "=", "ward")
    .select(({ fn }) => [
      "c.unit_id as cityId",
      "c.code as cityCode",
      "c.name as cityName",
      "n.type",
      fn.countAll<number>().as("count"),
    ])
    .groupBy(["c.unit_id", "c.code", "c.name", "n.type"])
    .orderBy("c.code")
    .orderBy("n.type")
    .execute();
}

function unitsAsOf(db: Kysely<Database>, asOf: string) {
  return db
    .selectFrom("unit_name as n")
    .leftJoin("unit_placement as p", (join) =>
      join
        .onRef("p.unit_id", "=", "n.unit_id")
        .on(sql<boolean>`p.valid_from <= ${asOf} and (p.valid_to is null or ${asOf} < p.valid_to)`),
    )
    .where("n.valid_from", "<=", asOf)
    .where((where) => where.or([where("n.valid_to", "is", null), where("n.valid_to", ">", asOf)]))
    .select([
      "n.unit_id as id",
      "n.code",
      "n.name",
      "n.type",
      "n.level",
      "n.class",
      "p.parent_id as parentId",
    ]);
}

function descendants(unitId: string, asOf: string) {
  return sql`(
    with recursive below (id) as (
      select unit_id from unit_placement
      where parent_id = ${unitId} and valid_from <= ${asOf} and (valid_to is null or ${asOf} < valid_to)
      union
      select p.unit_id from below b join unit_placement p on p.parent_id = b.id
      where p.valid_from <= ${asOf} and (p.valid_to is null or ${asOf} < p.valid_to)
    )
    select id from below
  )`;
}
