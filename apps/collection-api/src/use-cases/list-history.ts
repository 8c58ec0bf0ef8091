import type { StoredEdit } from "@thuocdo/contract/edit";
import { listEditors, listEditsBefore } from "@thuocdo/database/queries/version-edits";
import { findVersionState } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { presentEdit } from "#use-cases/versions.ts";

const pageSize = 100;

/** Edits newest first, a page of them, and everybody who has edited the version. */
export async function listHistory(
  { trx }: Acting,
  versionId: string,
  before?: number,
): Promise<{
  sequence: number;
  items: StoredEdit[];
  next: number | null;
  people: { id: string; fullName: string }[];
}> {
  const version = await findVersionState(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const from = before ?? version.editSequence + 1;
  const rows = await listEditsBefore(trx, versionId, { before: from, limit: pageSize });
  const oldest = rows.at(-1)?.sequence ?? 1;
  const editors = await listEditors(trx, versionId);
  return {
    sequence: version.editSequence,
    items: rows.map(presentEdit),
    next: oldest > 1 ? oldest : null,
    people: editors.flatMap(({ personId: id, personName }) =>
      id === null ? [] : [{ id, fullName: personName ?? "" }],
    ),
  };
}
