import { drafting } from "@thuocdo/contract/access";
import { diffVersions } from "@thuocdo/criteria/diff-versions";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { findVersion } from "@thuocdo/database/queries/versions";
import { comparisonPaper } from "@thuocdo/documents/comparison-paper";
import type { OfficialDocument } from "@thuocdo/documents/official-document";
import { pastStateName } from "#papers/messages.ts";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getDraftingUnit } from "#use-cases/drafting-unit.ts";
import { getPastState } from "#use-cases/past-states.ts";
import { getPaperVersion } from "#use-cases/version-papers.ts";

/** With which other version, or with which earlier state of the version itself; with neither, the one it was begun from, for a supplement its core. */
export interface ComparedWith {
  readonly with?: string | undefined;
  readonly after?: number | undefined;
}

/** Bảng so sánh of a version and another, the older one on the left. */
export async function getComparison(
  acting: Acting,
  versionId: string,
  asked: ComparedWith,
): Promise<{ readonly before: string; readonly after: string; readonly paper: OfficialDocument }> {
  const row = await findVersion(acting.trx, versionId);
  if (row === undefined) throw notFound("criteria-set-version", versionId);
  if (asked.after !== undefined) return await withEarlierState(acting, row, asked.after);

  const otherId = asked.with ?? row.coreVersionId ?? row.previousVersionId;
  const other = otherId === null ? undefined : await findVersion(acting.trx, otherId);
  if (other === undefined || other.criteriaSetId !== row.criteriaSetId)
    throw notFound("criteria-set-version", otherId ?? versionId);
  const [before, after] = other.createdAt < row.createdAt ? [other, row] : [row, other];
  return await compared(acting, before.document, before.document.label, after);
}

type VersionRow = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

/** How a draft came to be is for those who draft it, also once it is issued. */
async function withEarlierState(acting: Acting, row: VersionRow, after: number) {
  requireRole(acting, await getDraftingUnit(acting, row), ...drafting);
  const { document, editedAt } = await getPastState(acting, row.id, after);
  const name = pastStateName(
    document.label,
    after,
    editedAt === null ? undefined : formatInstant(editedAt),
  );
  return await compared(acting, document, name, row);
}

async function compared(
  acting: Acting,
  before: CriteriaSetVersion,
  name: string,
  after: VersionRow,
) {
  const diff = diffVersions(before, after.document);
  const paper = comparisonPaper(await getPaperVersion(acting, after.id), { name }, diff);
  return { before: name, after: after.document.label, paper };
}
