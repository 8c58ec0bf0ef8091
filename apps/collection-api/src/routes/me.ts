import { getMe } from "@thuocdo/contract/me";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { isDemonstration } from "#use-cases/demonstration-flag.ts";

export const meRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...getMe,
    async handler(request) {
      return await request.act(async ({ person, assignments, trx, at }) => ({
        person: { id: person.id, userName: person.userName, fullName: person.fullName },
        assignments: assignments.map(({ validUntil, ...assignment }) => ({
          ...assignment,
          until: validUntil?.toISOString() ?? null,
        })),
        demonstration: await isDemonstration(trx),
        now: at,
      }));
    },
  });
};
