import type { UnitFact } from "@thuocdo/submissions/units/unit-import";
import type { Database } from "@thuocdo/database/schema";
import { levelOf } from "@thuocdo/submissions/units/unit-kinds";
import type { Kysely } from "kysely";

/** A fact that the database contradicts. */
export type UnitConflict =
  | {
      readonly code: "differs-from-stored";
      readonly line: number;
      readonly unitCode: string;
      readonly name: string;
      readonly storedName: string;
      readonly validFrom: string;
    }
  | {
      readonly code: "code-taken";
      readonly line: number;
      readonly unitCode: string;
      readonly name: string;
      readonly storedName: string;
      readonly validFrom: string;
    };

export interface UnitsPlan {
  readonly added: readonly UnitFact[];
  readonly unchanged: number;
  readonly conflicts: readonly UnitConflict[];
}

/** Compares facts with what is stored: new, already so, or at odds. Writes nothing. */
export async function planUnitsImport(
  db: Kysely<Database>,
  facts: readonly UnitFact[],
): Promise<UnitsPlan> {
  const stored = await db
    .selectFrom("unit_name as n")
    .leftJoin("unit_placement as p", (join) =>
      join.onRef("p.unit_id", "=", "n.unit_id").onRef("p.valid_from", "=", "n.valid_from"),
    )
    .select(["n.unit_id", "n.code", "n.name", "n.type", "n.level", "p.parent_id"])
    .select(["n.valid_from", "n.valid_to"])
    .execute();
  const byFact = new Map(stored.map((row) => [`${row.unit_id} ${row.valid_from}`, row]));
  const byCode = Map.groupBy(stored, (row) => `${row.level} ${row.code}`);
  const added: UnitFact[] = [];
  const conflicts: UnitConflict[] = [];
  for (const fact of facts) {
    const same = byFact.get(`${fact.unitId} ${fact.validFrom}`);
    const described = { line: fact.line, unitCode: fact.code, name: fact.name };
    if (same !== undefined) {
      const agrees =
        same.name === fact.name &&
        same.type === fact.type &&
        same.parent_id === fact.parentId &&
        same.valid_to === fact.validTo;
      if (!agrees) {
        conflicts.push({
          code: "differs-from-stored",
          ...described,
          storedName: same.name,
          validFrom: same.valid_from,
        });
      }
      continue;
    }
    const holder = byCode
      .get(`${levelOf(fact.type)} ${fact.code}`)
      ?.find(
        (row) =>
          startsBefore(row.valid_from, fact.validTo) && startsBefore(fact.validFrom, row.valid_to),
      );
    if (holder === undefined) added.push(fact);
    else {
      conflicts.push({
        code: "code-taken",
        ...described,
        storedName: holder.name,
        validFrom: holder.valid_from,
      });
    }
  }
  return { added, unchanged: facts.length - added.length - conflicts.length, conflicts };
}

/** Days are compared as text; an open end is after every day. */
function startsBefore(day: string, end: string | null): boolean {
  return end === null || day < end;
}
