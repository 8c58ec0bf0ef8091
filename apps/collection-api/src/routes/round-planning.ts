import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as deadlines from "@thuocdo/contract/round-deadlines";
import * as contract from "@thuocdo/contract/round-planning";
import { readSheetsApart } from "#exchange/read-sheets-apart.ts";
import { refused } from "#server/refused.ts";
import { extendRound, listExtensions, reopenRound } from "#use-cases/extend-round.ts";
import { getRoundPlan, planRound, replanRound } from "#use-cases/plan-round.ts";
import { matchUnits } from "#use-cases/read-unit-list.ts";

export const roundPlanningRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );

  app.route({
    ...contract.createRound,
    async handler(request, reply) {
      const round = await request.act(async (acting) => await planRound(acting, request.body));
      request.log.info({ roundId: round.id, units: round.units }, "round planned");
      reply.status(201);
      return round;
    },
  });

  app.route({
    ...contract.getRoundPlan,
    handler: async (request) =>
      await request.act(async (acting) => await getRoundPlan(acting, request.params.roundId)),
  });

  app.route({
    ...contract.replanRound,
    handler: async (request) =>
      await request.act(
        async (acting) => await replanRound(acting, request.params.roundId, request.body),
      ),
  });

  app.route({
    ...contract.readUnitList,
    bodyLimit: contract.maxUnitListBytes,
    async handler(request) {
      const content: unknown = request.body;
      if (!(content instanceof Uint8Array)) {
        throw refused("type-not-taken", { allowed: [...contract.readUnitList.schema.consumes] });
      }
      const sheets = await readSheetsApart(content);
      return await request.act(async (acting) => await matchUnits(acting, sheets, request.query));
    },
  });

  app.route({
    ...deadlines.listExtensions,
    async handler(request) {
      const { roundId } = request.params;
      return {
        items: await request.act(async (acting) => await listExtensions(acting, roundId)),
      };
    },
  });

  app.route({
    ...deadlines.extendRound,
    handler: async (request) =>
      await request.act(
        async (acting) => await extendRound(acting, request.params.roundId, request.body),
      ),
  });

  app.route({
    ...deadlines.reopenRound,
    handler: async (request) =>
      await request.act(
        async (acting) => await reopenRound(acting, request.params.roundId, request.body),
      ),
  });
};
