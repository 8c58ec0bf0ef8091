import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/live-drafting";
import type { VersionChanges } from "@thuocdo/database/version-changes";
import { answerWithEvents, type EventStream } from "#live-drafting/event-stream.ts";
import { followDraft } from "#live-drafting/follow-draft.ts";
import { leavePage, notePlace, openPage } from "#use-cases/live-drafting.ts";

export const liveDraftingRoutes: FastifyPluginAsyncTypebox<{
  readonly changes: VersionChanges;
}> = async (app, { changes }) => {
  const streams = new Set<EventStream>();
  // Pages connect again elsewhere, or here after the restart; waiting for them to go would be for ever.
  app.addHook("preClose", async () => {
    for (const stream of streams) stream.end();
  });

  app.route({
    ...contract.followDraft,
    compress: false,
    async handler(request, reply) {
      const { versionId } = request.params;
      const { after, page: pageId } = request.query;
      const page = { versionId, pageId };
      const { sequence } = await request.act(async (acting) => await openPage(acting, page));
      const stream = answerWithEvents(reply);
      streams.add(stream);
      await stream.send("hello", { sequence });
      void followDraft(request, stream, {
        ...page,
        changes,
        after: Math.max(Number(after), lastSeen(request.headers["last-event-id"])),
      })
        .catch((error: unknown) => request.log.error({ err: error, versionId }, "stream broke"))
        .then(async () => await request.act(async (acting) => await leavePage(acting, page)))
        .catch((error: unknown) => request.log.warn({ err: error, versionId }, "page not left"))
        .finally(() => streams.delete(stream));
      return reply;
    },
  });

  app.route({
    ...contract.notePlace,
    async handler(request) {
      const { versionId } = request.params;
      return await request.act(
        async (acting) => await notePlace(acting, { versionId, ...request.body }),
      );
    },
  });
};

/** What a browser says it has had before, when it connects again by itself. */
function lastSeen(header: string | readonly string[] | undefined): number {
  return typeof header === "string" && /^\d{1,9}$/.test(header) ? Number(header) : 0;
}
