import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldKeys } from "@thuocdo/criteria/input";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { isValidField } from "@thuocdo/criteria/read-input";
import { maximumHundredths, minimumHundredths } from "@thuocdo/criteria/rule";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import type { Score } from "@thuocdo/criteria/score";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answer, Answers } from "#answers.ts";
import type { Finding, Findings } from "#finding.ts";
import type { IndicatorProblem, SubmissionRefusal } from "#refusal.ts";

/**
 * The answers as the appraiser finds them: corrected values, points awarded, claims decided. A claim without a finding
 * stays claimed. The unit's own answers are left as they are.
 */
export function applyFindings(answers: Answers, findings: Findings): Answers {
  const byIndicator: Record<string, Answer> = { ...answers.byIndicator };
  for (const [id, finding] of Object.entries(findings)) {
    byIndicator[id] = applyFinding(byIndicator[id] ?? { values: {} }, finding);
  }
  return { formatVersion: 1, byIndicator };
}

function applyFinding(answer: Answer, finding: Finding): Answer {
  const { values, awardedHundredths, notApplicable } = finding;
  return {
    ...answer,
    ...(values === undefined ? {} : { values: { ...answer.values, ...values } }),
    ...(awardedHundredths === undefined ? {} : { awardedHundredths }),
    ...(notApplicable === undefined || answer.notApplicable === undefined
      ? {}
      : { notApplicable: { ...answer.notApplicable, decision: notApplicable } }),
  };
}

/** The score as appraised; the self-score is kept beside it, never overwritten. */
export function appraisedScore(
  version: CriteriaSetVersion,
  answers: Answers,
  findings: Findings,
  context: ScoringContext,
): Score {
  return scoreAnswers(version, applyFindings(answers, findings).byIndicator, context);
}

/**
 * Whether findings fit the version and the answers, and each that changes something says why. An accepted claim needs
 * no reason of its own: the unit's stands.
 */
export function checkFindings(
  version: CriteriaSetVersion,
  answers: Answers,
  findings: Findings,
): Result<Findings, SubmissionRefusal> {
  const indicators = new Map(listIndicators(version).map((indicator) => [indicator.id, indicator]));
  for (const [indicatorId, finding] of Object.entries(findings)) {
    const problem = misfit(
      indicatorId,
      indicators.get(indicatorId),
      answers.byIndicator[indicatorId],
      finding,
    );
    if (problem !== undefined) return refuse({ code: "finding-invalid", ...problem });
  }
  const silent = Object.entries(findings)
    .filter(([, finding]) => needsReason(finding) && finding.reason.trim() === "")
    .map(([indicatorId]) => indicatorId);
  return silent.length > 0
    ? refuse({ code: "reason-missing", indicatorIds: silent })
    : accept(findings);
}

function needsReason(finding: Finding): boolean {
  return (
    finding.values !== undefined ||
    finding.awardedHundredths !== undefined ||
    finding.notApplicable === "refused" ||
    finding.sentBack === true
  );
}

function misfit(
  indicatorId: string,
  indicator: Indicator | undefined,
  answer: Answer | undefined,
  finding: Finding,
): IndicatorProblem | undefined {
  if (indicator === undefined) return { indicatorId, what: "unknown-indicator" };
  if (finding.notApplicable !== undefined && answer?.notApplicable === undefined) {
    return { indicatorId, what: "nothing-claimed" };
  }
  const { awardedHundredths: awarded, values = {} } = finding;
  if (
    awarded !== undefined &&
    (awarded < minimumHundredths(indicator.rule) || awarded > mostAwarded(indicator))
  ) {
    return { indicatorId, what: "points-out-of-range" };
  }
  const fields = new Map(
    indicator.inputs.flatMap((input) =>
      fieldKeys(input).map((key, place) => [key, { input, place }] as const),
    ),
  );
  const unfit = Object.entries(values).find(([key, value]) => {
    const field = fields.get(key);
    return field === undefined || !isValidField(field.input, field.place, String(value));
  });
  return unfit && { indicatorId, what: `value-invalid:${unfit[0]}` };
}

function mostAwarded({ rule }: Indicator): number {
  return rule.kind === "bonus" ? rule.capHundredths : maximumHundredths(rule);
}
