import { randomUUID } from "node:crypto";
import { drafting } from "@thuocdo/contract/access";
import {
  cancelBacktest,
  getBacktest,
  listBacktests,
  startBacktest,
} from "@thuocdo/contract/backtests";
import { getCarryOverImpact } from "@thuocdo/contract/carry-over";
import { createCriteriaSet, createDraft, listCriteriaSets } from "@thuocdo/contract/criteria-sets";
import { exportVersion, readCriteriaFile, searchLibrary } from "@thuocdo/contract/exchange";
import { getPastState, listHistory, restoreState } from "@thuocdo/contract/history";
import {
  downloadCanonical,
  getVersionUse,
  withdrawVersion,
} from "@thuocdo/contract/issued-versions";
import { followDraft, notePlace } from "@thuocdo/contract/live-drafting";
import {
  beginSupplement,
  carrySupplement,
  getAttention,
  listSupplements,
} from "@thuocdo/contract/supplements";
import { downloadComparison } from "@thuocdo/contract/version-comparison";
import { downloadVersionPaper } from "@thuocdo/contract/version-papers";
import { getVersion, issueVersion, listEdits, postEdits } from "@thuocdo/contract/versions";
import { as, entry, toAll } from "#testing/access/entry.ts";
import type { AccessWorld } from "#testing/access/world.ts";
import { issuance } from "#testing/open-round.ts";

const ofDraft = ({ draft }: AccessWorld) => ({ versionId: draft.versionId });
/** On a snapshot of its set that the ministry sees whole. */
const ofTest = ({ testedDraftId, snapshotId }: AccessWorld) => ({
  versionId: testedDraftId,
  snapshotId,
});
const ofIssued = ({ issued }: AccessWorld) => ({ versionId: issued.versionId });

/** A draft is its drafting unit's alone, even that it exists; an issued version everybody's. */
const draftersRead = as(404, drafting, "ministry");
const draftersAct = as(403, drafting, "ministry");
const issuersHide = as(404, ["issuer"], "ministry");

export const draftingEntries = [
  entry(listSupplements)(({ issued: { criteriaSetId } }) => ({ params: { criteriaSetId } }), toAll),
  entry(beginSupplement)(
    (world) => ({
      params: ofIssued(world),
      body: { id: randomUUID(), unitId: world.unitIds["north.city"], label: "Bắc" },
    }),
    as(403, drafting, "north.city"),
  ),
  entry(getAttention)(
    ({ supplements }) => ({ params: { versionId: supplements.draft } }),
    // The set's drafters follow what the cities add to it.
    as(404, drafting, "north.city", "ministry"),
  ),
  entry(carrySupplement)(
    ({ supplements }) => ({
      params: { versionId: supplements.issued },
      body: { id: randomUUID(), toVersionId: supplements.coreVersionId, label: "Nam sửa" },
    }),
    { ...as(404, drafting, "south.city"), seenFrom: ["ministry", "south.ward"] },
  ),
  entry(listCriteriaSets)(() => ({}), toAll),
  entry(createCriteriaSet)(
    ({ unitIds }) => ({
      body: { id: randomUUID(), title: "Bộ tiêu chí khác", draftingUnitId: unitIds.ministry },
    }),
    draftersAct,
  ),
  entry(createDraft)(
    ({ issued: { criteriaSetId, versionId } }) => ({
      params: { criteriaSetId },
      body: { id: randomUUID(), label: "2021.2", fromVersionId: versionId },
    }),
    draftersAct,
  ),
  entry(getVersion)((world) => ({ params: ofDraft(world) }), draftersRead, { about: "a draft" }),
  entry(getVersion)((world) => ({ params: ofIssued(world) }), toAll, {
    about: "an issued version",
  }),
  entry(listEdits)((world) => ({ params: ofDraft(world) }), draftersRead),
  entry(postEdits)(
    (world) => ({
      params: ofDraft(world),
      body: {
        baseSequence: world.draft.sequence,
        edits: [
          {
            id: randomUUID(),
            edit: { kind: "set-field", nodeId: "criterion-1", path: ["meaning"], value: "Khác" },
          },
        ],
      },
    }),
    draftersRead,
  ),
  entry(followDraft)(
    (world) => ({ params: ofDraft(world), query: { after: "0", page: randomUUID() } }),
    draftersRead,
  ),
  entry(notePlace)(
    (world) => ({
      params: ofDraft(world),
      body: { pageId: randomUUID(), nodeId: null, field: null },
    }),
    draftersRead,
  ),
  entry(listHistory)((world) => ({ params: ofDraft(world) }), draftersRead),
  entry(getPastState)((world) => ({ params: { ...ofDraft(world), sequence: "1" } }), draftersRead),
  entry(restoreState)(
    (world) => ({
      params: ofDraft(world),
      body: { id: randomUUID(), sequence: world.draft.sequence - 1 },
    }),
    draftersRead,
  ),
  entry(issueVersion)(
    (world) => ({
      params: ofDraft(world),
      body: { sequence: world.draft.sequence, ...issuance },
    }),
    issuersHide,
  ),
  entry(withdrawVersion)(
    (world) => ({ params: ofIssued(world), body: { reason: "Nhầm" } }),
    issuersHide,
  ),
  entry(getVersionUse)((world) => ({ params: ofIssued(world) }), toAll),
  entry(getCarryOverImpact)((world) => ({ params: ofDraft(world) }), draftersRead),
  entry(listBacktests)((world) => ({ params: ofDraft(world) }), draftersRead),
  entry(startBacktest)((world) => ({ params: ofTest(world) }), draftersRead),
  entry(getBacktest)((world) => ({ params: ofTest(world) }), draftersRead),
  entry(cancelBacktest)((world) => ({ params: ofTest(world) }), draftersRead),
  entry(downloadCanonical)((world) => ({ params: ofIssued(world) }), toAll),
  entry(downloadVersionPaper)(
    (world) => ({
      params: { ...ofDraft(world), paper: "criteria-set" },
      query: { format: "docx" },
    }),
    draftersRead,
  ),
  entry(downloadComparison)(
    (world) => ({ params: ofDraft(world), query: { after: "0", format: "docx" } }),
    draftersRead,
  ),
  entry(exportVersion)(
    (world) => ({ params: ofDraft(world), query: { format: "json" } }),
    draftersRead,
    { about: "a draft" },
  ),
  entry(readCriteriaFile)(() => ({ body: new Blob(["STT;Tiêu chí\n1;Trụ sở\n"]) }), toAll, {
    atOnePlace: true,
  }),
  entry(searchLibrary)(
    ({ issued }) => ({ query: { words: "", kind: "criterion", except: issued.versionId } }),
    toAll,
  ),
];
