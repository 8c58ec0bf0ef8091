import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/appeals";
import { answerAppeal } from "#use-cases/answer-appeal.ts";
import { listAppeals, listOpenAppeals, makeAppeal } from "#use-cases/appeals.ts";

export const appealRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listAppeals,
    handler: async (request) =>
      await request.act(async (acting) => await listAppeals(acting, request.params.submissionId)),
  });

  app.route({
    ...contract.makeAppeal,
    handler: async (request) =>
      await request.act(
        async (acting) => await makeAppeal(acting, request.params.submissionId, request.body),
      ),
  });

  app.route({
    ...contract.answerAppeal,
    handler: async (request) =>
      await request.act(
        async (acting) => await answerAppeal(acting, request.params, request.body.outcomes),
      ),
  });

  app.route({
    ...contract.listOpenAppeals,
    handler: async (request) => ({ items: await request.act(listOpenAppeals) }),
  });
};
