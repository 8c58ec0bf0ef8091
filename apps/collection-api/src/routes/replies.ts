import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/replies";
import { getReply, listInvitations } from "#use-cases/replies.ts";
import { deleteComment, saveComment } from "#use-cases/save-comment.ts";
import { inviteDepartments, remindDepartments, sendReply } from "#use-cases/send-reply.ts";

export const replyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listInvitations,
    handler: async (request) => await request.act(listInvitations),
  });
  app.route({
    ...contract.getReply,
    handler: async (request) =>
      await request.act(async (acting) => await getReply(acting, request.params)),
  });
  app.route({
    ...contract.saveComment,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await saveComment(acting, request.params, request.params.commentId, request.body),
      ),
  });
  app.route({
    ...contract.deleteComment,
    handler: async (request) =>
      await request.act(
        async (acting) => await deleteComment(acting, request.params, request.params.commentId),
      ),
  });
  app.route({
    ...contract.sendReply,
    async handler(request) {
      const { consultationId, unitId } = request.params;
      const page = await request.act(
        async (acting) => await sendReply(acting, request.params, request.body),
      );
      request.log.info({ consultationId, unitId, replyId: request.body.id }, "reply sent");
      return page;
    },
  });
  app.route({
    ...contract.inviteDepartments,
    handler: async (request) =>
      await request.act(
        async (acting) => await inviteDepartments(acting, request.params, request.body),
      ),
  });
  app.route({
    ...contract.remindDepartments,
    handler: async (request) =>
      await request.act(
        async (acting) => await remindDepartments(acting, request.params, request.body.unitIds),
      ),
  });
};
