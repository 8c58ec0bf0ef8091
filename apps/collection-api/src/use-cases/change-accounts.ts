import type { Account, GivenRole } from "@thuocdo/contract/accounts";
import type { Role } from "@thuocdo/criteria/role";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import {
  endRole as storeEnd,
  listSecondFactorRules,
  replaceSecondFactorRules,
} from "@thuocdo/database/queries/accounts";
import { listOpenWork } from "@thuocdo/database/queries/hand-overs";
import { recordAct } from "@thuocdo/database/queries/audit";
import { assignRole } from "@thuocdo/database/queries/people";
import { endWithoutReceiver } from "@thuocdo/submissions/hand-over";
import { sql } from "kysely";
import type { Acting } from "#server/acting.ts";
import { refused, refusedByCore } from "#server/refused.ts";
import { setPassword } from "#sign-in/add-account.ts";
import { clearAttempts } from "#sign-in/attempts.ts";
import { administer, getAccount, type AdministeredAccount } from "#use-cases/accounts.ts";
import { refuseEndedUnits } from "#use-cases/refuse-ended-units.ts";
import { linkAccount } from "#use-cases/link-account.ts";

export async function changeAccount(
  acting: Acting,
  personId: string,
  {
    fullName,
    email,
    externalId,
  }: {
    readonly fullName: string;
    readonly email: string | null;
    readonly externalId: string | null;
  },
  issuer: string | undefined,
): Promise<Account> {
  const { trx } = acting;
  const account = await administer(acting, personId);
  await trx
    .updateTable("person")
    .set({ full_name: fullName.normalize("NFC"), email })
    .where("id", "=", personId)
    .execute();
  await sql`
    update auth."user" set name = ${fullName.normalize("NFC")}, "updatedAt" = now()
    where id = ${account.accountId}
  `.execute(trx);
  if (account.externalId !== externalId) {
    await linkAccount(trx, { accountId: account.accountId, externalId, issuer });
    // Who was another to the provider until now is signed in as somebody else.
    await endAllSessions(acting, account);
  }
  const changed = [
    ...(account.fullName === fullName ? [] : ["full-name"]),
    ...(account.email === email ? [] : ["email"]),
    ...(account.externalId === externalId ? [] : ["external-id"]),
  ];
  return await record(acting, account, "change-person", { changed });
}

/** @param hash of the password that the person will change at once */
export async function resetPassword(
  acting: Acting,
  personId: string,
  hash: string,
): Promise<Account> {
  const { trx } = acting;
  const account = await administer(acting, personId);
  if (account.externalId !== null && !account.hasPassword) throw refused("password-elsewhere", {});
  await setPassword(trx, account.accountId, hash);
  await sql`
    insert into auth.account_guard (user_id, password_due) values (${account.accountId}, true)
    on conflict (user_id) do update set password_due = true
  `.execute(trx);
  await clearAttempts(trx, account.userName);
  await endAllSessions(acting, account);
  return await record(acting, account, "reset-password");
}

export async function lockAccount(
  acting: Acting,
  personId: string,
  reason: string,
): Promise<Account> {
  const account = await administer(acting, personId);
  const text = reason.normalize("NFC");
  await sql`
    insert into auth.account_guard as g (user_id, locked_at, locked_by, lock_reason)
    values (${account.accountId}, ${acting.at}, ${acting.person.id}, ${text})
    on conflict (user_id) do update
      set locked_at = excluded.locked_at, locked_by = excluded.locked_by, lock_reason = excluded.lock_reason
  `.execute(acting.trx);
  await endAllSessions(acting, account);
  return await record(acting, account, "lock-account", { reason: text });
}

export async function unlockAccount(acting: Acting, personId: string): Promise<Account> {
  const { trx } = acting;
  const account = await administer(acting, personId);
  await sql`
    update auth.account_guard set locked_at = null, locked_by = null, lock_reason = null
    where user_id = ${account.accountId}
  `.execute(trx);
  await clearAttempts(trx, account.userName);
  await sql`
    update auth."twoFactor" set "failedVerificationCount" = 0, "lockedUntil" = null
    where "userId" = ${account.accountId}
  `.execute(trx);
  return await record(acting, account, "unlock-account");
}

export async function resetSecondFactor(
  acting: Acting,
  personId: string,
  reason: string,
): Promise<Account> {
  const { trx } = acting;
  const account = await administer(acting, personId);
  await sql`delete from auth."twoFactor" where "userId" = ${account.accountId}`.execute(trx);
  await sql`
    update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now()
    where id = ${account.accountId}
  `.execute(trx);
  await endAllSessions(acting, account);
  return await record(acting, account, "reset-second-factor", { reason: reason.normalize("NFC") });
}

/** Policies see to it that the unit is one of the acting person's, or below one. */
export async function giveRole(
  acting: Acting,
  personId: string,
  { unitId, role, until }: GivenRole,
): Promise<Account> {
  const account = await getAccount(acting, personId);
  if (personId === acting.person.id) throw refused("own-account", {});
  await refuseEndedUnits(acting, [unitId]);
  await assignRole(acting.trx, {
    personId,
    unitId,
    role,
    validFrom: dateInVietnam(new Date(acting.at)),
    ...(until !== null && { validUntil: until }),
  });
  return await record(acting, { ...account, unitId }, "give-role", { role, until });
}

export async function endRole(
  acting: Acting,
  personId: string,
  { unitId, role }: { readonly unitId: string; readonly role: Role },
): Promise<Account> {
  const account = await getAccount(acting, personId);
  if (personId === acting.person.id) throw refused("own-account", {});
  const work = await listOpenWork(acting.trx, { personId, unitId, role });
  const may = endWithoutReceiver({ unitId, role }, work);
  if (!may.ok) throw refusedByCore(may.refusal);
  const ended = await storeEnd(acting.trx, { personId, unitId, role, at: acting.at });
  if (!ended) throw refused("role-not-held", { unitId, role });
  return await record(acting, { ...account, unitId }, "end-role", { role });
}

export async function getSecondFactorRules({ trx }: Acting) {
  return { items: [...(await listSecondFactorRules(trx))] };
}

export async function setSecondFactorRules(acting: Acting, unitId: string, roles: readonly Role[]) {
  const { trx, person, assignments, at } = acting;
  if (!assignments.some((held) => held.role === "administrator" && held.unitId === unitId))
    throw refused("not-allowed", { needs: ["administrator"] });
  await replaceSecondFactorRules(trx, { unitId, roles, setBy: person.id, at });
  await recordAct(trx, {
    act: "require-second-factor",
    subjectKind: "unit",
    subjectId: unitId,
    unitId,
    detail: { roles },
    at,
  });
  return await getSecondFactorRules(acting);
}

async function endAllSessions({ trx }: Acting, { accountId }: AdministeredAccount): Promise<void> {
  await sql`delete from auth."session" where "userId" = ${accountId}`.execute(trx);
}

async function record(
  acting: Acting,
  { id, unitId }: { readonly id: string; readonly unitId: string | null },
  act: string,
  detail: object = {},
): Promise<Account> {
  const { trx, at } = acting;
  await recordAct(trx, { act, subjectKind: "person", subjectId: id, unitId, detail, at });
  return await getAccount(acting, id);
}
