import type { Kysely } from "kysely";
import type { Database } from "#schema.ts";
import type { SuccessionKind } from "#schema/units.ts";

/** A link between a unit and one that it went into. The sources name the main ones: read it as "at least". */
export interface Succession {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly effectiveOn: string;
  readonly kind: SuccessionKind;
  readonly decision: string | null;
}

/** What a unit went into, in order of time. Empty: it goes on, or nothing is known. */
export async function listSuccessors(
  db: Kysely<Database>,
  unitId: string,
): Promise<readonly Succession[]> {
  return await successions(db).where("from_unit_id", "=", unitId).execute();
}

/** What went into a unit ("kế thừa từ"), in order of time. */
export async function listPredecessors(
  db: Kysely<Database>,
  unitId: string,
): Promise<readonly Succession[]> {
  return await successions(db).where("to_unit_id", "=", unitId).execute();
}

function successions(db: Kysely<Database>) {
  return db
    .selectFrom("unit_succession")
    .select([
      "from_unit_id as fromUnitId",
      "to_unit_id as toUnitId",
      "effective_on as effectiveOn",
      "kind",
      "decision",
    ])
    .orderBy("effective_on")
    .orderBy("from_unit_id")
    .orderBy("to_unit_id");
}
