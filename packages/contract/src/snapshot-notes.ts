import { NodeId } from "@thuocdo/criteria/key";
import Type from "typebox";
import { comparing } from "#access.ts";
import { Id, Instant, PersonName, Reason } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const tags = ["snapshots"] as const;

/** Ghi chú: a remark on a snapshot, on one of its units or criteria; it stays as it was written. */
export const SnapshotNote = strict({
  id: Id,
  /** Null: the snapshot as a whole. */
  unitId: orNull(Id),
  criterionId: orNull(NodeId),
  text: Reason,
  writtenAt: Instant,
  writtenBy: PersonName,
  /** The person asking wrote it. */
  isOwn: Type.Boolean(),
});
export type SnapshotNote = Type.Static<typeof SnapshotNote>;

export const listSnapshotNotes = {
  method: "GET",
  url: "/snapshots/:snapshotId/notes",
  config: { access: comparing },
  schema: {
    operationId: "listSnapshotNotes",
    summary: "Notes on a snapshot and its units, in order of time",
    tags,
    params: strict({ snapshotId: Id }),
    response: { 200: strict({ items: Type.Array(SnapshotNote) }), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** `id` is made by the client: sending the same again gives the same note. */
export const writeSnapshotNote = {
  method: "POST",
  url: "/snapshots/:snapshotId/notes",
  config: { access: comparing },
  schema: {
    operationId: "writeSnapshotNote",
    summary: "Write a note on a snapshot, or on a unit of it",
    tags,
    params: strict({ snapshotId: Id }),
    body: strict({
      id: Id,
      unitId: orNull(Id),
      criterionId: orNull(NodeId),
      text: Reason,
    }),
    response: { 200: SnapshotNote, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const withdrawSnapshotNote = {
  method: "POST",
  url: "/snapshot-notes/:noteId/withdraw",
  config: { access: comparing },
  schema: {
    operationId: "withdrawSnapshotNote",
    summary: "Take back a note that one wrote",
    tags,
    params: strict({ noteId: Id }),
    response: { 200: SnapshotNote, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;
