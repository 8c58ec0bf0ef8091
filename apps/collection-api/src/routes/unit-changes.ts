import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/unit-changes";
import { listUnitChanges } from "@thuocdo/database/queries/unit-changes";
import { changeUnits, takeBackUnitChange } from "#use-cases/change-units.ts";
import { presentUnitChanges } from "#use-cases/present-unit-change.ts";
import { previewUnitChange } from "#use-cases/preview-unit-change.ts";
import { getUnitHistory } from "#use-cases/unit-history.ts";

export const unitChangeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.getUnitHistory,
    handler: async (request) =>
      await request.act(async (acting) => await getUnitHistory(acting, request.params.unitId)),
  });

  app.route({
    ...contract.listUnitChanges,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await presentUnitChanges(acting, await listUnitChanges(acting.trx)),
      ),
    }),
  });

  app.route({
    ...contract.previewUnitChange,
    handler: async (request) =>
      await request.act(async (acting) => await previewUnitChange(acting, request.body)),
  });

  app.route({
    ...contract.changeUnits,
    async handler(request, reply) {
      const change = await request.act(async (acting) => await changeUnits(acting, request.body));
      request.log.info({ changeId: change.id, kind: change.kind }, "units changed");
      reply.status(201);
      return change;
    },
  });

  app.route({
    ...contract.takeBackUnitChange,
    async handler(request) {
      const { changeId } = request.params;
      const change = await request.act(
        async (acting) => await takeBackUnitChange(acting, changeId, request.body.reason),
      );
      request.log.info({ changeId }, "unit change taken back");
      return change;
    },
  });
};
