import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/snapshots";
import {
  getAnalysis,
  getChanges,
  getComparison,
  getOverview,
  getReadiness,
  getSelfScores,
  getSensitivity,
  getStandings,
  listSnapshots,
} from "#use-cases/snapshots.ts";

export const snapshotRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listSnapshots,
    handler: async (request) => ({
      items: await request.act(async (acting) => await listSnapshots(acting, request.query)),
    }),
  });

  app.route({
    ...contract.getComparison,
    handler: async (request) =>
      await request.act(
        async (acting) => await getComparison(acting, request.params.snapshotId, request.query),
      ),
  });

  app.route({
    ...contract.getOverview,
    handler: async (request) =>
      await request.act(async (acting) => await getOverview(acting, request.params.snapshotId)),
  });

  app.route({
    ...contract.getAnalysis,
    handler: async (request) =>
      await request.act(async (acting) => await getAnalysis(acting, request.params.snapshotId)),
  });

  app.route({
    ...contract.getStandings,
    handler: async (request) =>
      await request.act(async (acting) => await getStandings(acting, request.params.snapshotId)),
  });

  app.route({
    ...contract.getChanges,
    handler: async (request) =>
      await request.act(async (acting) => await getChanges(acting, request.params.snapshotId)),
  });

  app.route({
    ...contract.getSelfScores,
    handler: async (request) =>
      await request.act(async (acting) => await getSelfScores(acting, request.params.snapshotId)),
  });

  app.route({
    ...contract.getReadiness,
    handler: async (request) =>
      await request.act(async (acting) => await getReadiness(acting, request.params.snapshotId)),
  });

  app.route({
    ...contract.getSensitivity,
    handler: async (request) =>
      await request.act(async (acting) => await getSensitivity(acting, request.params.snapshotId)),
  });
};
