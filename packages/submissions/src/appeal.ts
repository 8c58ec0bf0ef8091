import type { ScoringContext } from "@thuocdo/criteria/answer";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import Type from "typebox";
import type { Answers } from "#answers.ts";
import { checkFindings } from "#appraise.ts";
import { scoreFound, type AppraisalDecision } from "#decide-appraisal.ts";
import { Finding, type Findings } from "#finding.ts";
import type { SubmissionRefusal } from "#refusal.ts";
import { nextState } from "#submission-act.ts";
import type { SubmissionState } from "#submission-lifecycle.ts";

/** Kiến nghị xem lại: why the unit asks for an indicator to be looked at again, by indicator id. */
export const AppealReasons = Type.Record(Type.String(), Type.String({ maxLength: 4000 }));
export type AppealReasons = Type.Static<typeof AppealReasons>;

/** What became of one indicator: kept as it was found or changed, with the reason. */
export const AppealOutcome = Type.Union([
  Type.Object(
    { outcome: Type.Literal("kept"), reason: Type.String({ maxLength: 4000 }) },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      outcome: Type.Literal("changed"),
      /** What is found instead; null: the unit's own answer stands. Its reason is that of the outcome. */
      finding: Type.Union([Type.Omit(Finding, ["reason"]), Type.Null()]),
      reason: Type.String({ maxLength: 4000 }),
    },
    { additionalProperties: false },
  ),
]);
export type AppealOutcome = Type.Static<typeof AppealOutcome>;
export const AppealOutcomes = Type.Record(Type.String(), AppealOutcome);
export type AppealOutcomes = Type.Static<typeof AppealOutcomes>;

export type AppealRefusal =
  | SubmissionRefusal
  | { readonly code: "appeal-closed"; readonly until: string }
  | { readonly code: "already-appealed" }
  | { readonly code: "appeal-answer-unfit"; readonly indicatorIds: readonly string[] };

const dayMs = 86_400_000;
const vietnamMs = 7 * 3_600_000;

/**
 * The first instant at which it is too late: the end of the last of so many days after the day of approval, in Việt Nam.
 * @param days 0: approvals are not appealed in this round
 */
export function appealUntil(approvedAt: string, days: number): string {
  const day = Math.floor((Date.parse(approvedAt) + vietnamMs) / dayMs);
  return new Date((day + days + 1) * dayMs - vietnamMs).toISOString();
}

export interface Appealed {
  /** As asked: with the supplement of the unit's city where there is one. */
  readonly version: CriteriaSetVersion;
  readonly state: SubmissionState;
  readonly reasons: AppealReasons;
  readonly approvedAt: string;
  /** As the round sets it. */
  readonly appealDays: number;
  /** Whether this approval has been appealed before: it is once, and answered once. */
  readonly isAppealed: boolean;
}

/** Asks for chosen indicators of an approval to be looked at again, each with its reason. */
export function makeAppeal(appealed: Appealed, at: string): Result<AppealReasons, AppealRefusal> {
  const { version, state, reasons, approvedAt, appealDays, isAppealed } = appealed;
  const next = nextState(state, "appeal");
  if (!next.ok) return next;
  const until = appealUntil(approvedAt, appealDays);
  if (appealDays === 0 || Date.parse(at) >= Date.parse(until)) {
    return refuse({ code: "appeal-closed", until });
  }
  if (isAppealed) return refuse({ code: "already-appealed" });
  const known = new Set(listIndicators(version).map(({ id }) => id));
  const unknown = Object.keys(reasons).find((id) => !known.has(id));
  if (unknown !== undefined) {
    return refuse({ code: "finding-invalid", indicatorId: unknown, what: "unknown-indicator" });
  }
  const silent = Object.keys(reasons).filter((id) => reasons[id]?.trim() === "");
  return silent.length > 0 || Object.keys(reasons).length === 0
    ? refuse({ code: "reason-missing", indicatorIds: silent })
    : accept(reasons);
}

export interface AnsweredAppeal {
  readonly version: CriteriaSetVersion;
  readonly supplement: CriteriaSetVersion | null;
  readonly answers: Answers;
  /** Of the approval. */
  readonly findings: Findings;
  readonly context: ScoringContext;
  readonly state: SubmissionState;
  readonly unitId: string;
  /** The units that whoever answers is of. */
  readonly appraiserUnitIds: readonly string[];
  readonly reasons: AppealReasons;
  readonly outcomes: AppealOutcomes;
}

/** What an answer leaves behind: the result anew where anything is changed. The approval stays as it was. */
export interface AppealAnswer {
  readonly amended: (Omit<AppraisalDecision, "state"> & { readonly findings: Findings }) | null;
}

/** Answers an appeal: each indicator that was named, no other, each with its reason. */
export function answerAppeal(answered: AnsweredAppeal): Result<AppealAnswer, AppealRefusal> {
  const { version, supplement, answers, context, state, unitId, reasons, outcomes } = answered;
  if (answered.appraiserUnitIds.includes(unitId)) return refuse({ code: "own-unit", unitId });
  const next = nextState(state, "answer-appeal");
  if (!next.ok) return next;
  const unfit = [
    ...Object.keys(reasons).filter((id) => outcomes[id] === undefined),
    ...Object.keys(outcomes).filter((id) => reasons[id] === undefined),
  ];
  if (unfit.length > 0) return refuse({ code: "appeal-answer-unfit", indicatorIds: unfit });
  const silent = Object.keys(outcomes).filter((id) => outcomes[id]?.reason.trim() === "");
  if (silent.length > 0) return refuse({ code: "reason-missing", indicatorIds: silent });

  const findings: Record<string, Finding> = { ...answered.findings };
  let isChanged = false;
  for (const [id, outcome] of Object.entries(outcomes)) {
    if (outcome.outcome === "kept") continue;
    isChanged = true;
    if (outcome.finding === null) delete findings[id];
    else findings[id] = { ...outcome.finding, reason: outcome.reason };
  }
  if (!isChanged) return accept({ amended: null });
  const checked = checkFindings(supplement ?? version, answers, findings);
  if (!checked.ok) return checked;
  const { shown: _, ...scores } = scoreFound({ version, supplement, answers, findings, context });
  return accept({ amended: { findings, ...scores } });
}
