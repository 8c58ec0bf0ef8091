import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/hand-overs";
import { getOpenWork, handOver, listMyHandOvers } from "#use-cases/hand-over.ts";

/** Who leaves a role hands over what is open in it. */
export const handOverRoutes: FastifyPluginAsyncTypebox<{
  /** A mail server is set up. */
  readonly byMail: boolean;
}> = async (app, { byMail }) => {
  app.route({
    ...contract.getOpenWork,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await getOpenWork(acting, request.params.personId),
      ),
    }),
  });

  app.route({
    ...contract.handOver,
    async handler(request) {
      const { personId } = request.params;
      const account = await request.act(
        async (acting) => await handOver(acting, personId, request.body, { byMail }),
      );
      request.log.info({ personId, roles: request.body.roles.length }, "work handed over");
      return account;
    },
  });

  app.route({
    ...contract.listMyHandOvers,
    handler: async (request) => ({ items: await request.act(listMyHandOvers) }),
  });
};
