import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import * as contract from "@thuocdo/contract/rounds";
import { freezeRound as freeze } from "@thuocdo/contract/snapshots";
import { freezeRound } from "#use-cases/freeze-round.ts";
import { moveRound } from "#use-cases/move-round.ts";
import { getBoard, getRound, listRounds } from "#use-cases/rounds.ts";

export const roundRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listRounds,
    handler: async (request) => ({ items: await request.act(listRounds) }),
  });

  app.route({
    ...contract.getRound,
    handler: async (request) =>
      await request.act(async (acting) => await getRound(acting, request.params.roundId)),
  });

  app.route({
    ...contract.getBoard,
    async handler(request) {
      const filter = { ...request.params, ...request.query };
      return { items: await request.act(async (acting) => await getBoard(acting, filter)) };
    },
  });

  app.route({
    ...contract.openRound,
    handler: async (request) => await move(request, request.params.roundId, "open"),
  });

  app.route({
    ...contract.closeRound,
    handler: async (request) => await move(request, request.params.roundId, "close"),
  });

  app.route({
    ...freeze,
    async handler(request) {
      const { roundId } = request.params;
      const frozen = await request.act(async (acting) => await freezeRound(acting, roundId));
      request.log.info(
        { roundId, snapshot: frozen.snapshot.number, jobId: frozen.job.id },
        "round frozen",
      );
      return frozen;
    },
  });
};

async function move(request: Pick<FastifyRequest, "act">, roundId: string, act: "open" | "close") {
  return await request.act(async (acting) => {
    await moveRound(acting, roundId, act);
    return await getRound(acting, roundId);
  });
}
