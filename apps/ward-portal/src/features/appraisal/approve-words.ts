import type { AppraisalWork } from "@thuocdo/contract/appraisal";
import { messages } from "#features/appraisal/messages.ts";

type Step = Pick<AppraisalWork, "second" | "nextUnitName">;

/** What approving does: finish a second appraisal, pass on to the next level, or approve. */
export function approveLabel({ second, nextUnitName }: Step): string {
  if (second) return messages.finishSecond;
  return nextUnitName === null ? messages.approve : messages.forward;
}

export function approveTitle({ second, nextUnitName }: Step): string {
  if (second) return messages.secondTitle;
  return nextUnitName === null ? messages.approveTitle : messages.forwardTitle;
}

export function approveHint(
  { second, nextUnitName, submission }: AppraisalWork,
  appraised: number,
  self: number,
): string {
  const { name } = submission.unit;
  if (second) return messages.secondHint(name, appraised, self);
  return nextUnitName === null
    ? messages.approveHint(name, appraised, self)
    : messages.forwardHint(name, nextUnitName, appraised, self);
}
