import { createHash } from "node:crypto";
import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { issueVersion } from "@thuocdo/criteria/issue-version";
import { proposeCarryOver } from "@thuocdo/criteria/propose-carry-over";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordActs } from "@thuocdo/database/queries/audit";
import { storeIssuance } from "@thuocdo/database/queries/issue-version";
import { storeEdits } from "@thuocdo/database/queries/version-edits";
import { createCriteriaSet, createDraft } from "@thuocdo/database/queries/versions";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely, Transaction } from "kysely";
import { draftWording, issuance, setTitles } from "#demonstration/messages.ts";
import { ministry } from "#units/collect-units.ts";
import { deterministicId } from "#units/unit-id.ts";

const draftedAt = "2021-05-10T02:00:00.000Z";
const issuedAt = "2021-05-31T08:00:00.000Z";
const secondDraftAt = "2022-05-16T02:00:00.000Z";

export const secondDraftId = deterministicId("criteria-set-version:demonstration:2");

export interface SetPeople {
  readonly drafterId: string;
  readonly issuerId: string;
}

/** Stores the set, issues its first version and begins a second draft. Nothing when it is there already. */
export async function loadSet(
  db: Kysely<Database>,
  version: CriteriaSetVersion,
  people: SetPeople,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom("criteria_set")
      .select("id")
      .where("id", "=", version.criteriaSetId)
      .executeTakeFirst();
    if (known !== undefined) return;
    await createCriteriaSet(trx, {
      id: version.criteriaSetId,
      title: setTitles.criteriaSet,
      draftingUnitId: ministry.unitId,
      simulated: true,
    });
    await createDraft(trx, {
      id: version.id,
      criteriaSetId: version.criteriaSetId,
      label: version.label,
      previousVersionId: null,
      document: version,
      simulated: true,
      createdBy: people.drafterId,
      at: draftedAt,
    });
    await issueFirst(trx, version, people);
    await beginSecond(trx, version, people);
  });
}

async function issueFirst(
  trx: Transaction<Database>,
  version: CriteriaSetVersion,
  { drafterId, issuerId }: SetPeople,
): Promise<void> {
  const issued = issueVersion(
    { state: "draft", document: version },
    { issuance, at: issuedAt, unresolvedComments: 0, previous: null },
  );
  if (!issued.ok)
    throw new Error(`The demonstration is refused: ${JSON.stringify(issued.refusal)}`);
  const { canonical } = issued.value;
  const sha256 = createHash("sha256").update(canonical).digest("hex");
  await storeIssuance(trx, {
    ...issuance,
    versionId: version.id,
    canonical,
    sha256,
    issuedBy: issuerId,
    at: issuedAt,
  });
  const about = {
    subjectKind: "criteria-set-version",
    subjectId: version.id,
    unitId: ministry.unitId,
  };
  await recordActs(trx, [
    {
      ...about,
      act: "create-criteria-set",
      subjectKind: "criteria-set",
      subjectId: version.criteriaSetId,
      personId: drafterId,
      at: draftedAt,
    },
    { ...about, act: "create-draft", personId: drafterId, at: draftedAt },
    { ...about, act: "issue-version", personId: issuerId, at: issuedAt, detail: { sha256 } },
  ]);
}

/** A draft with a few edits, so that the builder has something to show from the first minute. */
async function beginSecond(
  trx: Transaction<Database>,
  first: CriteriaSetVersion,
  { drafterId }: SetPeople,
): Promise<void> {
  const id = secondDraftId;
  const begun: CriteriaSetVersion = { ...first, id, label: setTitles.draft };
  await createDraft(trx, {
    id,
    criteriaSetId: first.criteriaSetId,
    label: setTitles.draft,
    previousVersionId: first.id,
    document: begun,
    simulated: true,
    createdBy: drafterId,
    at: secondDraftAt,
  });
  let document = begun;
  function apply(edit: Edit, at: number) {
    const applied = applyEdit(document, edit);
    if (!applied.ok) {
      throw new Error(`The demonstration is refused: ${JSON.stringify(applied.refusal)}`);
    }
    document = applied.value.version;
    return { id: deterministicId(`edit:${id}:${at + 1}`), edit, inverse: applied.value.inverse };
  }
  const worded = secondDraftEdits.map(apply);
  const stored = [...worded, apply(confirmAll(first, document), worded.length)];
  await storeEdits(trx, {
    versionId: id,
    base: 0,
    edits: stored,
    document,
    personId: drafterId,
    at: secondDraftAt,
  });
  const about = {
    subjectKind: "criteria-set-version",
    subjectId: id,
    unitId: ministry.unitId,
    personId: drafterId,
    at: secondDraftAt,
  };
  await recordActs(trx, [
    { ...about, act: "create-draft", detail: { fromVersionId: first.id } },
    { ...about, act: "edit-draft", detail: { from: 1, edits: stored.length } },
  ]);
}

/** Confirms for each indicator of the first version what the program proposes, in one act. */
function confirmAll(first: CriteriaSetVersion, draft: CriteriaSetVersion): Edit {
  const edits = proposeCarryOver(first, draft).map(({ indicator, statement }) => ({
    kind: "set-carry-over" as const,
    indicatorId: indicator.id,
    statement,
  }));
  return { kind: "several", edits };
}

const secondDraftEdits: readonly Edit[] = [
  {
    kind: "set-field",
    nodeId: "premises",
    path: ["meaning"],
    value: draftWording.premisesMeaning,
  },
  {
    kind: "set-field",
    nodeId: "premises-condition",
    path: ["guidance"],
    value: draftWording.premisesGuidance,
  },
  {
    kind: "set-field",
    nodeId: "models-and-examples",
    path: ["title"],
    value: draftWording.modelsTitle,
  },
];
