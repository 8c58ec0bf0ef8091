import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/snapshot-notes";
import {
  listSnapshotNotes,
  withdrawSnapshotNote,
  writeSnapshotNote,
} from "#use-cases/snapshot-notes.ts";

export const snapshotNoteRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listSnapshotNotes,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await listSnapshotNotes(acting, request.params.snapshotId),
      ),
    }),
  });

  app.route({
    ...contract.writeSnapshotNote,
    handler: async (request) =>
      await request.act(
        async (acting) => await writeSnapshotNote(acting, request.params.snapshotId, request.body),
      ),
  });

  app.route({
    ...contract.withdrawSnapshotNote,
    handler: async (request) =>
      await request.act(
        async (acting) => await withdrawSnapshotNote(acting, request.params.noteId),
      ),
  });
};
