import Type from "typebox";
import { Id, Instant, PersonName } from "#field.ts";
import { orNull, strict } from "#strict.ts";

/** One typed command on a draft, as core's `applyEdit` takes it. */
export const VersionEdit = Type.Object({ kind: Type.String() }, { additionalProperties: true });
export type VersionEdit = Type.Static<typeof VersionEdit>;

/** An edit as it is stored, in its place in the order of a version's edits. */
export const StoredEdit = strict({
  /** 1, 2, … within the version. */
  sequence: Type.Integer({ minimum: 1 }),
  /** Made by the client; sending it again changes nothing. */
  id: Id,
  edit: VersionEdit,
  /** The command that takes it back. */
  inverse: VersionEdit,
  editedAt: Instant,
  editedBy: orNull(PersonName),
});
export type StoredEdit = Type.Static<typeof StoredEdit>;
