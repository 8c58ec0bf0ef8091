import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/group-shares";
import { getGroupShares, shareGroup } from "#use-cases/group-shares.ts";

export const groupShareRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.getGroupShares,
    handler: async (request) =>
      await request.act(
        async (acting) => await getGroupShares(acting, request.params.submissionId),
      ),
  });

  app.route({
    ...contract.shareGroup,
    handler: async (request) =>
      await request.act(async (acting) => await shareGroup(acting, request.params, request.body)),
  });
};
