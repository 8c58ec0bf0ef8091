import type { RoundPlan } from "@thuocdo/contract/round-planning";
import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { roundPlanProblems, type AppraisingLevel } from "@thuocdo/submissions/round-plan";
import { messages } from "#features/round-planning/messages.ts";
import { instantMessages } from "#lib/instants/messages.ts";
import { readTypedInstant, typeInstant, type TypedInstant } from "#lib/instants/typed-instant.ts";

/** A plan as it is typed. */
export interface TypedPlan {
  readonly title: string;
  readonly organiserUnitId: string;
  readonly versionId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opens: TypedInstant;
  readonly closes: TypedInstant;
  readonly appraisingLevels: readonly AppraisingLevel[];
  /** Days in digits, as typed. */
  readonly appealDays: string;
  readonly unitIds: readonly string[];
}

export type PlanField =
  | "title"
  | "versionId"
  | "periodFrom"
  | "periodTo"
  | "opensAt"
  | "closesAt"
  | "appraisingLevels"
  | "appealDays"
  | "unitIds";
export type PlanErrors = Readonly<Partial<Record<PlanField, string>>>;

export type PlanReading =
  | { readonly ok: true; readonly plan: RoundPlan }
  | { readonly ok: false; readonly errors: PlanErrors };

/** What the database gives a round that says nothing. */
const usualAppealDays = 10;

/** From 0 to 90, as the contract has it. */
function readDays(typed: string): number | undefined {
  const days = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : undefined;
  return days === undefined || days > 90 ? undefined : days;
}

/** Reads what is typed; each fault with its sentence, by field. `at` is now. */
export function readTypedPlan(typed: TypedPlan, at: string): PlanReading {
  const periodFrom = parseDate(typed.periodFrom);
  const periodTo = parseDate(typed.periodTo);
  const opensAt = readTypedInstant(typed.opens);
  const closesAt = readTypedInstant(typed.closes);
  const appealDays = readDays(typed.appealDays);
  const unread: PlanErrors = {
    ...(periodFrom === undefined && { periodFrom: messages.dayUnreadable }),
    ...(periodTo === undefined && { periodTo: messages.dayUnreadable }),
    ...(opensAt === undefined && { opensAt: instantMessages.unreadable }),
    ...(appealDays === undefined && { appealDays: messages.appealDaysUnreadable }),
    ...(closesAt === undefined && { closesAt: instantMessages.unreadable }),
  };
  const plan = {
    title: typed.title.trim(),
    versionId: typed.versionId,
    periodFrom: periodFrom ?? "",
    periodTo: periodTo ?? "",
    opensAt: opensAt ?? "",
    closesAt: closesAt ?? "",
    appraisingLevels: [...typed.appraisingLevels],
    ...(appealDays !== undefined && { appealDays }),
    unitIds: [...typed.unitIds],
  };
  const faults = roundPlanProblems(plan, at).map((problem) => [
    problem.field,
    messages.problem(problem),
  ]);
  const errors: PlanErrors = { ...Object.fromEntries(faults), ...unread };
  return Object.keys(errors).length === 0 ? { ok: true, plan } : { ok: false, errors };
}

/** A plan as one would type it. */
export function typePlan(plan: RoundPlan, organiserUnitId: string): TypedPlan {
  return {
    title: plan.title,
    organiserUnitId,
    versionId: plan.versionId,
    periodFrom: formatDate(plan.periodFrom),
    periodTo: formatDate(plan.periodTo),
    opens: typeInstant(plan.opensAt),
    closes: typeInstant(plan.closesAt),
    appraisingLevels: plan.appraisingLevels,
    appealDays: String(plan.appealDays ?? usualAppealDays),
    unitIds: plan.unitIds,
  };
}

export function blankPlan(organiserUnitId: string): TypedPlan {
  return {
    title: "",
    organiserUnitId,
    versionId: "",
    periodFrom: "",
    periodTo: "",
    opens: { day: "", time: "08:00" },
    closes: { day: "", time: "17:00" },
    appraisingLevels: ["district", "city"],
    appealDays: String(usualAppealDays),
    unitIds: [],
  };
}
