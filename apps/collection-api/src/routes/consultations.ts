import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/consultations";
import {
  getConsultation,
  getConsultationText,
  listConsultations,
  listVersionComments,
} from "#use-cases/consultations.ts";
import { disposeComments, reopenComment } from "#use-cases/dispose-comments.ts";
import {
  closeConsultation,
  extendConsultation,
  inviteAgencies,
  openConsultation,
  remindAgencies,
} from "#use-cases/open-consultation.ts";
import { recordLetters } from "#use-cases/send-reply.ts";

export const consultationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listConsultations,
    handler: async (request) =>
      await request.act(
        async (acting) => await listConsultations(acting, request.params.versionId),
      ),
  });
  app.route({
    ...contract.listVersionComments,
    handler: async (request) =>
      await request.act(
        async (acting) => await listVersionComments(acting, request.params.versionId),
      ),
  });
  app.route({
    ...contract.openConsultation,
    async handler(request) {
      const { versionId } = request.params;
      const board = await request.act(
        async (acting) => await openConsultation(acting, versionId, request.body),
      );
      const consultationId = board.consultation.id;
      request.log.info({ versionId, consultationId }, "consultation opened");
      return board;
    },
  });
  app.route({
    ...contract.getConsultation,
    handler: async (request) =>
      await request.act(
        async (acting) => await getConsultation(acting, request.params.consultationId),
      ),
  });
  app.route({
    ...contract.getConsultationText,
    handler: async (request) =>
      await request.act(
        async (acting) => await getConsultationText(acting, request.params.consultationId),
      ),
  });
  app.route({
    ...contract.inviteAgencies,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await inviteAgencies(acting, request.params.consultationId, request.body.unitIds),
      ),
  });
  app.route({
    ...contract.remindAgencies,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await remindAgencies(acting, request.params.consultationId, request.body.unitIds),
      ),
  });
  app.route({
    ...contract.extendConsultation,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await extendConsultation(acting, request.params.consultationId, request.body),
      ),
  });
  app.route({
    ...contract.closeConsultation,
    async handler(request) {
      const { consultationId } = request.params;
      const board = await request.act(
        async (acting) => await closeConsultation(acting, consultationId),
      );
      request.log.info({ consultationId }, "consultation closed");
      return board;
    },
  });
  app.route({
    ...contract.recordLetters,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await recordLetters(acting, request.params.consultationId, request.body.letters),
      ),
  });
  app.route({
    ...contract.disposeComments,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await disposeComments(acting, request.params.consultationId, request.body.items),
      ),
  });
  app.route({
    ...contract.reopenComment,
    handler: async (request) =>
      await request.act(
        async (acting) => await reopenComment(acting, request.params.consultationId, request.body),
      ),
  });
};
