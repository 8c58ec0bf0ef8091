import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/supplements";
import { getAttention } from "#use-cases/supplement-attention.ts";
import { beginSupplement, carrySupplement, listSupplements } from "#use-cases/supplements.ts";

export const supplementRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listSupplements,
    handler: async (request) =>
      await request.act(
        async (acting) => await listSupplements(acting, request.params.criteriaSetId),
      ),
  });

  app.route({
    ...contract.beginSupplement,
    async handler(request, reply) {
      const begun = await request.act(
        async (acting) => await beginSupplement(acting, request.params.versionId, request.body),
      );
      return await reply.code(201).send(begun);
    },
  });

  app.route({
    ...contract.getAttention,
    handler: async (request) =>
      await request.act(async (acting) => await getAttention(acting, request.params.versionId)),
  });

  app.route({
    ...contract.carrySupplement,
    async handler(request, reply) {
      const carried = await request.act(
        async (acting) => await carrySupplement(acting, request.params.versionId, request.body),
      );
      return await reply.code(201).send(carried);
    },
  });
};
