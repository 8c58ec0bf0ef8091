import type { Edit } from "@thuocdo/criteria/edit";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { applyDraftEdit } from "@thuocdo/criteria/supplement/apply-draft-edit";
import { beginSupplement } from "@thuocdo/criteria/supplement/begin-supplement";
import {
  minimumWords,
  supplementLabel,
  supplementTitle,
} from "@thuocdo/criteria/supplement/messages";
import { listCriteria, listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordActs } from "@thuocdo/database/queries/audit";
import { storeEdits } from "@thuocdo/database/queries/version-edits";
import { createDraft } from "@thuocdo/database/queries/versions";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { supplementWording } from "#demonstration/messages.ts";
import { deterministicId } from "#units/unit-id.ts";

const begunAt = "2021-09-06T02:00:00.000Z";

/** A draft of a city's supplement to the first version: one indicator added, one minimum raised. Nothing when it is there already. */
export async function loadSupplement(
  db: Kysely<Database>,
  core: CriteriaSetVersion,
  {
    city,
    drafterId,
  }: { readonly city: { readonly id: string; readonly name: string }; readonly drafterId: string },
): Promise<void> {
  const id = deterministicId(`criteria-set-version:demonstration:supplement:${city.id}`);
  await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom("criteria_set_version")
      .select("id")
      .where("id", "=", id)
      .executeTakeFirst();
    if (known !== undefined) return;
    const label = supplementLabel(core.label, city.name);
    const begun = beginSupplement(core, {
      id,
      label,
      title: supplementTitle(city.name),
    });
    await createDraft(trx, {
      id,
      criteriaSetId: core.criteriaSetId,
      label,
      previousVersionId: null,
      document: begun,
      simulated: true,
      createdBy: drafterId,
      at: begunAt,
      supplement: { coreVersionId: core.id, unitId: city.id },
    });
    let document = begun;
    const edits = supplementEdits(core).map((edit, at) => {
      const applied = applyDraftEdit(core, document, edit);
      if (!applied.ok)
        throw new Error(`The demonstration is refused: ${JSON.stringify(applied.refusal)}`);
      document = applied.value.version;
      return { id: deterministicId(`edit:${id}:${at + 1}`), edit, inverse: applied.value.inverse };
    });
    await storeEdits(trx, {
      versionId: id,
      base: 0,
      edits,
      document,
      personId: drafterId,
      at: begunAt,
    });
    const about = {
      subjectKind: "criteria-set-version",
      subjectId: id,
      unitId: city.id,
      personId: drafterId,
      at: begunAt,
    };
    await recordActs(trx, [
      {
        ...about,
        act: "begin-supplement",
        detail: { coreVersionId: core.id, fromVersionId: null },
      },
      { ...about, act: "edit-draft", detail: { from: 1, edits: edits.length } },
    ]);
  });
}

function supplementEdits(core: CriteriaSetVersion): readonly Edit[] {
  const open = listCriteria(core).find(({ id }) => id === "models-and-examples");
  const raised = listIndicators(core).find(({ id }) => id === "files-on-time");
  if (open === undefined || raised?.terms.minimum?.reach.kind !== "at-least")
    throw new Error("The demonstration set has no such criterion or minimum.");
  const reach = { kind: "at-least" as const, value: "98" };
  const minimum = { ...raised.terms.minimum, reach, text: minimumWords(raised, reach) };
  return [
    { kind: "add-indicator", parentId: open.id, index: open.indicators.length, node: addition },
    { kind: "set-field", nodeId: raised.id, path: ["terms", "minimum"], value: minimum },
  ];
}

const addition: Indicator = {
  id: "neighbourhood-fire-groups",
  code: "",
  title: supplementWording.title,
  guidance: supplementWording.guidance,
  inputs: [
    {
      kind: "whole-number",
      key: "groups",
      label: supplementWording.groups,
      source: supplementWording.source,
      unit: "tổ",
      min: "0",
      max: null,
    },
    {
      kind: "whole-number",
      key: "areas",
      label: supplementWording.areas,
      source: supplementWording.source,
      unit: "tổ",
      min: "1",
      max: null,
    },
  ],
  measure: { kind: "percent", numerator: "groups", denominator: "areas", partOfWhole: true },
  rule: { kind: "linear", zeroAt: "50", fullAt: "100", hundredths: 200 },
  terms: {
    appliesTo: { types: [], classes: [] },
    minimum: null,
    notApplicable: { kind: "not-allowed" },
    evidence: [
      {
        id: "neighbourhood-fire-groups-evidence",
        title: supplementWording.evidence,
        kind: "summary-table",
        required: true,
      },
    ],
    period: "assessment-period",
    sensitivity: "ordinary",
  },
};
