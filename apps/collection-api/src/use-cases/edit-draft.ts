import { isDeepStrictEqual } from "node:util";
import { drafting } from "@thuocdo/contract/access";
import type { StoredEdit } from "@thuocdo/contract/edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { parseEdit } from "@thuocdo/criteria/parse-edit";
import { applyDraftEdit } from "@thuocdo/criteria/supplement/apply-draft-edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordAct } from "@thuocdo/database/queries/audit";
import { listEdits, listEditsById, storeEdits } from "@thuocdo/database/queries/version-edits";
import { lockVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { findCoreDocument, getDraftingUnit } from "#use-cases/drafting-unit.ts";
import { keepCheckpoint } from "#use-cases/past-states.ts";
import { presentEdit } from "#use-cases/versions.ts";

export interface SentEdit {
  readonly id: string;
  readonly edit: Edit;
  /** Last edit that the person had before them when they began it; that of the batch unless told. */
  readonly base?: number | undefined;
  readonly takesBack?: readonly string[] | undefined;
}

/**
 * Stores edits in order, on top of whatever others stored since: edits to different fields merge, to the same field the
 * later one wins. A supplement stays within its rules. All of the batch is stored or nothing; what was stored before under the same ids is not stored again.
 */
export async function editDraft(
  acting: Acting,
  versionId: string,
  { baseSequence, edits }: { readonly baseSequence: number; readonly edits: readonly SentEdit[] },
): Promise<{ sequence: number; applied: StoredEdit[]; missed: StoredEdit[] }> {
  const { trx, person, at } = acting;
  const version = await lockVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const unitId = await getDraftingUnit(acting, version);
  requireRole(acting, unitId, ...drafting);
  if (version.state !== "draft" && version.state !== "in-consultation") {
    throw refused("version-not-draft", { state: version.state });
  }

  const fresh = await withoutStored(acting, versionId, edits.map(parse));
  if (fresh.length > 0) {
    const core = await findCoreDocument(acting, version);
    const { document, applied } = applyAll(core, version.document, fresh);
    const base = version.editSequence;
    await storeEdits(trx, {
      versionId,
      base,
      // What the person had not seen can't be more than there was.
      edits: applied.map((each) => ({ ...each, base: Math.min(each.base ?? baseSequence, base) })),
      document,
      personId: person.id,
      at,
    });
    await keepCheckpoint(trx, { versionId, base, sequence: base + applied.length, document });
    await recordAct(trx, {
      act: "edit-draft",
      subjectKind: "criteria-set-version",
      subjectId: versionId,
      unitId,
      detail: { from: version.editSequence + 1, edits: fresh.length },
      at,
    });
  }

  const ours = new Set(edits.map(({ id }) => id));
  const since = (await listEdits(trx, versionId, baseSequence)).map(presentEdit);
  return {
    sequence: version.editSequence + fresh.length,
    applied: since.filter(({ id }) => ours.has(id)),
    missed: since.filter(({ id }) => !ours.has(id)),
  };
}

function parse({ edit, ...sent }: SentEdit): SentEdit {
  const parsed = parseEdit(edit);
  if (!parsed.ok) throw refused("edit-refused", { editId: sent.id, reason: parsed.refusal });
  return { ...sent, edit: parsed.value };
}

/** An edit sent again after a broken line is stored already; under the same id there can't be another. */
async function withoutStored(
  { trx }: Acting,
  versionId: string,
  edits: readonly SentEdit[],
): Promise<readonly SentEdit[]> {
  const stored = await listEditsById(
    trx,
    versionId,
    edits.map(({ id }) => id),
  );
  const known = new Map(stored.map(({ id, edit }) => [id, edit]));
  return edits.filter(({ id, edit }) => {
    if (!known.has(id)) return true;
    if (!isDeepStrictEqual(known.get(id), edit)) throw refused("edit-id-reused", { editId: id });
    return false;
  });
}

function applyAll(
  core: CriteriaSetVersion | null,
  document: CriteriaSetVersion,
  edits: readonly SentEdit[],
) {
  let current = document;
  const applied = edits.map((sent) => {
    const result = applyDraftEdit(core, current, sent.edit);
    if (!result.ok) throw refused("edit-refused", { editId: sent.id, reason: result.refusal });
    current = result.value.version;
    return { ...sent, inverse: result.value.inverse };
  });
  return { document: current, applied };
}
