import { drafting } from "@thuocdo/contract/access";
import type { StoredEdit } from "@thuocdo/contract/edit";
import { diffToEdits } from "@thuocdo/criteria/diff-to-edits";
import { rollBack } from "@thuocdo/criteria/roll-back";
import { applyDraftEdit } from "@thuocdo/criteria/supplement/apply-draft-edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findCheckpoint, storeCheckpoint } from "@thuocdo/database/queries/version-checkpoints";
import {
  listEdits,
  listEditsBefore,
  listEditsById,
  storeEdits,
} from "@thuocdo/database/queries/version-edits";
import { findVersion, lockVersion } from "@thuocdo/database/queries/versions";
import type { Transaction } from "kysely";
import type { Database } from "@thuocdo/database/schema";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { findCoreDocument, getDraftingUnit } from "#use-cases/drafting-unit.ts";
import { presentEdit } from "#use-cases/versions.ts";

/** So many edits are taken back at most to reach a past state. */
const checkpointEvery = 200;

/** Keeps the draft as it is whenever so many edits have come together. */
export async function keepCheckpoint(
  trx: Transaction<Database>,
  stored: {
    readonly versionId: string;
    readonly base: number;
    readonly sequence: number;
    readonly document: CriteriaSetVersion;
  },
): Promise<void> {
  const { base, sequence } = stored;
  if (Math.floor(base / checkpointEvery) === Math.floor(sequence / checkpointEvery)) return;
  await storeCheckpoint(trx, stored);
}

/** The document as it was after an edit, with who made it when. */
export async function getPastState(
  { trx }: Acting,
  versionId: string,
  sequence: number,
): Promise<{
  sequence: number;
  document: CriteriaSetVersion;
  editedAt: string | null;
  editedBy: StoredEdit["editedBy"];
}> {
  const version = await findVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const document = await stateAfter(trx, version, sequence);
  const [row] = await listEditsBefore(trx, versionId, { before: sequence + 1, limit: 1 });
  const last = row && presentEdit(row);
  return {
    sequence,
    document,
    editedAt: last?.editedAt ?? null,
    editedBy: last?.editedBy ?? null,
  };
}

/** Makes the one edit that leads from the draft as it is to a past state. Asked for again under its id, it is made once. */
export async function restoreState(
  acting: Acting,
  versionId: string,
  { id, sequence }: { readonly id: string; readonly sequence: number },
): Promise<{ sequence: number; edit: StoredEdit | null }> {
  const { trx, person, at } = acting;
  const version = await lockVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const unitId = await getDraftingUnit(acting, version);
  requireRole(acting, unitId, ...drafting);
  if (version.state !== "draft" && version.state !== "in-consultation") {
    throw refused("version-not-draft", { state: version.state });
  }
  const known = (await listEditsById(trx, versionId, [id]))[0];
  if (known !== undefined) {
    return await presentStored(trx, versionId, known.sequence, version.editSequence);
  }

  const edit = diffToEdits(version.document, await stateAfter(trx, version, sequence));
  if (edit === undefined) return { sequence: version.editSequence, edit: null };
  const applied = applyDraftEdit(await findCoreDocument(acting, version), version.document, edit);
  if (!applied.ok) throw refused("edit-refused", { editId: id, reason: applied.refusal });
  const { version: document, inverse } = applied.value;
  const base = version.editSequence;
  await storeEdits(trx, {
    versionId,
    base,
    edits: [{ id, edit, inverse, base, restores: sequence }],
    document,
    personId: person.id,
    at,
  });
  await keepCheckpoint(trx, { versionId, base, sequence: base + 1, document });
  await recordAct(trx, {
    act: "restore-draft-state",
    subjectKind: "criteria-set-version",
    subjectId: versionId,
    unitId,
    detail: { from: base + 1, edits: 1, restores: sequence },
    at,
  });
  return await presentStored(trx, versionId, base + 1, base + 1);
}

/** By the nearest state that was kept, and the edits between. */
async function stateAfter(
  trx: Transaction<Database>,
  version: {
    readonly id: string;
    readonly editSequence: number;
    readonly document: CriteriaSetVersion;
  },
  sequence: number,
): Promise<CriteriaSetVersion> {
  if (sequence > version.editSequence) throw notFound("version-edit", String(sequence));
  const kept = await findCheckpoint(trx, version.id, sequence);
  const { document, sequence: until } = kept ?? { ...version, sequence: version.editSequence };
  const since = await listEdits(trx, version.id, sequence, until);
  return rollBack(document, since);
}

async function presentStored(
  trx: Transaction<Database>,
  versionId: string,
  sequence: number,
  newest: number,
): Promise<{ sequence: number; edit: StoredEdit }> {
  const [row] = await listEdits(trx, versionId, sequence - 1, sequence);
  if (row === undefined) throw notFound("version-edit", String(sequence));
  return { sequence: newest, edit: presentEdit(row) };
}
