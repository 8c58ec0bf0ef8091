import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/criteria-sets";
import { createCriteriaSet, listCriteriaSets } from "#use-cases/criteria-sets.ts";
import { createDraft } from "#use-cases/create-draft.ts";

export const criteriaSetRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listCriteriaSets,
    handler: async (request) => ({ items: await request.act(listCriteriaSets) }),
  });

  app.route({
    ...contract.createCriteriaSet,
    async handler(request, reply) {
      reply.status(201);
      return await request.act(async (acting) => await createCriteriaSet(acting, request.body));
    },
  });

  app.route({
    ...contract.createDraft,
    async handler(request, reply) {
      const { criteriaSetId } = request.params;
      const draft = await request.act(
        async (acting) => await createDraft(acting, { ...request.body, criteriaSetId }),
      );
      request.log.info({ versionId: draft.id }, "draft created");
      reply.status(201);
      return draft;
    },
  });
};
