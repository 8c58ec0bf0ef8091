import type { Answers } from "@thuocdo/submissions/answers";
import { correctAnswers, returnFindings } from "#demonstration/appraise-ward.ts";
import { drawFor } from "#demonstration/draw.ts";
import { startSteps } from "#demonstration/submission-steps.ts";
import type { Walk, WalkedSubmission } from "#demonstration/walk.ts";

/**
 * Walks one submission through the lifecycle as its people would, by the same functions of core as the service: draft,
 * send, perhaps return and send again, approve. Whatever core refuses is a bug of the demonstration and throws.
 * @returns undefined where the ward never started
 */
export function walkSubmission(walk: Walk): WalkedSubmission | undefined {
  const { fate, figures } = walk;
  if (!fate.started) return undefined;
  const steps = startSteps(walk);
  if (fate.submittedAt === null) return steps.inProgress(halfOf(figures.answers));
  steps.submit(figures.answers, fate.submittedAt);
  if (fate.returnedAt === null) {
    if (fate.approvedAt !== null) steps.approve(figures, fate.approvedAt);
    return steps.done();
  }
  const findings = returnFindings(figures, drawFor(steps.id, "return"));
  steps.sendBack(findings, fate.returnedAt);
  if (fate.resubmittedAt === null) return steps.done();
  const corrected = correctAnswers(figures, findings);
  steps.submit(corrected.answers, fate.resubmittedAt);
  if (fate.approvedAt !== null) steps.approve(corrected, fate.approvedAt);
  return steps.done();
}

/** The first half of the form: what somebody has typed who was then called away. */
function halfOf(answers: Answers): Answers {
  const entries = Object.entries(answers.byIndicator);
  return {
    formatVersion: 1,
    byIndicator: Object.fromEntries(entries.slice(0, Math.ceil(entries.length / 2))),
  };
}
