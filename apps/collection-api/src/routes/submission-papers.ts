import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/answer-sheet";
import { exchangeFormats } from "@thuocdo/contract/exchange";
import { downloadSelfScorePaper } from "@thuocdo/contract/self-score-paper";
import { paperContentTypes } from "@thuocdo/contract/version-papers";
import { answerWorkbook } from "@thuocdo/documents/answer-workbook";
import { readSheetsApart } from "#exchange/read-sheets-apart.ts";
import { answerSheetFileName, selfScorePaperName } from "#papers/submission-file-names.ts";
import { dispositionOf } from "#server/disposition.ts";
import { refused } from "#server/refused.ts";
import { getAnswerSheet, readSheetsOf } from "#use-cases/answer-sheet.ts";
import { getSelfScorePaper } from "#use-cases/self-score-paper.ts";

export const submissionPaperRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );

  app.route({
    ...contract.downloadAnswerSheet,
    async handler(request, reply) {
      const { submissionId } = request.params;
      const { head, lines, ...filled } = await request.act(
        async (acting) => await getAnswerSheet(acting, submissionId),
      );
      const bytes = await answerWorkbook(head, lines, filled);
      const contentType = exchangeFormats.xlsx;
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(answerSheetFileName(head), contentType))
        .header("cache-control", "private, no-store")
        .send(Buffer.from(bytes));
    },
  });

  app.route({
    ...downloadSelfScorePaper,
    async handler(request, reply) {
      const { submissionId } = request.params;
      const { of, format } = request.query;
      const { unitName, paper } = await request.act(
        async (acting) => await getSelfScorePaper(acting, submissionId, of),
      );
      const bytes = await app.writePaper(paper, format);
      const contentType = paperContentTypes[format];
      const name = selfScorePaperName(unitName, format);
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(name, contentType))
        .header("cache-control", "private, no-store")
        .send(Buffer.from(bytes));
    },
  });

  app.route({
    ...contract.readAnswerSheet,
    bodyLimit: contract.maxAnswerSheetBytes,
    async handler(request) {
      const content: unknown = request.body;
      if (!(content instanceof Uint8Array)) {
        throw refused("type-not-taken", { allowed: [...contract.readAnswerSheet.schema.consumes] });
      }
      const sheets = await readSheetsApart(content);
      const { submissionId } = request.params;
      return await request.act(async (acting) => await readSheetsOf(acting, submissionId, sheets));
    },
  });
};
