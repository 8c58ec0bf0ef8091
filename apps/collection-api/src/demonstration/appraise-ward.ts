import type { Answers } from "@thuocdo/submissions/answers";
import type { Findings } from "@thuocdo/submissions/finding";
import { type Draw, drawFor } from "#demonstration/draw.ts";
import { findingReasons } from "#demonstration/messages.ts";
import type { OverstatedAnswers, Overstatement } from "#demonstration/overstate.ts";

/** What a reviewing body finds before it approves: most overstatements, and every claim of "không áp dụng". */
export function approvalFindings(
  { answers, overstatements }: OverstatedAnswers,
  appraisingUnitId: string,
  draw: Draw,
): Findings {
  const severity = drawFor(appraisingUnitId, "severity").uniform();
  const findings: Findings = {};
  for (const [id, answer] of Object.entries(answers.byIndicator)) {
    const overstatement = overstatements[id];
    if (answer.notApplicable !== undefined)
      findings[id] = { notApplicable: "accepted", reason: "" };
    else if (overstatement !== undefined && draw.chance(0.7 + 0.3 * severity)) {
      findings[id] = correction(overstatement);
    }
  }
  const judged = answers.byIndicator["early-handling"]?.values["points"];
  if (
    findings["early-handling"] === undefined &&
    Number(judged) >= 1 &&
    draw.chance(0.4 * severity)
  ) {
    const awardedHundredths = Math.round(100 * Number(judged)) - 50;
    findings["early-handling"] = { awardedHundredths, reason: findingReasons.judged };
  }
  return findings;
}

function correction({ truth, reason, awardedHundredths }: Overstatement): Findings[string] {
  return awardedHundredths === undefined
    ? { values: { ...truth }, reason }
    : { awardedHundredths, reason };
}

/** What a submission is returned for: up to three overstatements or, without any, one figure to be checked again. */
export function returnFindings(
  { answers, overstatements }: OverstatedAnswers,
  draw: Draw,
): Findings {
  const [first = "", ...others] = Object.keys(overstatements).slice(0, 3);
  if (first !== "") {
    return Object.fromEntries(
      [first, ...others].map((id) => [
        id,
        { sentBack: true, reason: overstatements[id]?.reason ?? findingReasons.percent },
      ]),
    );
  }
  const ids = Object.keys(answers.byIndicator);
  const id = ids[draw.whole(0, ids.length - 1)] ?? "";
  return { [id]: { sentBack: true, reason: findingReasons.percent } };
}

/** The next revision: what was sent back is answered as it truly is. */
export function correctAnswers(
  { answers, overstatements }: OverstatedAnswers,
  findings: Findings,
): OverstatedAnswers {
  const byIndicator: Answers["byIndicator"] = { ...answers.byIndicator };
  const left = { ...overstatements };
  for (const id of Object.keys(findings)) {
    const answer = byIndicator[id];
    const overstatement = overstatements[id];
    if (answer === undefined || overstatement === undefined) continue;
    byIndicator[id] = { ...answer, values: { ...answer.values, ...overstatement.truth } };
    delete left[id];
  }
  return { answers: { formatVersion: 1, byIndicator }, overstatements: left };
}
