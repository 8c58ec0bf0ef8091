import { Readable } from "node:stream";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/city-plans";
import { evidenceTypes, maxEvidenceBytes } from "@thuocdo/contract/evidence";
import { exchangeFormats } from "@thuocdo/contract/exchange";
import { paperContentTypes } from "@thuocdo/contract/version-papers";
import { planPaper } from "@thuocdo/documents/city-plan-paper";
import { planWorkbook } from "@thuocdo/documents/city-plan-workbook";
import type { EvidenceStore } from "#evidence/evidence-store.ts";
import { readSheetsApart } from "#exchange/read-sheets-apart.ts";
import { cityPlanFileName } from "#papers/city-plan-file-name.ts";
import { dispositionOf } from "#server/disposition.ts";
import { refused } from "#server/refused.ts";
import { requireName } from "#use-cases/begin-upload.ts";
import {
  getPaperPlan,
  keepPlanFile,
  readTasksOf,
  requirePlanUpload,
  viewPlanFile,
} from "#use-cases/city-plan-files.ts";
import {
  beginPlan,
  editStoredPlan,
  getPlan,
  listChanges,
  listPlans,
} from "#use-cases/city-plans.ts";

export const cityPlanRoutes: FastifyPluginAsyncTypebox<{
  readonly evidence: EvidenceStore;
}> = async (app, { evidence }) => {
  app.route({
    ...contract.listCityPlans,
    handler: async (request) => ({ items: await request.act(listPlans) }),
  });

  app.route({
    ...contract.getCityPlan,
    handler: async (request) =>
      await request.act(async (acting) => await getPlan(acting, request.params.planId)),
  });

  app.route({
    ...contract.beginCityPlan,
    async handler(request, reply) {
      const plan = await request.act(async (acting) => await beginPlan(acting, request.body));
      request.log.info({ planId: plan.id }, "city plan begun");
      reply.status(201);
      return plan;
    },
  });

  app.route({
    ...contract.editCityPlan,
    bodyLimit: 8 * 1024 * 1024,
    async handler(request) {
      const { planId } = request.params;
      const plan = await request.act(
        async (acting) => await editStoredPlan(acting, planId, request.body),
      );
      request.log.info({ planId, edits: request.body.edits.length }, "city plan changed");
      return plan;
    },
  });

  app.route({
    ...contract.listCityPlanChanges,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await listChanges(acting, request.params.planId, request.query.before),
      ),
    }),
  });

  app.route({
    ...contract.downloadCityPlanWorkbook,
    async handler(request, reply) {
      const { planId } = request.params;
      const plan = await request.act(async (acting) => await getPaperPlan(acting, planId));
      const contentType = exchangeFormats.xlsx;
      return reply
        .type(contentType)
        .header(
          "content-disposition",
          dispositionOf(cityPlanFileName(plan.cityName, "xlsx"), contentType),
        )
        .header("cache-control", "private, no-store")
        .send(Buffer.from(await planWorkbook(plan)));
    },
  });

  app.route({
    ...contract.downloadCityPlanPaper,
    async handler(request, reply) {
      const { planId } = request.params;
      const { format } = request.query;
      const plan = await request.act(async (acting) => await getPaperPlan(acting, planId));
      const contentType = paperContentTypes[format];
      const bytes = await app.writePaper(planPaper(plan), format);
      return reply
        .type(contentType)
        .header(
          "content-disposition",
          dispositionOf(cityPlanFileName(plan.cityName, format), contentType),
        )
        .header("cache-control", "private, no-store")
        .send(Buffer.from(bytes));
    },
  });

  await app.register(taskTableRoutes);
  await app.register(planFileRoutes, { evidence });

  app.route({
    ...contract.downloadCityPlanFile,
    async handler(request, reply) {
      const file = await request.act(async (acting) => await viewPlanFile(acting, request.params));
      return reply
        .type(file.contentType)
        .header("content-length", file.sizeBytes)
        .header("content-disposition", dispositionOf(file.fileName, file.contentType))
        .header("cache-control", "private, no-store")
        .send(evidence.open(file.sha256));
    },
  });
};

/** Files of tasks are read whole. */
const taskTableRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );
  app.route({
    ...contract.readCityPlanTasks,
    bodyLimit: contract.maxTaskTableBytes,
    async handler(request) {
      const content: unknown = request.body;
      if (!(content instanceof Uint8Array)) {
        throw refused("type-not-taken", {
          allowed: [...contract.readCityPlanTasks.schema.consumes],
        });
      }
      const { planId } = request.params;
      const sheets = await readSheetsApart(content);
      return await request.act(async (acting) => await readTasksOf(acting, planId, sheets));
    },
  });
};

/** The bytes of a file are not held in memory: the handler writes them out as they come. */
const planFileRoutes: FastifyPluginAsyncTypebox<{ readonly evidence: EvidenceStore }> = async (
  app,
  { evidence },
) => {
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) =>
    done(null, payload),
  );
  app.route({
    ...contract.uploadCityPlanFile,
    async handler(request) {
      const { planId, sha256 } = request.params;
      await request.act(async (acting) => await requirePlanUpload(acting, planId));
      const name = requireName(request.query.name);
      const content: unknown = request.body;
      if (!(content instanceof Readable)) {
        throw refused("type-not-taken", {
          allowed: [...contract.uploadCityPlanFile.schema.consumes],
        });
      }
      const received = await evidence.receive(content, {
        sha256,
        maxBytes: maxEvidenceBytes,
        allowedTypes: evidenceTypes,
      });
      const file = { ...received, sha256, name };
      return await request.act(async (acting) => await keepPlanFile(acting, planId, file));
    },
  });
};
