import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import * as contract from "@thuocdo/contract/appraisal";
import { getPeers } from "@thuocdo/contract/peers";
import { getAppraisal, saveFindings } from "#use-cases/appraisal.ts";
import { Refused } from "#server/refused.ts";
import { listQueue } from "#use-cases/appraisal-queue.ts";
import { approveUnremarked } from "#use-cases/approve-unremarked.ts";
import { decideAppraisal, type Decision } from "#use-cases/decide-appraisal.ts";
import { getPeers as peers } from "#use-cases/peers.ts";
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
    ...getPeers,
    handler: async (request) =>
      await request.act(async (acting) => await peers(acting, request.params.submissionId)),
  });

  app.route({
    ...contract.approveSeveral,
    async handler(request) {
      const items = [];
      for (const item of request.body.items) items.push(await approveOne(request, item));
      return { items };
    },
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

/** Each is an act of its own: what is refused keeps no other from being approved. */
async function approveOne(
  request: Pick<FastifyRequest, "act">,
  item: { readonly submissionId: string; readonly revisionId: string },
) {
  const { submissionId } = item;
  try {
    const { state } = await request.act(async (acting) => await approveUnremarked(acting, item));
    return { submissionId, state, refusal: null };
  } catch (error) {
    if (error instanceof Refused) return { submissionId, state: null, refusal: error.problem };
    throw error;
  }
}
