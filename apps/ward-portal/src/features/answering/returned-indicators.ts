import type { Submission } from "@thuocdo/contract/submissions";

/** Ids of the indicators that ask for another answer, while the submission is returned: sent back, or the claim refused. */
export function returnedIndicators({
  state,
  appraisal,
}: Pick<Submission, "state" | "appraisal">): ReadonlySet<string> {
  if (state !== "returned" || appraisal === null) return new Set();
  return new Set(
    Object.entries(appraisal.findings)
      .filter(([, finding]) => finding.sentBack === true || finding.notApplicable === "refused")
      .map(([indicatorId]) => indicatorId),
  );
}
