import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { createCriteriaSet, createDraft } from "@thuocdo/contract/criteria-sets";
import { getMe } from "@thuocdo/contract/me";
import { postEdits } from "@thuocdo/contract/versions";
import { draftingEdits } from "#system/drafting-edits.ts";

/** A drafter begins a small sound draft, without a screen. */
export async function beginDraft(
  call: Call,
): Promise<{ readonly versionId: string; readonly sequence: number }> {
  const { assignments } = await call(getMe);
  const criteriaSetId = randomUUID();
  const versionId = randomUUID();
  await call(createCriteriaSet, {
    body: {
      id: criteriaSetId,
      title: "Bộ tiêu chí soạn chung",
      draftingUnitId: assignments[0]?.unitId ?? "",
    },
  });
  await call(createDraft, {
    params: { criteriaSetId },
    body: { id: versionId, label: "Bản soạn chung", fromVersionId: null },
  });
  const edits = draftingEdits(versionId).map((edit) => ({ id: randomUUID(), edit }));
  const { sequence } = await call(postEdits, {
    params: { versionId },
    body: { baseSequence: 0, edits },
  });
  return { versionId, sequence };
}
