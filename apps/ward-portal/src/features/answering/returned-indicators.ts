import type { Submission } from "@thuocdo/contract/submissions";

/** Ids of the indicators that were sent back, while the submission is returned. */
export function returnedIndicators({
  state,
  appraisal,
}: Pick<Submission, "state" | "appraisal">): ReadonlySet<string> {
  if (state !== "returned" || appraisal === null) return new Set();
  return new Set(
    Object.entries(appraisal.findings)
      .filter(([, { sentBack }]) => sentBack === true)
      .map(([indicatorId]) => indicatorId),
  );
}
