import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/reports";
import { dispositionOf } from "#server/disposition.ts";
import { getReportFile, listReports, writeReport } from "#use-cases/reports.ts";

export const reportRoutes: FastifyPluginAsyncTypebox<{ readonly dataFolder: string }> = async (
  app,
  { dataFolder },
) => {
  app.route({
    ...contract.listReports,
    handler: async (request) => ({
      items: await request.act(async (acting) => await listReports(acting, request.query)),
    }),
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
    ...contract.downloadReport,
    async handler(request, reply) {
      const { report, path } = await request.act(
        async (acting) => await getReportFile(acting, request.params.reportId),
      );
      const [contentType] = contract.downloadReport.schema.produces;
      return reply
        .type(contentType)
        .header("content-length", report.byteLength)
        .header("content-disposition", dispositionOf(report.fileName, contentType))
        .header("etag", `"${report.sha256}"`)
        .send(createReadStream(join(dataFolder, path)));
    },
  });
};
