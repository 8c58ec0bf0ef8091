import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/flags";
import { listFlags, settleFlag } from "#use-cases/flags.ts";

export const flagRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listFlags,
    handler: async (request) =>
      await request.act(async (acting) => await listFlags(acting, request.params.snapshotId)),
  });

  app.route({
    ...contract.settleFlag,
    handler: async (request) =>
      await request.act(
        async (acting) => await settleFlag(acting, request.params.snapshotId, request.body),
      ),
  });
};
