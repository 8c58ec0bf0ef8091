import type { VersionPaper } from "@thuocdo/contract/version-papers";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { findUnitAsOf, listAncestorsAsOf } from "@thuocdo/database/queries/units";
import { findCriteriaSet, findVersion } from "@thuocdo/database/queries/versions";
import { criteriaSetPaper } from "@thuocdo/documents/criteria-set-paper";
import type { OfficialDocument } from "@thuocdo/documents/official-document";
import type { PaperVersion } from "@thuocdo/documents/paper-version";
import { scoringSheet } from "@thuocdo/documents/scoring-sheet";
import { supplementPaper, supplementSheet } from "@thuocdo/documents/supplement-paper";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { findCoreDocument, getDraftingUnit } from "#use-cases/drafting-unit.ts";
import { presentVersion } from "#use-cases/present-version.ts";

const papers = {
  "criteria-set": criteriaSetPaper,
  "scoring-sheet": scoringSheet,
} as const satisfies Record<VersionPaper, (version: PaperVersion) => OfficialDocument>;

const supplementPapers = {
  "criteria-set": supplementPaper,
  "scoring-sheet": supplementSheet,
} as const satisfies Record<
  VersionPaper,
  (version: PaperVersion, core: CriteriaSetVersion) => OfficialDocument
>;

/** A paper of a version, and what the version is called. */
export async function getVersionPaper(
  acting: Acting,
  versionId: string,
  paper: VersionPaper,
): Promise<{ readonly label: string; readonly paper: OfficialDocument }> {
  const version = await getPaperVersion(acting, versionId);
  const { label } = version.document;
  const row = await findVersion(acting.trx, versionId);
  const core = row === undefined ? null : await findCoreDocument(acting, row);
  if (core !== null) return { label, paper: supplementPapers[paper](version, core) };
  return { label, paper: papers[paper](version) };
}

/** A version with what its papers say of it: bodies as they were called on the day of the decision, for a draft today. */
export async function getPaperVersion(
  { trx, at }: Acting,
  versionId: string,
): Promise<PaperVersion> {
  const row = await findVersion(trx, versionId);
  if (row === undefined) throw notFound("criteria-set-version", versionId);
  const set = await findCriteriaSet(trx, row.criteriaSetId);
  if (set === undefined) throw notFound("criteria-set", row.criteriaSetId);
  const { state, stateReason, simulated, sequence, updatedAt, issuance } = presentVersion(row);
  const day = issuance?.decidedOn ?? dateInVietnam(new Date(at));
  const draftingUnitId = await getDraftingUnit({ trx }, row);
  const unit = await findUnitAsOf(trx, draftingUnitId, day);
  const [above] = await listAncestorsAsOf(trx, draftingUnitId, day);
  return {
    document: row.document,
    state,
    stateReason,
    simulated,
    draftingBody: unit?.name ?? set.draftingUnitName,
    superiorBody: above?.name ?? "",
    sequence,
    updatedAt,
    issuance,
  };
}
