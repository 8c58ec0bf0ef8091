import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { departmentNames } from "#demonstration/consultation-words.ts";
import type { PilotWard } from "#demonstration/pilot-wards.ts";
import { ministry } from "#units/collect-units.ts";
import { storeUnits } from "#units/store-units.ts";
import { deterministicId } from "#units/unit-id.ts";

export interface Department {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string;
}

/** Departments that the demonstration makes up: three of the ministry, three of Hà Nội. */
export function listDepartments(wards: readonly PilotWard[]) {
  const hanoi = cityOf(wards, "hanoi");
  const department = (code: string, name: string, parentId: string): Department => ({
    id: deterministicId(`department:${code}`),
    code,
    name,
    parentId,
  });
  return {
    order: department("MP-C1", departmentNames.order, ministry.unitId),
    planning: department("MP-C2", departmentNames.planning, ministry.unitId),
    finance: department("MP-C3", departmentNames.finance, ministry.unitId),
    hanoiMovement: department("MP-01-P1", departmentNames.movement(hanoi.name), hanoi.id),
    hanoiResidence: department("MP-01-P2", departmentNames.residence(hanoi.name), hanoi.id),
    hanoiTraffic: department("MP-01-P3", departmentNames.traffic(hanoi.name), hanoi.id),
  };
}
export type Departments = ReturnType<typeof listDepartments>;

/** One of the five cities, by the word in its people's user names. */
export function cityOf(wards: readonly PilotWard[], userName: string): PilotWard["city"] {
  const ward = wards.find(({ userNames }) => userNames.city === userName);
  if (ward === undefined) throw new Error(`The demonstration has no city ${userName}.`);
  return ward.city;
}

/** Stores the departments that are not there yet. */
export async function loadDepartments(
  db: Kysely<Database>,
  departments: Departments,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const stored = await trx.selectFrom("organisational_unit").select("id").execute();
    const known = new Set(stored.map(({ id }) => id));
    const fresh = Object.values(departments).filter(({ id }) => !known.has(id));
    await storeUnits(
      trx,
      fresh.map(({ id, ...department }) => ({
        ...department,
        line: 0,
        unitId: id,
        type: "department",
        validFrom: "2021-06-01",
        validTo: null,
      })),
    );
  });
}
