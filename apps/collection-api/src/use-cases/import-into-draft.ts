import { randomUUID } from "node:crypto";
import { planImport, type MissingNodes } from "@thuocdo/criteria/exchange/plan-import";
import { applyDraftEdit } from "@thuocdo/criteria/supplement/apply-draft-edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordAct } from "@thuocdo/database/queries/audit";
import { storeEdits } from "@thuocdo/database/queries/version-edits";
import { lockVersion } from "@thuocdo/database/queries/versions";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { notFound, refused } from "#server/refused.ts";
import { findCoreDocument, getDraftingUnit } from "#use-cases/drafting-unit.ts";
import { keepCheckpoint } from "#use-cases/past-states.ts";

/** What an operator takes over into a draft from a file: planned anew on the draft as it now is, stored as one edit. */
export async function importIntoDraft(
  db: Kysely<Database>,
  versionId: string,
  {
    document,
    missing,
    at,
  }: {
    readonly document: CriteriaSetVersion;
    readonly missing: MissingNodes;
    readonly at: string;
  },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const version = await lockVersion(trx, versionId);
    if (version === undefined) throw notFound("criteria-set-version", versionId);
    if (version.state !== "draft" && version.state !== "in-consultation") {
      throw refused("version-not-draft", { state: version.state });
    }
    const id = randomUUID();
    const plan = planImport(version.document, document, missing);
    if (plan === undefined) return;
    const core = await findCoreDocument({ trx }, version);
    const applied = applyDraftEdit(core, version.document, plan.edit);
    if (!applied.ok) throw refused("edit-refused", { editId: id, reason: applied.refusal });
    const { version: after, inverse } = applied.value;
    await storeEdits(trx, {
      versionId,
      base: version.editSequence,
      edits: [{ id, edit: plan.edit, inverse }],
      document: after,
      personId: null,
      at,
    });
    await keepCheckpoint(trx, {
      versionId,
      base: version.editSequence,
      sequence: version.editSequence + 1,
      document: after,
    });
    await recordAct(trx, {
      act: "import-into-draft",
      subjectKind: "criteria-set-version",
      subjectId: versionId,
      unitId: await getDraftingUnit({ trx }, version),
      detail: { from: version.editSequence + 1, edits: 1 },
      at,
    });
  });
}
