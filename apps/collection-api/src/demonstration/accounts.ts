import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Role } from "@thuocdo/criteria/role";
import { recordAct } from "@thuocdo/database/queries/audit";
import { addPerson, assignRole } from "@thuocdo/database/queries/people";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely, Transaction } from "kysely";
import type { DemonstrationPerson } from "#demonstration/people.ts";
import { addAccount, setPassword } from "#sign-in/add-account.ts";
import { drawPassword, passwords } from "#sign-in/passwords.ts";

/** One line of `demonstration-accounts.json`. */
export interface DemonstrationAccount {
  readonly userName: string;
  readonly password: string;
  readonly role: Role;
  /** Name of the unit acted for. */
  readonly unit: string;
}

export function accountsFileIn(dataFolder: string): string {
  return join(dataFolder, "demonstration-accounts.json");
}

/** The accounts as this installation has them; undefined before there are any. */
export async function readAccounts(
  file: string,
): Promise<readonly DemonstrationAccount[] | undefined> {
  try {
    // Written by us alone, into our own data folder.
    return JSON.parse(await readFile(file, "utf8")) as readonly DemonstrationAccount[];
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Makes the accounts that are not there yet and writes all of them, with the one password of this installation, into a
 * file that only this account of the machine can read. Where the file was lost, they all get a new password.
 */
export async function addAccounts(
  db: Kysely<Database>,
  people: readonly DemonstrationPerson[],
  file: string,
): Promise<void> {
  const kept = (await readAccounts(file))?.[0]?.password;
  const password = kept ?? drawPassword();
  // The file comes first: an account whose password nobody knows would be of no use.
  await writeAccounts(file, people, password);
  await db.transaction().execute(async (trx) => {
    for (const person of people) {
      const known = await trx
        .selectFrom("person")
        .select("account_id")
        .where("id", "=", person.id)
        .executeTakeFirst();
      if (known === undefined) await addWithRole(trx, person, password);
      else if (kept === undefined) await resetPassword(trx, person, known.account_id, password);
    }
  });
}

async function addWithRole(
  trx: Transaction<Database>,
  { id, userName, fullName, role, unitId }: DemonstrationPerson,
  password: string,
): Promise<void> {
  const accountId = await addAccount(trx, { userName, fullName, password });
  await addPerson(trx, { id, accountId, userName, fullName, simulated: true, addedBy: null });
  await assignRole(trx, { personId: id, unitId, role, validFrom: "2021-06-01" });
  const detail = { role, simulated: true };
  await recordAct(trx, { act: "add-person", subjectKind: "person", subjectId: id, unitId, detail });
}

async function resetPassword(
  trx: Transaction<Database>,
  { id, unitId }: DemonstrationPerson,
  accountId: string | null,
  password: string,
): Promise<void> {
  if (accountId !== null) await setPassword(trx, accountId, await passwords.hash(password));
  await recordAct(trx, { act: "reset-password", subjectKind: "person", subjectId: id, unitId });
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
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
}
