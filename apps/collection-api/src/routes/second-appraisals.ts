import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/second-appraisals";
import * as differences from "@thuocdo/contract/differences";
import { getDifferences, listUnsettled } from "#use-cases/differences.ts";
import { drawSample } from "#use-cases/draw-sample.ts";
import { settleDifferences } from "#use-cases/settle-differences.ts";
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

  app.route({
    ...differences.listUnsettled,
    handler: async (request) => ({ items: await request.act(listUnsettled) }),
  });

  app.route({
    ...differences.getDifferences,
    handler: async (request) =>
      await request.act(
        async (acting) => await getDifferences(acting, request.params.secondAppraisalId),
      ),
  });

  app.route({
    ...differences.settleDifferences,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await settleDifferences(acting, request.params.secondAppraisalId, request.body),
      ),
  });
};
