import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import * as endedSteps from "@thuocdo/contract/ended-steps";
import { exchangeFormats } from "@thuocdo/contract/exchange";
import * as letters from "@thuocdo/contract/letters";
import * as board from "@thuocdo/contract/round-board";
import * as contract from "@thuocdo/contract/rounds";
import { freezeRound as freeze } from "@thuocdo/contract/snapshots";
import { boardWorkbook } from "@thuocdo/documents/board-workbook";
import { boardFileName } from "#papers/board-file-name.ts";
import { dispositionOf } from "#server/disposition.ts";
import { endStep, listEndedSteps } from "#use-cases/end-step.ts";
import { freezeRound } from "#use-cases/freeze-round.ts";
import { listLetters, remindUnits as remind } from "#use-cases/remind-units.ts";
import { letUnitOff } from "#use-cases/let-unit-off.ts";
import { moveRound } from "#use-cases/move-round.ts";
import { getBoard, getRound, listRounds } from "#use-cases/rounds.ts";

export const roundRoutes: FastifyPluginAsyncTypebox<{
  /** A mail server is set up. */
  readonly byMail: boolean;
}> = async (app, { byMail }) => {
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
    ...endedSteps.listEndedSteps,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await listEndedSteps(acting, request.params.roundId),
      ),
    }),
  });

  app.route({
    ...endedSteps.endStep,
    handler: async (request) =>
      await request.act(
        async (acting) => await endStep(acting, request.params.roundId, request.body),
      ),
  });

  app.route({
    ...board.downloadBoard,
    async handler(request, reply) {
      const { roundId } = request.params;
      const read = await request.act(async (acting) => ({
        round: await getRound(acting, roundId),
        rows: await getBoard(acting, { roundId }),
        at: acting.at,
      }));
      const bytes = await boardWorkbook(read.round, read.rows, read.at);
      const contentType = exchangeFormats.xlsx;
      return reply
        .type(contentType)
        .header("content-disposition", dispositionOf(boardFileName(read.round.title), contentType))
        .header("cache-control", "private, no-store")
        .send(Buffer.from(bytes));
    },
  });

  app.route({
    ...board.remindUnits,
    async handler(request) {
      const { roundId } = request.params;
      const reminded = await request.act(
        async (acting) => await remind(acting, roundId, { ...request.body, byMail }),
      );
      return { reminded };
    },
  });

  app.route({
    ...letters.listLetters,
    handler: async (request) => ({
      items: await request.act(async (acting) => await listLetters(acting, request.params.roundId)),
      byMail,
    }),
  });

  app.route({
    ...board.letUnitOff,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await letUnitOff(acting, request.params, request.body),
      ),
    }),
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
