import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/issued-versions";
import { dispositionOf } from "#server/disposition.ts";
import { getCanonical } from "#use-cases/versions.ts";
import { getVersionUse, withdrawVersion } from "#use-cases/withdraw-version.ts";

export const issuedVersionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.downloadCanonical,
    async handler(request, reply) {
      const { versionId } = request.params;
      const canonical = await request.act(async (acting) => await getCanonical(acting, versionId));
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", dispositionOf(`${versionId}.json`, "application/json"))
        .send(Buffer.from(canonical, "utf8"));
    },
  });

  app.route({
    ...contract.getVersionUse,
    handler: async (request) =>
      await request.act(async (acting) => await getVersionUse(acting, request.params.versionId)),
  });

  app.route({
    ...contract.withdrawVersion,
    async handler(request) {
      const { versionId } = request.params;
      const withdrawn = await request.act(
        async (acting) => await withdrawVersion(acting, versionId, request.body.reason),
      );
      request.log.info({ versionId }, "version withdrawn");
      return withdrawn;
    },
  });
};
