import { getMe } from "@thuocdo/contract/me";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { dueOf } from "#server/due.ts";
import { countMyHandOvers } from "#use-cases/hand-over.ts";
import { isDemonstration } from "#use-cases/demonstration-flag.ts";

export const meRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...getMe,
    async handler(request) {
      return await request.act(async (acting) => {
        const { person, assignments, standing, trx, at } = acting;
        return {
          person: { id: person.id, userName: person.userName, fullName: person.fullName },
          due: dueOf(standing),
          secondFactor: { on: standing.secondFactor, required: standing.secondFactorRequired },
          signedInBy: standing.byProvider ? ("provider" as const) : ("password" as const),
          handOvers: await countMyHandOvers(acting),
          assignments: assignments.map(({ validUntil, ...assignment }) => ({
            ...assignment,
            until: validUntil?.toISOString() ?? null,
          })),
          demonstration: await isDemonstration(trx),
          now: at,
        };
      });
    },
  });
};
