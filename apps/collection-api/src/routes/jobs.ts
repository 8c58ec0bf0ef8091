import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/jobs";
import { getJob } from "#use-cases/jobs.ts";

export const jobRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.getJob,
    handler: async (request) =>
      await request.act(async (acting) => await getJob(acting, request.params.jobId)),
  });
};
