import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/exchange";
import { criteriaSetVersionJsonSchema } from "@thuocdo/criteria/json-schema";
import { dispositionOf } from "#server/disposition.ts";
import { refused } from "#server/refused.ts";
import { searchLibrary } from "#use-cases/search-library.ts";
import {
  fileNameOf,
  getVersionToExport,
  readCriteriaFile,
  writeVersionFile,
} from "#use-cases/exchange.ts";

export const exchangeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );

  app.route({
    ...contract.readCriteriaFile,
    bodyLimit: contract.maxCriteriaFileBytes,
    async handler(request) {
      const content: unknown = request.body;
      if (!(content instanceof Uint8Array)) {
        throw refused("type-not-taken", {
          allowed: [...contract.readCriteriaFile.schema.consumes],
        });
      }
      return await readCriteriaFile(content);
    },
  });

  app.route({
    ...contract.exportVersion,
    async handler(request, reply) {
      const { versionId } = request.params;
      const { format } = request.query;
      const version = await request.act(
        async (acting) => await getVersionToExport(acting, versionId),
      );
      const bytes = await writeVersionFile(version, format);
      const contentType = contract.exchangeFormats[format];
      const name = fileNameOf(version.document, format);
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(name, contentType))
        .header("cache-control", "private, no-store")
        .send(Buffer.from(bytes));
    },
  });

  app.route({
    ...contract.searchLibrary,
    handler: async (request) =>
      await request.act(async (acting) => await searchLibrary(acting, request.query)),
  });

  const schema = criteriaSetVersionJsonSchema();
  app.route({
    ...contract.getCriteriaSchema,
    handler: async (_request, reply) => reply.type("application/schema+json").send(schema),
  });
};
