import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/consultation-papers";
import { dispositionWorkbook, figuresWorkbook } from "@thuocdo/documents/consultation-workbook";
import { dispositionTable } from "@thuocdo/documents/disposition-table";
import { figuresAnnex } from "@thuocdo/documents/figures-annex";
import { letterTemplate } from "@thuocdo/documents/letter-template";
import { consultationPaperName, letterTemplateName } from "#papers/consultation-paper-name.ts";
import { dispositionOf } from "#server/disposition.ts";
import { getPaperConsultation } from "#use-cases/consultation-papers.ts";

const papers = { "disposition-table": dispositionTable, "figures-annex": figuresAnnex } as const;
const workbooks = {
  "disposition-table": dispositionWorkbook,
  "figures-annex": figuresWorkbook,
} as const;

export const consultationPaperRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.downloadConsultationPaper,
    async handler(request, reply) {
      const { consultationId, paper } = request.params;
      const { format } = request.query;
      const consultation = await request.act(
        async (acting) => await getPaperConsultation(acting, consultationId),
      );
      const bytes =
        format === "xlsx"
          ? await workbooks[paper](consultation)
          : await app.writePaper(papers[paper](consultation), format);
      const contentType = contract.consultationPaperTypes[format];
      const name = consultationPaperName(paper, consultation.fixed.label, format);
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(name, contentType))
        .header("cache-control", "private, no-cache")
        .send(Buffer.from(bytes));
    },
  });

  app.route({
    ...contract.downloadLetterTemplate,
    async handler(request, reply) {
      const consultation = await request.act(
        async (acting) => await getPaperConsultation(acting, request.params.consultationId),
      );
      const bytes = await letterTemplate(consultation.fixed, consultation);
      const contentType = contract.consultationPaperTypes.xlsx;
      const name = letterTemplateName(consultation.fixed.label);
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(name, contentType))
        .send(Buffer.from(bytes));
    },
  });
};
