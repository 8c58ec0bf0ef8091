import { currentFormatVersion } from "#format-version.ts";
import type { VersionRecord } from "#issue-version.ts";
import { renumber } from "#numbering.ts";
import type { CriteriaSetVersion } from "#version.ts";

interface Naming {
  readonly id: string;
  /** How people will call it, as in 2026.2. */
  readonly label: string;
}

/** The first draft of a set, to come to 100 points: nothing in it yet. */
export function firstVersion({
  id,
  criteriaSetId,
  label,
  title,
}: Naming & { readonly criteriaSetId: string; readonly title: string }): CriteriaSetVersion {
  return {
    formatVersion: currentFormatVersion,
    id,
    criteriaSetId,
    label,
    title,
    note: "",
    illustrative: false,
    validFrom: null,
    validTo: null,
    numbering: { groups: "roman", criteria: "continuous" },
    totalCapHundredths: 10_000,
    leaveOutRescales: "criterion",
    groups: [],
    classification: { levels: [] },
  };
}

/**
 * The next draft of a set, begun from one of its versions: all nodes keep their ids, so that what is the same idea is
 * known for it (tính kế thừa). When it holds is to be said anew; so is what becomes of each indicator, unless the
 * version it begins from was never issued: then both follow the same one.
 */
export function nextVersion(
  { state, document }: VersionRecord,
  { id, label }: Naming,
): CriteriaSetVersion {
  const { carryOver, ...previous } = document;
  const wasIssued = state !== "draft" && state !== "in-consultation";
  const statements = wasIssued || carryOver === undefined ? {} : { carryOver };
  return renumber({ ...previous, ...statements, id, label, validFrom: null, validTo: null });
}
