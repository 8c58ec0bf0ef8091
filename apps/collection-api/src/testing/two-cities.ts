import { randomUUID } from "node:crypto";
import type { Role } from "@thuocdo/criteria/role";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely, Transaction } from "kysely";
import { addPerson } from "#use-cases/add-person.ts";

export const password = "mat-khau-thu-nghiem";

const day = "2020-01-01";

export interface TwoCities {
  readonly ministry: string;
  /** A department (cục) of the ministry. */
  readonly department: string;
  readonly north: City;
  readonly south: City;
}

export interface City {
  readonly city: string;
  readonly ward: string;
  /** A department (phòng) of the city. */
  readonly department: string;
}

/** A ministry, two cities with a ward each, and somebody in every role; user names say who they are. */
export async function buildTwoCities(owner: Kysely<Database>): Promise<TwoCities> {
  return await owner.transaction().execute(async (trx) => {
    const ministry = await addUnit(trx, { type: "ministry", code: "BCA", name: "Bộ Công an" });
    const department = await addUnit(trx, {
      type: "department",
      code: "V05",
      name: "Cục V05",
      parentId: ministry,
    });
    const north = await addCity(trx, ministry, { code: "01", name: "Bắc" });
    const south = await addCity(trx, ministry, { code: "79", name: "Nam" });
    const add = async (userName: string, unitId: string, ...roles: readonly Role[]) =>
      await addPerson(trx, {
        userName,
        fullName: userName,
        password,
        roles: roles.map((role) => ({ unitId, role, validFrom: "2021-01-01" })),
      });
    await add("drafter", ministry, "drafter");
    await add("issuer", ministry, "issuer");
    await add("administrator", ministry, "administrator");
    await add("analyst", ministry, "analyst");
    await add("south.analyst", south.city, "analyst");
    await add("north.officer", north.ward, "ward-officer");
    await add("north.appraiser", north.city, "appraiser");
    await add("south.officer", south.ward, "ward-officer");
    await add("south.appraiser", south.city, "appraiser");
    await add("department.commenter", department, "commenter");
    for (const [name, { city, department: below }] of Object.entries({ north, south })) {
      await add(`${name}.drafter`, city, "drafter");
      await add(`${name}.issuer`, city, "issuer");
      await add(`${name}.commenter`, city, "commenter");
      await add(`${name}.department`, below, "commenter");
    }
    await addPerson(trx, {
      userName: "north-both",
      fullName: "north-both",
      password,
      roles: [
        { unitId: north.ward, role: "ward-officer", validFrom: "2021-01-01" },
        { unitId: north.city, role: "appraiser", validFrom: "2021-01-01" },
      ],
    });
    return { ministry, department, north, south };
  });
}

async function addCity(
  trx: Transaction<Database>,
  parentId: string,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<City> {
  const city = await addUnit(trx, { type: "city", code, name: `Thành phố ${name}`, parentId });
  const ward = await addUnit(trx, {
    type: "ward",
    code: `${code}001`,
    name: `Phường ${name}`,
    parentId: city,
  });
  const department = await addUnit(trx, {
    type: "department",
    code: `${code}-PV05`,
    name: `Phòng PV05 ${name}`,
    parentId: city,
  });
  return { city, ward, department };
}

/** A unit from 2020 on. */
export async function addUnit(
  trx: Transaction<Database>,
  unit: {
    readonly type: "ministry" | "city" | "department" | "district" | "ward";
    readonly code: string;
    readonly name: string;
    readonly parentId?: string;
  },
): Promise<string> {
  const { type, code, name, parentId } = unit;
  const id = randomUUID();
  await trx.insertInto("organisational_unit").values({ id }).execute();
  await trx
    .insertInto("unit_name")
    .values({ unit_id: id, type, code, name, class: null, valid_from: day, valid_to: null })
    .execute();
  if (parentId !== undefined) {
    await trx
      .insertInto("unit_placement")
      .values({ unit_id: id, parent_id: parentId, valid_from: day, valid_to: null })
      .execute();
  }
  return id;
}
