import type { Edit } from "@thuocdo/criteria/edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Edits of a version in their order, after a sequence, with the name of who made them. */
export async function listEdits(db: Kysely<Database>, versionId: string, after = 0) {
  return await db
    .selectFrom("version_edit as e")
    .leftJoin("person as p", "p.id", "e.person_id")
    .select([
      "e.sequence",
      "e.id",
      "e.edit",
      "e.inverse",
      "e.edited_at as editedAt",
      "e.person_id as personId",
      "p.full_name as personName",
    ])
    .where("e.version_id", "=", versionId)
    .where("e.sequence", ">", after)
    .orderBy("e.sequence")
    .execute();
}

/** Which of these ids are stored already, with what was stored under them. */
export async function listEditsById(
  db: Kysely<Database>,
  versionId: string,
  ids: readonly string[],
) {
  return await db
    .selectFrom("version_edit")
    .select(["id", "sequence", "edit", "inverse", "edited_at as editedAt"])
    .where("version_id", "=", versionId)
    .where("id", "in", ids)
    .orderBy("sequence")
    .execute();
}

export interface EditBatch {
  readonly versionId: string;
  /** Sequence of the draft that the edits were applied to; lock the version first. */
  readonly base: number;
  readonly edits: readonly {
    readonly id: string;
    readonly edit: Edit;
    readonly inverse: Edit;
  }[];
  /** The document after all of them. */
  readonly document: CriteriaSetVersion;
  readonly personId: string | null;
  readonly at: string;
}

/** Appends edits and stores the document that they give. The first one gets `base + 1`. */
export async function storeEdits(trx: Transaction<Database>, batch: EditBatch): Promise<void> {
  await trx
    .insertInto("version_edit")
    .values(
      batch.edits.map(({ id, edit, inverse }, place) => ({
        version_id: batch.versionId,
        sequence: batch.base + 1 + place,
        id,
        person_id: batch.personId,
        edited_at: batch.at,
        edit: JSON.stringify(edit),
        inverse: JSON.stringify(inverse),
      })),
    )
    .execute();
  await trx
    .updateTable("criteria_set_version")
    .set({
      document: JSON.stringify(batch.document),
      edit_sequence: batch.base + batch.edits.length,
      updated_at: batch.at,
    })
    .where("id", "=", batch.versionId)
    .where("edit_sequence", "=", batch.base)
    .returning("id")
    .executeTakeFirstOrThrow();
}
