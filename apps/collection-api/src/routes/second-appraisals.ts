import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/second-appraisals";
import { drawSample } from "#use-cases/draw-sample.ts";
import { listOwnSeconds, listSecondAppraisals } from "#use-cases/second-appraisals.ts";

export const secondAppraisalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listSecondAppraisals,
    handler: async (request) =>
      await request.act(
        async (acting) => await listSecondAppraisals(acting, request.params.roundId),
      ),
  });

  app.route({
    ...contract.drawSample,
    handler: async (request) =>
      await request.act(
        async (acting) => await drawSample(acting, request.params.roundId, request.body),
      ),
  });

  app.route({
    ...contract.listOwnSeconds,
    handler: async (request) => ({ items: await request.act(listOwnSeconds) }),
  });
};
