import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import * as contract from "@thuocdo/contract/appraisal";
import { getAppraisal, listQueue, saveFindings } from "#use-cases/appraisal.ts";
import { decideAppraisal, type Decision } from "#use-cases/decide-appraisal.ts";
import { reopenSubmission } from "#use-cases/reopen-submission.ts";

export const appraisalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listAppraisalQueue,
    handler: async (request) => ({
      items: await request.act(async (acting) => await listQueue(acting, request.query)),
    }),
  });

  app.route({
    ...contract.getAppraisal,
    handler: async (request) =>
      await request.act(async (acting) => await getAppraisal(acting, request.params.submissionId)),
  });

  app.route({
    ...contract.saveFindings,
    handler: async (request) =>
      await request.act(
        async (acting) => await saveFindings(acting, request.params.submissionId, request.body),
      ),
  });

  app.route({
    ...contract.returnForCorrection,
    handler: async (request) =>
      await decide(request, request.params.submissionId, { ...request.body, decision: "returned" }),
  });

  app.route({
    ...contract.approveRevision,
    handler: async (request) =>
      await decide(request, request.params.submissionId, { ...request.body, decision: "approved" }),
  });

  app.route({
    ...contract.reopenSubmission,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await reopenSubmission(acting, request.params.submissionId, request.body.reason),
      ),
  });
};

async function decide(
  request: Pick<FastifyRequest, "act" | "log">,
  submissionId: string,
  decision: Decision,
) {
  const decided = await request.act(
    async (acting) => await decideAppraisal(acting, submissionId, decision),
  );
  request.log.info({ submissionId, decision: decision.decision }, "appraisal decided");
  return decided;
}
