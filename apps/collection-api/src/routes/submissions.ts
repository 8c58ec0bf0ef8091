import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { getPreviousAnswers } from "@thuocdo/contract/previous-answers";
import * as contract from "@thuocdo/contract/submissions";
import { getPreviousAnswers as previousAnswers } from "#use-cases/previous-answers.ts";
import { saveDraft } from "#use-cases/save-draft.ts";
import * as submissions from "#use-cases/submissions.ts";
import { submitRevision } from "#use-cases/submit-revision.ts";

export const submissionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listMySubmissions,
    handler: async (request) => ({ items: await request.act(submissions.listMySubmissions) }),
  });

  app.route({
    ...contract.getSubmission,
    handler: async (request) =>
      await request.act(
        async (acting) => await submissions.getSubmission(acting, request.params.submissionId),
      ),
  });

  app.route({
    ...contract.getSubmissionHistory,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await submissions.getSubmissionHistory(acting, request.params.submissionId),
      ),
  });

  app.route({
    ...contract.startSubmission,
    handler: async (request) =>
      await request.act(
        async (acting) => await submissions.startSubmission(acting, request.params),
      ),
  });

  app.route({
    ...getPreviousAnswers,
    async handler(request) {
      const { submissionId } = request.params;
      return {
        previous: await request.act(async (acting) => await previousAnswers(acting, submissionId)),
      };
    },
  });

  app.route({
    ...contract.saveDraft,
    handler: async (request) =>
      await request.act(
        async (acting) => await saveDraft(acting, request.params.submissionId, request.body),
      ),
  });

  app.route({
    ...contract.submitRevision,
    async handler(request) {
      const { submissionId } = request.params;
      const sent = await submitRevision(
        async (useCase) => await request.act(useCase),
        submissionId,
        request.body,
      );
      request.log.info({ submissionId, revision: sent.revision?.number }, "revision submitted");
      return sent;
    },
  });
};
