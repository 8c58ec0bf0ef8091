import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/backtests";
import { cancelBacktest, getBacktest, listBacktests, startBacktest } from "#use-cases/backtests.ts";

export const backtestRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listBacktests,
    handler: async (request) =>
      await request.act(async (acting) => await listBacktests(acting, request.params.versionId)),
  });

  app.route({
    ...contract.getBacktest,
    handler: async (request) =>
      await request.act(async (acting) => await getBacktest(acting, request.params)),
  });

  app.route({
    ...contract.startBacktest,
    handler: async (request) =>
      await request.act(async (acting) => await startBacktest(acting, request.params)),
  });

  app.route({
    ...contract.cancelBacktest,
    handler: async (request) =>
      await request.act(async (acting) => await cancelBacktest(acting, request.params)),
  });
};
