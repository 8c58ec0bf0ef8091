import { inActingTransaction } from "@thuocdo/database/acting";
import { recordAct } from "@thuocdo/database/queries/audit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findActingPerson, type ActingPerson } from "#server/acting.ts";
import { refuseForeignOrigin } from "#server/access.ts";
import { refused } from "#server/refused.ts";
import { tryPassword } from "#sign-in/password-sign-in.ts";
import { ask, give } from "#sign-in/sign-in-routes.ts";

/** What of one's second factor is changed with the password, and how the act is called. */
const withPassword = {
  "/api/auth/two-factor/enable": undefined,
  "/api/auth/two-factor/disable": "turn-off-second-factor",
  "/api/auth/two-factor/generate-backup-codes": "renew-backup-codes",
} as const;

/** The second factor: asked for at sign-in, turned on by a first code, off by the password. */
export async function secondFactorRoutes(app: FastifyInstance): Promise<void> {
  for (const [url, act] of Object.entries(withPassword)) {
    app.route({
      method: "POST",
      url,
      config: { access: "public" },
      async handler(request, reply) {
        refuseForeignOrigin(request);
        const person = await findActingPerson(request, reply);
        if (person === undefined) throw refused("signed-out", {});
        const sent = await tryPassword(
          request,
          reply,
          person.person.userName,
          async () => await ask(request, { password: textOf(request.body, "password") }),
        );
        if (act !== undefined && reply.statusCode === 200) await note(request, person, act);
        return sent;
      },
    });
  }

  app.route({
    method: "POST",
    url: "/api/auth/two-factor/verify-totp",
    config: { access: "public" },
    async handler(request, reply) {
      refuseForeignOrigin(request);
      // Signed in already, a right code turns the second factor on; otherwise it ends the sign-in.
      const person = await findActingPerson(request);
      const sent = await verify(request, reply);
      if (person?.standing.secondFactor === false && reply.statusCode === 200)
        await note(request, person, "turn-on-second-factor");
      return sent;
    },
  });

  app.route({
    method: "POST",
    url: "/api/auth/two-factor/verify-backup-code",
    config: { access: "public" },
    handler: async (request, reply) => await verify(request, reply),
  });
}

/** Only the code goes on: no device is trusted for later. */
async function verify(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return await give(reply, await ask(request, { code: textOf(request.body, "code") }));
}

function textOf(body: unknown, field: string): string {
  if (typeof body !== "object" || body === null) return "";
  const value = (body as Record<string, unknown>)[field];
  return typeof value === "string" ? value : "";
}

async function note(request: FastifyRequest, { person }: ActingPerson, act: string): Promise<void> {
  const { db, clock } = request.server;
  const at = clock().toISOString();
  await inActingTransaction(db, { personId: person.id, unitIds: [] }, async (trx) => {
    await recordAct(trx, { act, subjectKind: "person", subjectId: person.id, at });
  });
}
