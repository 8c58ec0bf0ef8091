import type { Kysely, Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** The notes on a snapshot that one may see, in order of time; withdrawn ones are left out. */
export async function listSnapshotNotes(db: Kysely<Database>, snapshotId: string) {
  return await notes(db)
    .where("snapshot_id", "=", snapshotId)
    .where("withdrawn_at", "is", null)
    .orderBy("written_at")
    .orderBy("id")
    .execute();
}

export async function findSnapshotNote(db: Kysely<Database>, noteId: string) {
  return await notes(db).where("id", "=", noteId).executeTakeFirst();
}

export interface NewSnapshotNote {
  readonly id: string;
  readonly snapshotId: string;
  readonly unitId: string | null;
  readonly criterionId: string | null;
  readonly text: string;
  readonly at: string;
  readonly by: { readonly id: string; readonly fullName: string };
}

export async function storeSnapshotNote(
  trx: Transaction<Database>,
  { id, snapshotId, unitId, criterionId, text, at, by }: NewSnapshotNote,
): Promise<void> {
  await trx
    .insertInto("snapshot_note")
    .values({
      id,
      snapshot_id: snapshotId,
      unit_id: unitId,
      criterion_id: criterionId,
      text,
      written_at: at,
      written_by: by.id,
      written_by_name: by.fullName,
    })
    .execute();
}

/** Nothing happens to a note of somebody else, or one withdrawn before. */
export async function withdrawSnapshotNote(
  trx: Transaction<Database>,
  { noteId, at }: { readonly noteId: string; readonly at: string },
): Promise<void> {
  await trx
    .updateTable("snapshot_note")
    .set({ withdrawn_at: at })
    .where("id", "=", noteId)
    .where("withdrawn_at", "is", null)
    .execute();
}

/** Who may see what concerns a unit in a snapshot; undefined when it was not called, or is not to be seen. */
export async function findSnapshotUnitScope(
  db: Kysely<Database>,
  { snapshotId, unitId }: { readonly snapshotId: string; readonly unitId: string },
): Promise<readonly string[] | undefined> {
  const found = await db
    .selectFrom("snapshot as s")
    .innerJoin("round_unit as u", "u.round_id", "s.round_id")
    .where("s.id", "=", snapshotId)
    .where("u.unit_id", "=", unitId)
    .select("u.scope_unit_ids as scopeUnitIds")
    .executeTakeFirst();
  return found?.scopeUnitIds;
}

function notes(db: Kysely<Database>) {
  return db
    .selectFrom("snapshot_note")
    .select([
      "id",
      "snapshot_id as snapshotId",
      "unit_id as unitId",
      "criterion_id as criterionId",
      "scope_unit_ids as scopeUnitIds",
      "text",
      "written_at as writtenAt",
      "written_by as writtenBy",
      "written_by_name as writtenByName",
      "withdrawn_at as withdrawnAt",
    ]);
}
