import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { maxUnitListBytes } from "@thuocdo/contract/round-planning";
import * as contract from "@thuocdo/contract/unit-imports";
import { readSheetsApart } from "#exchange/read-sheets-apart.ts";
import { refused } from "#server/refused.ts";
import { importUnits, readUnitFile } from "#use-cases/import-units.ts";

export const unitImportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );

  app.route({
    ...contract.readUnitFile,
    bodyLimit: maxUnitListBytes,
    async handler(request) {
      const sheets = await readSheetsApart(contentOf(request.body));
      return await request.act(async (acting) => await readUnitFile(acting, sheets, request.query));
    },
  });

  app.route({
    ...contract.importUnits,
    bodyLimit: maxUnitListBytes,
    async handler(request, reply) {
      const { take, ...query } = request.query;
      const sheets = await readSheetsApart(contentOf(request.body));
      const change = await request.act(
        async (acting) =>
          await importUnits(acting, sheets, { ...query, takeRest: take === "rest" }),
      );
      request.log.info({ changeId: change.id }, "units imported");
      reply.status(201);
      return change;
    },
  });
};

function contentOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  throw refused("type-not-taken", { allowed: [...contract.importUnits.schema.consumes] });
}
