import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/my-account";
import type { FastifyInstance } from "fastify";
import { Refused, refused } from "#server/refused.ts";
import { beginAttempt, clearAttempts } from "#sign-in/attempts.ts";
import { noteLockOut } from "#sign-in/password-sign-in.ts";
import { sessionCookie } from "#sign-in/session-cookie.ts";
import { changePassword, endSessions, listSessions } from "#use-cases/my-account.ts";

export const myAccountRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.changePassword,
    async handler(request, reply) {
      const userName = request.acting?.person.userName ?? "";
      const token = await countWrong(
        app,
        userName,
        async () => await request.act(async (acting) => await changePassword(acting, request.body)),
      );
      reply.header("set-cookie", await sessionCookie(app.signIn, token));
      request.log.info({ personId: request.acting?.person.id }, "password changed");
      return {};
    },
  });

  app.route({
    ...contract.listMySessions,
    handler: async (request) => ({ items: await request.act(listSessions) }),
  });

  app.route({
    ...contract.endMySessions,
    handler: async (request) => ({
      items: await request.act(async (acting) => await endSessions(acting, request.body.sessionId)),
    }),
  });
};

/** A wrong password is one failure of the account, as it is at sign-in; no other refusal is. */
async function countWrong<T>(
  app: FastifyInstance,
  userName: string,
  attempt: () => Promise<T>,
): Promise<T> {
  const begun = await beginAttempt(app.db, userName, app.clock());
  if (begun.lockedUntil !== undefined)
    throw refused("sign-in-locked", { until: begun.lockedUntil.toISOString() });
  try {
    const done = await attempt();
    await clearAttempts(app.db, userName);
    return done;
  } catch (error) {
    const wrong = error instanceof Refused && error.problem.code === "password-wrong";
    if (!wrong) await clearAttempts(app.db, userName);
    else if (begun.last) await noteLockOut(app, userName);
    throw error;
  }
}
