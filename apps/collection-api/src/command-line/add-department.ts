import { recordAct } from "@thuocdo/database/queries/audit";
import { findUnitByCode, listUnitsAsOf } from "@thuocdo/database/queries/units";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { messages } from "#command-line/messages.ts";
import { CommandRefused } from "#command-line/refused.ts";
import { storeUnits } from "#units/store-units.ts";
import { deterministicId } from "#units/unit-id.ts";

export interface AddDepartmentOptions {
  readonly name: string;
  /** Code of its city; without it the department is the ministry's. */
  readonly city?: string;
}

export interface AddedDepartment {
  readonly unitId: string;
  /** As it is stored: a city's departments carry its code in front, since every city has a PV05. */
  readonly code: string;
  readonly name: string;
  readonly under: string;
}

/** Adds a department (cục, vụ; phòng of a city) from today on. Added again under the same name, it is the same. */
export async function addDepartment(
  db: Kysely<Database>,
  ownCode: string,
  { name, city }: AddDepartmentOptions,
): Promise<AddedDepartment> {
  const asOf = new Date().toISOString().slice(0, 10);
  const [ministry] = await listUnitsAsOf(db, asOf, { level: "ministry" });
  const parent =
    city === undefined ? ministry : await findUnitByCode(db, { level: "city", code: city, asOf });
  if (parent === undefined)
    throw new CommandRefused(
      city === undefined ? messages.unitsMissing : messages.unitNotFound("city", city),
    );
  const code = city === undefined ? ownCode : `${city}-${ownCode}`;
  if (!/^[A-Za-z0-9-]+$/.test(code)) throw new CommandRefused(messages.badDepartmentCode(code));
  const unitId = deterministicId(`department:${code}`);
  const added = { unitId, code, name: name.normalize("NFC").trim(), under: parent.name };
  const known = await findUnitByCode(db, { level: "department", code, asOf });
  if (known !== undefined) {
    if (known.name !== added.name) throw new CommandRefused(messages.codeTaken(code, known.name));
    return { ...added, unitId: known.id };
  }
  await db.transaction().execute(async (trx) => {
    await storeUnits(trx, [
      {
        line: 0,
        unitId,
        code,
        name: added.name,
        type: "department",
        parentId: parent.id,
        validFrom: asOf,
        validTo: null,
      },
    ]);
    await recordAct(trx, { act: "add-unit", subjectKind: "unit", subjectId: unitId, unitId });
  });
  return added;
}
