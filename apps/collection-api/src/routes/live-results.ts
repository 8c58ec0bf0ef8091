import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/live-results";
import { getLiveOverview, listLiveRounds, listLiveUnits } from "#use-cases/live-results.ts";

export const liveResultRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listLiveRounds,
    handler: async (request) => ({ items: await request.act(listLiveRounds) }),
  });

  app.route({
    ...contract.getLiveOverview,
    handler: async (request) =>
      await request.act(async (acting) => await getLiveOverview(acting, request.params.roundId)),
  });

  app.route({
    ...contract.listLiveUnits,
    handler: async (request) =>
      await request.act(
        async (acting) => await listLiveUnits(acting, request.params.roundId, request.query),
      ),
  });
};
