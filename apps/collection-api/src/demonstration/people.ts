import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Role } from "@thuocdo/criteria/role";
import { recordAct } from "@thuocdo/database/queries/audit";
import { addPerson, assignRole } from "@thuocdo/database/queries/people";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { personNames } from "#demonstration/messages.ts";
import type { PilotWard } from "#demonstration/pilot-wards.ts";
import { addAccount } from "#sign-in/add-account.ts";
import { ministry } from "#units/collect-units.ts";
import { deterministicId } from "#units/unit-id.ts";

/** One line of `demonstration-accounts.json`. */
export interface DemonstrationAccount {
  readonly userName: string;
  readonly password: string;
  readonly role: Role;
  /** Name of the unit acted for. */
  readonly unit: string;
}

/** An office of the demonstration, with an account to sign in with. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly userName: string;
  readonly fullName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
}

export const accountsFileName = "demonstration-accounts.json";

/** One account for each role at the ministry, for each pilot ward, and for the districts and cities above them. */
export function listPeople(wards: readonly PilotWard[]): readonly DemonstrationPerson[] {
  const person = (
    userName: string,
    fullName: string,
    role: Role,
    unit: { readonly id: string; readonly name: string },
  ): DemonstrationPerson => ({
    id: deterministicId(`person:${userName}`),
    userName,
    fullName,
    role,
    unitId: unit.id,
    unitName: unit.name,
  });
  const top = { id: ministry.unitId, name: ministry.name };
  return [
    person("soanthao", personNames.drafter, "drafter", top),
    person("banhanh", personNames.issuer, "issuer", top),
    person("quantri", personNames.administrator, "administrator", top),
    person("phantich", personNames.analyst, "analyst", top),
    person("lanhdao", personNames.leader(top.name), "leader", top),
    ...wards.flatMap(({ userNames, ward, district, city }) => [
      person(`canbo.${userNames.ward}`, personNames.wardOfficer(ward.name), "ward-officer", {
        id: ward.unitId,
        name: ward.name,
      }),
      person(
        `thamdinh.${userNames.district}`,
        personNames.appraiser(district.name),
        "appraiser",
        district,
      ),
      person(`thamdinh.${userNames.city}`, personNames.appraiser(city.name), "appraiser", city),
      person(`lanhdao.${userNames.city}`, personNames.leader(city.name), "leader", city),
    ]),
  ];
}

/**
 * Makes the accounts that are not there yet and writes all of them, with the one password of this installation, into a
 * file that only this account of the machine can read.
 */
export async function addPeople(
  db: Kysely<Database>,
  people: readonly DemonstrationPerson[],
  dataFolder: string,
): Promise<string> {
  const file = join(dataFolder, accountsFileName);
  const password = await readPassword(file);
  // The file comes first: an account whose password nobody knows would be of no use.
  await writeAccounts(file, people, password);
  await db.transaction().execute(async (trx) => {
    for (const { id, userName, fullName, role, unitId } of people) {
      const known = await trx
        .selectFrom("person")
        .select("id")
        .where("id", "=", id)
        .executeTakeFirst();
      if (known !== undefined) continue;
      const accountId = await addAccount(trx, { userName, fullName, password });
      await addPerson(trx, { id, accountId, userName, fullName, simulated: true, addedBy: null });
      await assignRole(trx, { personId: id, unitId, role, validFrom: "2021-06-01" });
      await recordAct(trx, {
        act: "add-person",
        subjectKind: "person",
        subjectId: id,
        unitId,
        detail: { role, simulated: true },
      });
    }
  });
  return file;
}

/** The password given to the accounts before, or a new one: three groups of four letters and digits. */
async function readPassword(file: string): Promise<string> {
  try {
    // Written by us alone, into our own data folder.
    const accounts = JSON.parse(await readFile(file, "utf8")) as readonly DemonstrationAccount[];
    const [first] = accounts;
    if (first !== undefined) return first.password;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  // No 0, o, 1, l: it is read from a screen and typed.
  const letters = "23456789abcdefghijkmnpqrstuvwxyz";
  const drawn = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join("");
  return [drawn.slice(0, 4), drawn.slice(4, 8), drawn.slice(8)].join("-");
}

async function writeAccounts(
  file: string,
  people: readonly DemonstrationPerson[],
  password: string,
): Promise<void> {
  const accounts: readonly DemonstrationAccount[] = people.map(({ userName, role, unitName }) => ({
    userName,
    password,
    role,
    unit: unitName,
  }));
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
}
