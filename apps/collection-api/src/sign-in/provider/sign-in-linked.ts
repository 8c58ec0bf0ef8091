import { randomBytes } from "node:crypto";
import { inActingTransaction } from "@thuocdo/database/acting";
import { externalProviderId } from "@thuocdo/database/queries/accounts";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findAccountStanding } from "@thuocdo/database/queries/people";
import type { FastifyRequest } from "fastify";
import { sql } from "kysely";
import { cannotSetUpSecondFactor } from "#server/due.ts";
import { sessionCookie, signedCookie } from "#sign-in/session-cookie.ts";

export type LinkRefusal = "provider-not-linked" | "account-locked" | "provider-second-factor";

export interface Proved {
  readonly issuer: string;
  readonly subject: string;
  /** The provider says that it asked for a second factor. */
  readonly secondFactor: boolean;
}

const twoFactorSeconds = 600;

/**
 * Signs in whoever an administrator has linked to what the provider calls them. Nobody is added, and no e-mail address
 * is compared. A second factor set up here is asked for, unless the provider says that it asked for one.
 */
export async function signInLinked(
  request: FastifyRequest,
  proved: Proved,
): Promise<
  | { readonly refusal: LinkRefusal }
  | { readonly cookies: readonly string[]; readonly codeDue: boolean }
> {
  const { db } = request.server;
  const accountId = await findLinked(request, proved);
  const standing = accountId && (await findAccountStanding(db, accountId));
  if (!accountId || !standing) return { refusal: "provider-not-linked" };
  if (standing.locked) return { refusal: "account-locked" };
  const session = { byProvider: true, secondFactorProved: proved.secondFactor };
  if (cannotSetUpSecondFactor({ ...standing, ...session }))
    return { refusal: "provider-second-factor" };
  if (standing.secondFactor && !proved.secondFactor)
    return { cookies: [await askForCode(request, accountId)], codeDue: true };
  const cookies = [await startSession(request, accountId, proved)];
  await noteSignIn(request, standing.personId, proved);
  return { cookies, codeDue: false };
}

async function findLinked(
  { server: { db } }: FastifyRequest,
  { issuer, subject }: Proved,
): Promise<string | undefined> {
  const { rows } = await sql<{ readonly userId: string }>`
    select "userId" from auth."account"
    where "providerId" = ${externalProviderId} and "accountId" = ${subject} and issuer = ${issuer}
  `.execute(db);
  return rows[0]?.userId;
}

async function startSession(
  request: FastifyRequest,
  accountId: string,
  { secondFactor }: Proved,
): Promise<string> {
  const { db, signIn } = request.server;
  const { internalAdapter } = await signIn.$context;
  const { id, token } = await internalAdapter.createSession(accountId, false, {
    ipAddress: request.ip,
    userAgent: request.headers["user-agent"] ?? "",
  });
  await sql`
    insert into auth.provider_session (session_id, second_factor) values (${id}, ${secondFactor})
  `.execute(db);
  return await sessionCookie(signIn, token);
}

/** As better-auth 1.7 does after a password: the code then makes the session. */
async function askForCode(request: FastifyRequest, accountId: string): Promise<string> {
  const { signIn } = request.server;
  const { internalAdapter, createAuthCookie } = await signIn.$context;
  const identifier = `2fa-${randomBytes(24).toString("base64url")}`;
  const expiresAt = new Date(Date.now() + twoFactorSeconds * 1000);
  await internalAdapter.createVerificationValue({ identifier, value: accountId, expiresAt });
  const attempts = `2fa-attempts-${identifier}`;
  await internalAdapter.createVerificationValue({ identifier: attempts, value: "0", expiresAt });
  const { name } = createAuthCookie("two_factor");
  return await signedCookie(signIn, { name, value: identifier, seconds: twoFactorSeconds });
}

async function noteSignIn(
  { server: { db, clock } }: FastifyRequest,
  personId: string,
  { secondFactor }: Proved,
): Promise<void> {
  await inActingTransaction(db, { personId, unitIds: [] }, async (trx) => {
    await recordAct(trx, {
      act: "sign-in-by-provider",
      subjectKind: "person",
      subjectId: personId,
      detail: { secondFactor },
      at: clock().toISOString(),
    });
  });
}
