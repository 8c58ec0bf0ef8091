import type { UnitFact } from "@thuocdo/submissions/units/unit-import";
import type { Database } from "@thuocdo/database/schema";
import type { Transaction } from "kysely";
import type { Succession } from "#units/plan-successions.ts";

/** PostgreSQL takes 65,535 parameters in a statement; a name has eight. */
const rowsAtOnce = 4000;

/** Stores planned units: identities, then names and placements. */
export async function storeUnits(
  trx: Transaction<Database>,
  facts: readonly UnitFact[],
): Promise<void> {
  for (const some of chunks(facts)) {
    await trx
      .insertInto("organisational_unit")
      .values(some.map((fact) => ({ id: fact.unitId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto("unit_name")
      .values(
        some.map((fact) => ({
          unit_id: fact.unitId,
          code: fact.code,
          name: fact.name,
          type: fact.type,
          class: null,
          valid_from: fact.validFrom,
          valid_to: fact.validTo,
        })),
      )
      .execute();
  }
  const placed = facts.flatMap((fact) =>
    fact.parentId === null
      ? []
      : [
          {
            unit_id: fact.unitId,
            parent_id: fact.parentId,
            valid_from: fact.validFrom,
            valid_to: fact.validTo,
          },
        ],
  );
  for (const some of chunks(placed)) await trx.insertInto("unit_placement").values(some).execute();
}

export async function storeSuccessions(
  trx: Transaction<Database>,
  successions: readonly Succession[],
): Promise<void> {
  const rows = successions.map((succession) => ({
    from_unit_id: succession.fromUnitId,
    to_unit_id: succession.toUnitId,
    effective_on: succession.effectiveOn,
    kind: succession.kind,
    decision: null,
  }));
  for (const some of chunks(rows)) await trx.insertInto("unit_succession").values(some).execute();
}

function chunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}
