import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/reports";
import { reportFormats, type ReportFormat } from "@thuocdo/documents/report-file";
import { dispositionOf } from "#server/disposition.ts";
import {
  findFrozenFile,
  freezeReport,
  getReportSource,
  moveReport,
  requireFreezable,
} from "#use-cases/move-report.ts";
import {
  editNarrative,
  getReport,
  listNarrativeEdits,
  listReports,
  writeReport,
} from "#use-cases/reports.ts";

export const reportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listReports,
    handler: async (request) => ({
      items: await request.act(async (acting) => await listReports(acting, request.query)),
    }),
  });

  app.route({
    ...contract.getReport,
    handler: async (request) =>
      await request.act(async (acting) => await getReport(acting, request.params.reportId)),
  });

  app.route({
    ...contract.writeReport,
    async handler(request) {
      const { snapshotId } = request.params;
      const { kind } = request.body;
      return await request.act(async (acting) => await writeReport(acting, snapshotId, kind));
    },
  });

  app.route({
    ...contract.editNarrative,
    handler: async (request) =>
      await request.act(
        async (acting) => await editNarrative(acting, request.params.reportId, request.body),
      ),
  });

  app.route({
    ...contract.listNarrativeEdits,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await listNarrativeEdits(acting, request.params.reportId, request.query),
      ),
    }),
  });

  app.route({
    ...contract.moveReport,
    async handler(request) {
      const { reportId } = request.params;
      const { act, edits, withUnwritten } = request.body;
      if (act !== "freeze")
        return await request.act(
          async (acting) => await moveReport(acting, reportId, { act, edits, withUnwritten }),
        );
      // Writing takes seconds: it stands between two transactions, and the second looks whether anything changed.
      const source = await request.act(async (acting) => {
        await requireFreezable(acting, reportId, edits);
        return await getReportSource(acting, reportId, "frozen");
      });
      const files = new Map<ReportFormat, Uint8Array>();
      for (const format of reportFormats) files.set(format, await app.writeReport(source, format));
      return await request.act(
        async (acting) => await freezeReport(acting, reportId, { edits, files }),
      );
    },
  });

  app.route({
    ...contract.downloadReport,
    async handler(request, reply) {
      const { reportId } = request.params;
      const { format = "docx" } = request.query;
      const { name, bytes, source } = await request.act(async (acting) => {
        const frozen = await findFrozenFile(acting, reportId, format);
        return {
          ...frozen,
          source: frozen.bytes === undefined ? await getReportSource(acting, reportId) : undefined,
        };
      });
      const file = source === undefined ? bytes : await app.writeReport(source, format);
      const contentType = contract.reportContentTypes[format];
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(name, contentType))
        .header("cache-control", "private, no-cache")
        .send(Buffer.from(file ?? []));
    },
  });
};
