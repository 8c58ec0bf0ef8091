import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/history";
import { listHistory } from "#use-cases/list-history.ts";
import { getPastState, restoreState } from "#use-cases/past-states.ts";

export const historyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listHistory,
    async handler(request) {
      const { before } = request.query;
      return await request.act(
        async (acting) =>
          await listHistory(
            acting,
            request.params.versionId,
            before === undefined ? undefined : Number(before),
          ),
      );
    },
  });

  app.route({
    ...contract.getPastState,
    async handler(request) {
      const { versionId, sequence } = request.params;
      return await request.act(
        async (acting) => await getPastState(acting, versionId, Number(sequence)),
      );
    },
  });

  app.route({
    ...contract.restoreState,
    async handler(request) {
      const { versionId } = request.params;
      const restored = await request.act(
        async (acting) => await restoreState(acting, versionId, request.body),
      );
      request.log.info({ versionId, restores: request.body.sequence }, "state restored");
      return restored;
    },
  });
};
