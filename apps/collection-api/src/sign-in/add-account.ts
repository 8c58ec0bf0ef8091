import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { passwords } from "#sign-in/passwords.ts";
import type { Database } from "@thuocdo/database/schema";

export interface NewAccount {
  readonly userName: string;
  readonly fullName: string;
  readonly password: string;
}

/**
 * Makes an account to sign in with, in better-auth's tables. `email` is a column it cannot do without; nothing is ever
 * sent to it.
 * @returns the id of the account
 */
export async function addAccount(
  trx: Transaction<Database>,
  { userName, fullName, password }: NewAccount,
): Promise<string> {
  const id = randomUUID();
  const name = userName.normalize("NFC").toLowerCase();
  const hash = await passwords.hash(password);
  await sql`
    insert into auth."user" (id, name, email, "emailVerified", username, "displayUsername")
    values (${id}, ${fullName.normalize("NFC")}, ${`${id}@account.invalid`}, false, ${name}, ${name})
  `.execute(trx);
  await sql`
    insert into auth."account" (id, "accountId", "providerId", "userId", password, "updatedAt")
    values (${randomUUID()}, ${id}, 'credential', ${id}, ${hash}, now())
  `.execute(trx);
  return id;
}
