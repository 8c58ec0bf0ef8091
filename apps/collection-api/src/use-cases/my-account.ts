import { randomBytes } from "node:crypto";
import type { Session } from "@thuocdo/contract/my-account";
import { passwordFault } from "@thuocdo/contract/password-rules";
import { recordAct } from "@thuocdo/database/queries/audit";
import { sql } from "kysely";
import type { Acting } from "#server/acting.ts";
import { refused } from "#server/refused.ts";
import { setPassword } from "#sign-in/add-account.ts";
import { passwords } from "#sign-in/passwords.ts";

/**
 * Changes one's own password. Sessions elsewhere end; this one goes on under another token, so that who may have known
 * the old one is out.
 * @returns the token
 */
export async function changePassword(
  { trx, person, session, at }: Acting,
  given: { readonly currentPassword: string; readonly newPassword: string },
): Promise<string> {
  const account = await findPassword(trx, session.id);
  if (account.password === null) throw refused("password-elsewhere", {});
  const { currentPassword, newPassword } = given;
  if (!(await passwords.verify({ hash: account.password, password: currentPassword })))
    throw refused("password-wrong", {});
  const fault = passwordFault(newPassword, person.userName);
  if (fault !== undefined) throw refused("password-not-taken", { fault });
  if (newPassword.normalize("NFC") === currentPassword.normalize("NFC"))
    throw refused("password-not-taken", { fault: "same" });

  await setPassword(trx, account.userId, await passwords.hash(newPassword));
  await sql`update auth.account_guard set password_due = false where user_id = ${account.userId}`.execute(
    trx,
  );
  await sql`delete from auth."session" where "userId" = ${account.userId} and id <> ${session.id}`.execute(
    trx,
  );
  const token = randomBytes(24).toString("base64url");
  await sql`update auth."session" set token = ${token} where id = ${session.id}`.execute(trx);
  await recordAct(trx, { act: "change-password", subjectKind: "person", subjectId: person.id, at });
  return token;
}

async function findPassword(trx: Acting["trx"], sessionId: string) {
  const { rows } = await sql<{ readonly userId: string; readonly password: string | null }>`
    select s."userId", (
      select a.password from auth."account" a
      where a."userId" = s."userId" and a."providerId" = 'credential') as password
    from auth."session" s where s.id = ${sessionId}
  `.execute(trx);
  const [found] = rows;
  if (found === undefined) throw refused("signed-out", {});
  return found;
}

/** Where this person is signed in. */
export async function listSessions({ trx, session }: Acting): Promise<Session[]> {
  const { rows } = await sql<{
    readonly id: string;
    readonly createdAt: Date;
    readonly updatedAt: Date;
    readonly ipAddress: string | null;
    readonly userAgent: string | null;
  }>`
    select id, "createdAt", "updatedAt", "ipAddress", "userAgent" from auth."session"
    where "userId" = (select "userId" from auth."session" where id = ${session.id})
      and "expiresAt" > now()
    order by "updatedAt" desc
  `.execute(trx);
  return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    id,
    here: id === session.id,
    signedInAt: createdAt.toISOString(),
    lastUsedAt: updatedAt.toISOString(),
    address: ipAddress === "" ? null : ipAddress,
    userAgent: userAgent === "" ? null : userAgent,
  }));
}

/** Ends one of one's sessions, or all but this one. */
export async function endSessions(acting: Acting, sessionId: string | null): Promise<Session[]> {
  const { trx, person, session, at } = acting;
  const { rows } = await sql<{ readonly id: string }>`
    delete from auth."session"
    where "userId" = (select "userId" from auth."session" where id = ${session.id})
      and ${sessionId === null ? sql`id <> ${session.id}` : sql`id = ${sessionId}`}
    returning id
  `.execute(trx);
  if (rows.length > 0) {
    await recordAct(trx, {
      act: "end-sessions",
      subjectKind: "person",
      subjectId: person.id,
      detail: { sessions: rows.length },
      at,
    });
  }
  return sessionId === session.id ? [] : await listSessions(acting);
}
