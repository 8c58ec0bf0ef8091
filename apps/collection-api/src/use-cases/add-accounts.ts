import type { Account, GivenRole } from "@thuocdo/contract/accounts";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { listTakenUserNames } from "@thuocdo/database/queries/accounts";
import { recordAct } from "@thuocdo/database/queries/audit";
import { addPerson, assignRole } from "@thuocdo/database/queries/people";
import { sql } from "kysely";
import type { Acting } from "#server/acting.ts";
import { refused } from "#server/refused.ts";
import { addBareAccount, setPassword } from "#sign-in/add-account.ts";
import { drawPassword, passwords } from "#sign-in/passwords.ts";
import { isUserName } from "#sign-in/user-name.ts";
import { getAccount } from "#use-cases/accounts.ts";
import { linkAccount } from "#use-cases/link-account.ts";
import { refuseEndedUnits } from "#use-cases/refuse-ended-units.ts";

export interface NewPerson {
  readonly id: string;
  readonly userName: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly roles: readonly GivenRole[];
}

/** A new person with the password of the first use, hashed before any transaction: hashing is slow on purpose. */
export interface PreparedPerson extends NewPerson {
  readonly given: { readonly password: string; readonly hash: string } | null;
}

/** Who is signed in by the organisation's provider gets no password here. */
export async function preparePerson(person: NewPerson): Promise<PreparedPerson> {
  const userName = person.userName.normalize("NFC").trim().toLowerCase();
  if (!isUserName(userName)) throw refused("user-name-not-taken", { userName });
  if (person.externalId !== null) return { ...person, userName, given: null };
  const password = drawPassword();
  return { ...person, userName, given: { password, hash: await passwords.hash(password) } };
}

/** Makes accounts, all of them or none; the policies of the database refuse units that are not the acting person's. */
export async function addAccounts(
  acting: Acting,
  people: readonly PreparedPerson[],
  issuer?: string,
): Promise<readonly Account[]> {
  const { trx } = acting;
  const names = people.map(({ userName }) => userName);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  const [taken = twice] = await listTakenUserNames(trx, names);
  if (taken !== undefined) throw refused("already-exists", { what: "user-name", id: taken });
  await refuseEndedUnits(
    acting,
    people.flatMap(({ roles }) => roles.map(({ unitId }) => unitId)),
  );
  const added = [];
  for (const person of people) {
    await addOne(acting, person, issuer);
    added.push(await getAccount(acting, person.id));
  }
  return added;
}

async function addOne(
  { trx, person: adder, at }: Acting,
  person: PreparedPerson,
  issuer: string | undefined,
): Promise<void> {
  const accountId = await addBareAccount(trx, person);
  if (person.given !== null) {
    await setPassword(trx, accountId, person.given.hash);
    await sql`insert into auth.account_guard (user_id, password_due) values (${accountId}, true)`.execute(
      trx,
    );
  }
  const { externalId } = person;
  if (externalId !== null) await linkAccount(trx, { accountId, externalId, issuer });
  await addPerson(trx, { ...person, accountId, addedBy: adder.id });
  const validFrom = dateInVietnam(new Date(at));
  for (const { unitId, role, until } of person.roles) {
    await assignRole(trx, {
      personId: person.id,
      unitId,
      role,
      validFrom,
      ...(until !== null && { validUntil: until }),
    });
  }
  await recordAct(trx, {
    act: "add-person",
    subjectKind: "person",
    subjectId: person.id,
    unitId: person.roles[0]?.unitId ?? null,
    detail: { roles: person.roles },
    at,
  });
}
