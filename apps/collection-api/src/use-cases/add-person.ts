import type { Role } from "@thuocdo/criteria/role";
import { recordAct } from "@thuocdo/database/queries/audit";
import { addPerson as storePerson, assignRole } from "@thuocdo/database/queries/people";
import type { Database } from "@thuocdo/database/schema";
import type { Transaction } from "kysely";
import { addAccount } from "#sign-in/add-account.ts";

export interface NewPerson {
  readonly userName: string;
  readonly fullName: string;
  readonly password: string;
  readonly roles: readonly {
    readonly unitId: string;
    readonly role: Role;
    readonly validFrom?: string;
  }[];
  readonly simulated?: boolean;
}

/**
 * Adds a person with an account and roles. By the operator, as the owner of the database: nobody acts yet when the
 * first administrator is made.
 * @returns the person's id
 */
export async function addPerson(trx: Transaction<Database>, person: NewPerson): Promise<string> {
  const userName = person.userName.normalize("NFC").toLowerCase();
  const accountId = await addAccount(trx, { ...person, userName });
  const personId = await storePerson(trx, {
    accountId,
    userName,
    fullName: person.fullName,
    simulated: person.simulated ?? false,
    addedBy: null,
  });
  for (const assignment of person.roles) await assignRole(trx, { personId, ...assignment });
  await recordAct(trx, {
    act: "add-person",
    subjectKind: "person",
    subjectId: personId,
    unitId: person.roles[0]?.unitId ?? null,
    detail: { roles: person.roles },
  });
  return personId;
}
