import { Edit } from "@thuocdo/criteria/edit";
import Type from "typebox";
import { Id, Instant, PersonName } from "#field.ts";
import { orNull, strict } from "#strict.ts";

/** An edit as it is stored, in its place in the order of a version's edits. */
export const StoredEdit = strict({
  /** 1, 2, … within the version. */
  sequence: Type.Integer({ minimum: 1 }),
  /** Made by the client; sending it again changes nothing. */
  id: Id,
  edit: Edit,
  /** The command that takes it back. */
  inverse: Edit,
  /** Last edit that its author had before them when they began it: what came after, they had not seen. */
  base: Type.Integer({ minimum: 0 }),
  /** Own edits that it takes back, where it is an undo or a redo. */
  takesBack: Type.Array(Id),
  /** The state that it brings back, by the number of the edit that made it. */
  restores: orNull(Type.Integer({ minimum: 0 })),
  editedAt: Instant,
  editedBy: orNull(PersonName),
});
export type StoredEdit = Type.Static<typeof StoredEdit>;
