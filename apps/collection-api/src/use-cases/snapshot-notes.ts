import { comparing } from "@thuocdo/contract/access";
import type { SnapshotNote } from "@thuocdo/contract/snapshot-notes";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/snapshot-notes";
import { findSnapshot } from "@thuocdo/database/queries/snapshots";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRoleAbove } from "#use-cases/acting-unit.ts";

export async function listSnapshotNotes(
  acting: Acting,
  snapshotId: string,
): Promise<SnapshotNote[]> {
  if ((await findSnapshot(acting.trx, snapshotId)) === undefined)
    throw notFound("snapshot", snapshotId);
  const rows = await stored.listSnapshotNotes(acting.trx, snapshotId);
  return rows.map((row) => present(acting, row));
}

/** Stores a note; the same sent again is the same, another under its id is refused. */
export async function writeSnapshotNote(
  acting: Acting,
  snapshotId: string,
  sent: Pick<SnapshotNote, "id" | "unitId" | "criterionId" | "text">,
): Promise<SnapshotNote> {
  const { trx, person, at } = acting;
  const snapshot = await findSnapshot(trx, snapshotId);
  if (snapshot === undefined) throw notFound("snapshot", snapshotId);
  const { id, unitId, criterionId } = sent;
  const text = sent.text.normalize("NFC").trim();
  const scopeUnitIds =
    unitId === null
      ? snapshot.scopeUnitIds
      : await stored.findSnapshotUnitScope(trx, { snapshotId, unitId });
  if (scopeUnitIds === undefined) throw notFound("unit", unitId ?? "");
  requireRoleAbove(acting, scopeUnitIds, ...comparing);
  const earlier = await stored.findSnapshotNote(trx, id);
  if (earlier !== undefined) {
    const isSame =
      earlier.snapshotId === snapshotId &&
      earlier.unitId === unitId &&
      earlier.criterionId === criterionId &&
      earlier.text === text &&
      earlier.writtenBy === person.id;
    if (!isSame) throw refused("already-exists", { what: "note", id });
    return present(acting, earlier);
  }
  await stored.storeSnapshotNote(trx, {
    id,
    snapshotId,
    unitId,
    criterionId,
    text,
    at,
    by: person,
  });
  await recordAct(trx, {
    act: "write-snapshot-note",
    subjectKind: "snapshot",
    subjectId: snapshotId,
    scopeUnitIds,
    detail: { noteId: id, unitId, criterionId },
    at,
  });
  return present(acting, await getNote(acting, id));
}

export async function withdrawSnapshotNote(acting: Acting, noteId: string): Promise<SnapshotNote> {
  const { trx, person, at } = acting;
  const note = await getNote(acting, noteId);
  if (note.writtenBy !== person.id) throw refused("not-allowed", { needs: ["writer"] });
  if (note.withdrawnAt !== null) return present(acting, note);
  await stored.withdrawSnapshotNote(trx, { noteId, at });
  await recordAct(trx, {
    act: "withdraw-snapshot-note",
    subjectKind: "snapshot",
    subjectId: note.snapshotId,
    scopeUnitIds: note.scopeUnitIds,
    detail: { noteId },
    at,
  });
  return present(acting, note);
}

async function getNote({ trx }: Acting, noteId: string) {
  const note = await stored.findSnapshotNote(trx, noteId);
  if (note === undefined) throw notFound("note", noteId);
  return note;
}

type NoteRow = Awaited<ReturnType<typeof getNote>>;

function present({ person }: Acting, row: NoteRow): SnapshotNote {
  return {
    id: row.id,
    unitId: row.unitId,
    criterionId: row.criterionId,
    text: row.text,
    writtenAt: row.writtenAt.toISOString(),
    writtenBy: { id: row.writtenBy, fullName: row.writtenByName },
    isOwn: row.writtenBy === person.id,
  };
}
