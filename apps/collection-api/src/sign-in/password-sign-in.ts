import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findAccountStanding } from "@thuocdo/database/queries/people";
import { sql } from "kysely";
import { refused } from "#server/refused.ts";
import { beginAttempt, clearAttempts, foldUserName } from "#sign-in/attempts.ts";
import { lockedCode } from "#sign-in/sign-in.ts";
import { ask, give } from "#sign-in/sign-in-routes.ts";

/** Sign-in by user name and password, with failures counted by the name that was typed. */
export async function passwordSignIn(app: FastifyInstance): Promise<void> {
  app.route({
    method: "POST",
    url: "/api/auth/sign-in/username",
    config: { access: "public" },
    async handler(request, reply) {
      const { username, password } = textsOf(request.body);
      return await tryPassword(
        request,
        reply,
        username,
        async () => await ask(request, { username, password }),
      );
    },
  });
}

/**
 * Tries a password by the way given, within the allowance of failures that a user name has. Whether there is such an
 * account shows in nothing.
 */
export async function tryPassword(
  request: FastifyRequest,
  reply: FastifyReply,
  typedName: string,
  attempt: () => Promise<Response>,
): Promise<FastifyReply> {
  const { db, clock } = request.server;
  const userName = foldUserName(typedName);
  const begun = await beginAttempt(db, userName, clock());
  if (begun.lockedUntil !== undefined)
    throw refused("sign-in-locked", { until: begun.lockedUntil.toISOString() });
  const answer = await attempt();
  const code = answer.ok ? "" : await codeOf(answer.clone());
  const wrong = answer.status === 401 || code.startsWith("INVALID_");
  if (!wrong) await clearAttempts(db, userName);
  else if (begun.last) await noteLockOut(request.server, userName);
  if (code === lockedCode) throw refused("account-locked", {});
  return await give(reply, answer);
}

/** A text for each field; what is anything else counts as empty, and so as wrong. */
function textsOf(body: unknown): { readonly username: string; readonly password: string } {
  const given = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const text = (field: string) => (typeof given[field] === "string" ? given[field] : "");
  return { username: text("username"), password: text("password") };
}

async function codeOf(answer: Response): Promise<string> {
  try {
    const { code } = (await answer.json()) as { readonly code?: unknown };
    return typeof code === "string" ? code : "";
  } catch {
    return "";
  }
}

/** In the log of acts where there is such a person; a name that nobody has leaves no trace there. */
export async function noteLockOut({ db, clock }: FastifyInstance, userName: string): Promise<void> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from auth."user" where username = ${userName}
  `.execute(db);
  const [account] = rows;
  const standing = account && (await findAccountStanding(db, account.id));
  if (standing === undefined) return;
  await db.transaction().execute(async (trx) => {
    await recordAct(trx, {
      act: "lock-out",
      subjectKind: "person",
      subjectId: standing.personId,
      at: clock().toISOString(),
    });
  });
}
