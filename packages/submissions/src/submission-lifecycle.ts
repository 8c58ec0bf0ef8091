import type { Lifecycle } from "@thuocdo/criteria/lifecycle";
import type { Role } from "@thuocdo/criteria/role";

export type SubmissionState =
  | "not-started"
  | "in-progress"
  | "submitted"
  | "under-appraisal"
  | "returned"
  | "approved"
  | "reopened";

export type SubmissionAct =
  | "save-draft"
  | "submit"
  | "start-appraisal"
  | "save-findings"
  | "return"
  | "forward"
  | "approve"
  | "appeal"
  | "answer-appeal"
  | "settle-differences"
  | "reopen";

/** Hồ sơ: from the first keystroke to approval. Each `submit` is an immutable revision. */
export const submissionLifecycle = [
  { from: "not-started", act: "save-draft", to: "in-progress", roles: ["ward-officer"] },
  { from: "in-progress", act: "save-draft", to: "in-progress", roles: ["ward-officer"] },
  { from: "in-progress", act: "submit", to: "submitted", roles: ["ward-officer"] },
  { from: "submitted", act: "start-appraisal", to: "under-appraisal", roles: ["appraiser"] },
  { from: "under-appraisal", act: "save-findings", to: "under-appraisal", roles: ["appraiser"] },
  { from: "under-appraisal", act: "return", to: "returned", roles: ["appraiser"], reason: true },
  { from: "under-appraisal", act: "forward", to: "submitted", roles: ["appraiser"] },
  { from: "under-appraisal", act: "approve", to: "approved", roles: ["appraiser"] },
  { from: "returned", act: "save-draft", to: "returned", roles: ["ward-officer"] },
  { from: "returned", act: "submit", to: "submitted", roles: ["ward-officer"] },
  { from: "approved", act: "appeal", to: "approved", roles: ["ward-officer"], reason: true },
  { from: "approved", act: "answer-appeal", to: "approved", roles: ["appraiser"], reason: true },
  {
    from: "approved",
    act: "settle-differences",
    to: "approved",
    roles: ["leader", "appraiser"],
    reason: true,
  },
  { from: "approved", act: "reopen", to: "reopened", roles: ["appraiser"], reason: true },
  { from: "reopened", act: "save-draft", to: "reopened", roles: ["ward-officer"] },
  { from: "reopened", act: "submit", to: "submitted", roles: ["ward-officer"] },
] as const satisfies Lifecycle<SubmissionState, SubmissionAct, Role>;
