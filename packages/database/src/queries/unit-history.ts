import type { UnitHistory } from "@thuocdo/submissions/units/unit-history";
import { type Kysely, sql } from "kysely";
import type { Database } from "#schema.ts";
import type { SuccessionKind, UnitLevel } from "#schema/units.ts";

/** Names and places of units over time, each in order of time; a unit that is not known is left out. */
export async function listHistories(
  db: Kysely<Database>,
  unitIds: readonly string[],
): Promise<readonly UnitHistory[]> {
  const these = sql<string>`any (${unitIds}::uuid[])`;
  const names = await db
    .selectFrom("unit_name")
    .select(["unit_id", "code", "name", "type", "valid_from", "valid_to"])
    .where("unit_id", "=", these)
    .orderBy("valid_from")
    .execute();
  const placements = await db
    .selectFrom("unit_placement")
    .select(["unit_id", "parent_id", "valid_from", "valid_to"])
    .where("unit_id", "=", these)
    .orderBy("valid_from")
    .execute();
  const placesOf = Map.groupBy(placements, (row) => row.unit_id);
  return [...Map.groupBy(names, (row) => row.unit_id)].map(([id, rows]) => ({
    id,
    names: rows.map(({ code, name, type, valid_from: validFrom, valid_to: validTo }) => ({
      code,
      name,
      type,
      validFrom,
      validTo,
    })),
    placements: (placesOf.get(id) ?? []).map((row) => ({
      parentId: row.parent_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
  }));
}

/** Ids of the units directly below some on a day, with the one they stand under. */
export async function listDirectlyBelow(
  db: Kysely<Database>,
  { unitIds, on }: { readonly unitIds: readonly string[]; readonly on: string },
) {
  return await db
    .selectFrom("unit_placement")
    .select(["unit_id as unitId", "parent_id as parentId"])
    .where("parent_id", "=", sql<string>`any (${unitIds}::uuid[])`)
    .where(inForceOn(on))
    .orderBy("unit_id")
    .execute();
}

/** Who bears one of the codes of a level, on the day or later. */
export async function listHoldersOfCodes(
  db: Kysely<Database>,
  {
    codes,
    level,
    from,
  }: { readonly codes: readonly string[]; readonly level: UnitLevel; readonly from: string },
) {
  return await db
    .selectFrom("unit_name")
    .select(["unit_id", "code", "name", "type", "valid_from", "valid_to"])
    .where("code", "=", sql<string>`any (${codes}::text[])`)
    .where("level", "=", level)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", from)]))
    .execute();
}

/** For each unit the last day that a frozen round read of it, with the round's title. */
export async function listFrozenDays(db: Kysely<Database>, unitIds: readonly string[]) {
  const { rows } = await sql<{ unitId: string; roundTitle: string; until: string }>`
    select unit_id as "unitId", round_title as "roundTitle", until from frozen_rounds_of(${unitIds}::uuid[])
  `.execute(db);
  return rows;
}

export interface NamedSuccession {
  readonly unitId: string;
  readonly unitName: string;
  readonly on: string;
  readonly kind: SuccessionKind;
  readonly decision: string | null;
}

/** What went into a unit and what it went into, in order of time, each as it was called last. */
export async function listNamedSuccessions(
  db: Kysely<Database>,
  unitId: string,
): Promise<{
  readonly predecessors: readonly NamedSuccession[];
  readonly successors: readonly NamedSuccession[];
}> {
  const select = (of: "from_unit_id" | "to_unit_id", other: "from_unit_id" | "to_unit_id") =>
    db
      .selectFrom("unit_succession as s")
      .select([
        `s.${other} as unitId`,
        latestName(`s.${other}`).as("unitName"),
        "s.effective_on as on",
        "s.kind",
        "s.decision",
      ])
      .where(`s.${of}`, "=", unitId)
      .orderBy("s.effective_on")
      .orderBy("unitName")
      .execute();
  return {
    predecessors: await select("to_unit_id", "from_unit_id"),
    successors: await select("from_unit_id", "to_unit_id"),
  };
}

/** The places of a unit with the names of those above, as called when the place began or first after. */
export async function listNamedPlacements(db: Kysely<Database>, unitId: string) {
  return await db
    .selectFrom("unit_placement as p")
    .select([
      "p.parent_id as unitId",
      sql<string>`coalesce(
        (select n.name from unit_name n where n.unit_id = p.parent_id and n.valid_from <= p.valid_from
          order by n.valid_from desc limit 1),
        (select n.name from unit_name n where n.unit_id = p.parent_id order by n.valid_from limit 1))`.as(
        "unitName",
      ),
      "p.valid_from as from",
      "p.valid_to as to",
    ])
    .where("p.unit_id", "=", unitId)
    .orderBy("p.valid_from")
    .execute();
}

/** How a unit was called last; empty for one whose rows were taken back. */
export function latestName(unitId: string) {
  return sql<string>`coalesce((
    select n.name from unit_name n where n.unit_id = ${sql.ref(unitId)}
    order by n.valid_from desc limit 1), '')`;
}

function inForceOn(day: string) {
  return sql<boolean>`valid_from <= ${day} and (valid_to is null or ${day} < valid_to)`;
}
