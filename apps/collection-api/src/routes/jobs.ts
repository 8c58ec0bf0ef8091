import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/jobs";
import { cancelJob, getJob, listSnapshotJobs } from "#use-cases/jobs.ts";

export const jobRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.getJob,
    handler: async (request) =>
      await request.act(async (acting) => await getJob(acting, request.params.jobId)),
  });

  app.route({
    ...contract.listSnapshotJobs,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await listSnapshotJobs(acting, request.params.snapshotId),
      ),
    }),
  });

  app.route({
    ...contract.cancelJob,
    handler: async (request) =>
      await request.act(async (acting) => await cancelJob(acting, request.params.jobId)),
  });
};
