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
  editedAt: Instant,
  editedBy: orNull(PersonName),
});
export type StoredEdit = Type.Static<typeof StoredEdit>;
