import { same } from "@thuocdo/criteria/same";
import type { Answers } from "#answers.ts";
import type { Findings } from "#finding.ts";
import type { SubmissionRefusal } from "#refusal.ts";

/** What came back to the unit: the answers last sent, and what was found of them. */
export interface ReturnedAnswers {
  readonly answers: Answers;
  readonly findings: Findings;
}

/**
 * Ids of the indicators that a returned submission asks again: sent back, or the claim that they do not apply refused. All
 * others stay as they were sent. Undefined where none is named: then all are open.
 */
export function openIndicators({
  findings,
}: Pick<ReturnedAnswers, "findings">): ReadonlySet<string> | undefined {
  const asked = Object.entries(findings)
    .filter(([, { sentBack, notApplicable }]) => sentBack === true || notApplicable === "refused")
    .map(([indicatorId]) => indicatorId);
  return asked.length === 0 ? undefined : new Set(asked);
}

/** Ids of the indicators answered differently: other values, claim, note, reasons or evidence. */
export function changedIndicators(before: Answers, now: Answers): ReadonlySet<string> {
  const [old, current] = [before.byIndicator, now.byIndicator];
  const ids = [...new Set([...Object.keys(old), ...Object.keys(current)])];
  return new Set(ids.filter((id) => !same(old[id], current[id])));
}

/** Refuses to change what a returned submission does not ask again. */
export function refuseClosed(
  returned: Pick<ReturnedAnswers, "findings"> | undefined,
  changed: Iterable<string>,
): SubmissionRefusal | undefined {
  const open = returned === undefined ? undefined : openIndicators(returned);
  if (open === undefined) return undefined;
  const indicatorIds = [...new Set(changed)].filter((id) => !open.has(id));
  return indicatorIds.length === 0 ? undefined : { code: "indicator-not-open", indicatorIds };
}
