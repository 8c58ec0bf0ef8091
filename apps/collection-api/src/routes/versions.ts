import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as carryOver from "@thuocdo/contract/carry-over";
import * as contract from "@thuocdo/contract/versions";
import { getCarryOverImpact } from "#use-cases/carry-over-impact.ts";
import { editDraft } from "#use-cases/edit-draft.ts";
import { issueVersion } from "#use-cases/issue-version.ts";
import { getVersion, listEdits } from "#use-cases/versions.ts";

/** A whole set that is brought in is one edit: 1,500 nodes are about 3 MB. */
const mostBytesOfEdits = 16 * 1_048_576;

export const versionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.getVersion,
    handler: async (request) =>
      await request.act(async (acting) => await getVersion(acting, request.params.versionId)),
  });

  app.route({
    ...contract.listEdits,
    async handler(request) {
      const after = Number(request.query.after ?? 0);
      return await request.act(
        async (acting) => await listEdits(acting, request.params.versionId, after),
      );
    },
  });

  app.route({
    ...contract.postEdits,
    bodyLimit: mostBytesOfEdits,
    handler: async (request) =>
      await request.act(
        async (acting) => await editDraft(acting, request.params.versionId, request.body),
      ),
  });

  app.route({
    ...carryOver.getCarryOverImpact,
    handler: async (request) =>
      await request.act(
        async (acting) => await getCarryOverImpact(acting, request.params.versionId),
      ),
  });

  app.route({
    ...contract.issueVersion,
    async handler(request) {
      const { versionId } = request.params;
      const issued = await request.act(
        async (acting) => await issueVersion(acting, versionId, request.body),
      );
      request.log.info({ versionId, sha256: issued.issuance?.sha256 }, "version issued");
      return issued;
    },
  });
};
