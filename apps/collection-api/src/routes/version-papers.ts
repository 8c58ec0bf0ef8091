import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { downloadComparison } from "@thuocdo/contract/version-comparison";
import * as contract from "@thuocdo/contract/version-papers";
import { comparisonFileName, paperFileName } from "#papers/messages.ts";
import { dispositionOf } from "#server/disposition.ts";
import { getComparison } from "#use-cases/version-comparison.ts";
import { getVersionPaper } from "#use-cases/version-papers.ts";

export const versionPaperRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.downloadVersionPaper,
    async handler(request, reply) {
      const { versionId, paper } = request.params;
      const { format } = request.query;
      const made = await request.act(
        async (acting) => await getVersionPaper(acting, versionId, paper),
      );
      const bytes = await app.writePaper(made.paper, format);
      const contentType = contract.paperContentTypes[format];
      const name = paperFileName(paper, made.label, format);
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(name, contentType))
        .header("cache-control", "private, no-cache")
        .send(Buffer.from(bytes));
    },
  });

  app.route({
    ...downloadComparison,
    async handler(request, reply) {
      const { versionId } = request.params;
      const { with: other, after, format } = request.query;
      const asked = { with: other, after: after === undefined ? undefined : Number(after) };
      const made = await request.act(
        async (acting) => await getComparison(acting, versionId, asked),
      );
      const bytes = await app.writePaper(made.paper, format);
      const contentType = contract.paperContentTypes[format];
      const name = comparisonFileName(made.before, made.after, format);
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(name, contentType))
        .header("cache-control", "private, no-cache")
        .send(Buffer.from(bytes));
    },
  });
};
