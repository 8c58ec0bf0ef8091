import { randomUUID } from "node:crypto";
import { externalProviderId } from "@thuocdo/database/queries/accounts";
import type { Database } from "@thuocdo/database/schema";
import { sql, type Transaction } from "kysely";
import { passwords } from "#sign-in/passwords.ts";

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
  const id = await addBareAccount(trx, { userName, fullName });
  await setPassword(trx, id, await passwords.hash(password));
  return id;
}

/** An account without a way to sign in yet. */
export async function addBareAccount(
  trx: Transaction<Database>,
  { userName, fullName }: Pick<NewAccount, "userName" | "fullName">,
): Promise<string> {
  const id = randomUUID();
  const name = userName.normalize("NFC").toLowerCase();
  await sql`
    insert into auth."user" (id, name, email, "emailVerified", username, "displayUsername")
    values (${id}, ${fullName.normalize("NFC")}, ${`${id}@account.invalid`}, false, ${name}, ${name})
  `.execute(trx);
  return id;
}

/** Gives an account its password, by hash; the first, or another in place of it. */
export async function setPassword(
  trx: Transaction<Database>,
  accountId: string,
  hash: string,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update auth."account" set password = ${hash}, "updatedAt" = now()
    where "userId" = ${accountId} and "providerId" = 'credential'
  `.execute(trx);
  if (numAffectedRows === 1n) return;
  await sql`
    insert into auth."account" (id, "accountId", "providerId", "userId", password, "updatedAt")
    values (${randomUUID()}, ${accountId}, 'credential', ${accountId}, ${hash}, now())
  `.execute(trx);
}

/** What the organisation's provider calls a person, in its own words. */
export interface ExternalId {
  readonly issuer: string;
  readonly subject: string;
}

/** Links an account to what the provider calls the person; null takes that way of signing in away. */
export async function setExternalId(
  trx: Transaction<Database>,
  accountId: string,
  externalId: ExternalId | null,
): Promise<void> {
  await sql`
    delete from auth."account"
    where "userId" = ${accountId} and "providerId" = ${externalProviderId}
  `.execute(trx);
  if (externalId === null) return;
  await sql`
    insert into auth."account" (id, "accountId", "providerId", "userId", issuer, "updatedAt")
    values (${randomUUID()}, ${externalId.subject}, ${externalProviderId}, ${accountId}, ${externalId.issuer}, now())
  `.execute(trx);
}
