import type { StoredEdit } from "@thuocdo/contract/edit";
import { touchesWithBranches } from "@thuocdo/criteria/authored-edit";
import { listEditors, listEditsBefore } from "@thuocdo/database/queries/version-edits";
import { findVersionState } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { presentEdit } from "#use-cases/versions.ts";

const pageSize = 100;
/** Read at once while looking for the edits of one node. */
const readAtOnce = 500;

export interface HistoryFilter {
  readonly before?: number | undefined;
  readonly personId?: string | undefined;
  readonly nodeId?: string | undefined;
}

/** Edits newest first, a page of them, as far as they fit the filter. */
export async function listHistory(
  { trx }: Acting,
  versionId: string,
  { before, personId, nodeId }: HistoryFilter,
): Promise<{
  sequence: number;
  items: StoredEdit[];
  next: number | null;
  people: { id: string; fullName: string }[];
}> {
  const version = await findVersionState(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const items: StoredEdit[] = [];
  let next: number | null = before ?? version.editSequence + 1;
  const limit = nodeId === undefined ? pageSize : readAtOnce;
  while (next !== null && items.length < pageSize) {
    const rows = await listEditsBefore(trx, versionId, { before: next, limit, personId });
    for (const row of rows) {
      if (items.length === pageSize) break;
      next = row.sequence;
      if (nodeId === undefined || touchesNode(row, nodeId)) items.push(presentEdit(row));
    }
    if (rows.length < limit && next === (rows.at(-1)?.sequence ?? next)) next = null;
  }
  const editors = await listEditors(trx, versionId);
  return {
    sequence: version.editSequence,
    items,
    next,
    people: editors.flatMap(({ personId: id, personName }) =>
      id === null ? [] : [{ id, fullName: personName ?? "" }],
    ),
  };
}

function touchesNode(row: Parameters<typeof touchesWithBranches>[0], nodeId: string): boolean {
  return touchesWithBranches(row).some((place) => place.nodeId === nodeId);
}
