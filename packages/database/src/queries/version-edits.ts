import type { Edit } from "@thuocdo/criteria/edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Edits of a version in their order, after a sequence up to another, with the name of who made them. */
export async function listEdits(
  db: Kysely<Database>,
  versionId: string,
  after = 0,
  until?: number,
) {
  let edits = storedEdits(db, versionId).where("e.sequence", ">", after);
  if (until !== undefined) edits = edits.where("e.sequence", "<=", until);
  return await edits.orderBy("e.sequence").execute();
}

/** Edits before a sequence, newest first, with the name of who made them. */
export async function listEditsBefore(
  db: Kysely<Database>,
  versionId: string,
  { before, limit }: { readonly before: number; readonly limit: number },
) {
  return await storedEdits(db, versionId)
    .where("e.sequence", "<", before)
    .orderBy("e.sequence", "desc")
    .limit(limit)
    .execute();
}

/** Everybody who has edited the version, as far as their names may be read. */
export async function listEditors(db: Kysely<Database>, versionId: string) {
  return await db
    .selectFrom("version_edit as e")
    .leftJoin("person as p", "p.id", "e.person_id")
    .select(["e.person_id as personId", "p.full_name as personName"])
    .distinct()
    .where("e.version_id", "=", versionId)
    .orderBy("p.full_name")
    .execute();
}

function storedEdits(db: Kysely<Database>, versionId: string) {
  return db
    .selectFrom("version_edit as e")
    .leftJoin("person as p", "p.id", "e.person_id")
    .select([
      "e.sequence",
      "e.id",
      "e.edit",
      "e.inverse",
      sql<number>`coalesce(e.base_sequence, e.sequence - 1)`.as("base"),
      "e.takes_back as takesBack",
      "e.restores_sequence as restores",
      "e.edited_at as editedAt",
      "e.person_id as personId",
      "p.full_name as personName",
    ])
    .where("e.version_id", "=", versionId);
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
    /** What its author had before them; all edits, unless told. */
    readonly base?: number | undefined;
    readonly takesBack?: readonly string[] | undefined;
    /** The state that it brings back. */
    readonly restores?: number | undefined;
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
      batch.edits.map(({ id, edit, inverse, base, takesBack, restores }, place) => ({
        version_id: batch.versionId,
        sequence: batch.base + 1 + place,
        id,
        ...(base !== undefined && { base_sequence: base }),
        ...(takesBack !== undefined && { takes_back: takesBack }),
        ...(restores !== undefined && { restores_sequence: restores }),
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
