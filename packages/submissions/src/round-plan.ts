/** Levels of the units that may appraise, above the unit that answers. */
export type AppraisingLevel = "district" | "city" | "ministry";

/** What a round is planned to be. Dates are `YYYY-MM-DD`, instants ISO 8601, UTC. */
export interface RoundPlan {
  readonly title: string;
  readonly versionId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly appraisingLevels: readonly AppraisingLevel[];
  /** For so many days after approval a unit may appeal; 0: not at all. */
  readonly appealDays?: number | undefined;
  readonly unitIds: readonly string[];
}

export type RoundPlanProblem =
  | {
      readonly code: "missing";
      readonly field: "title" | "versionId" | "appraisingLevels" | "unitIds";
    }
  | {
      readonly code: "not-after";
      readonly field: "periodTo" | "closesAt";
      /** What it must not come before. */
      readonly other: string;
    }
  | { readonly code: "already-past"; readonly field: "closesAt"; readonly other: string };

/** What stands in the way of a plan, in the order of its fields; `at` is now. None: it may be stored. */
export function roundPlanProblems(plan: RoundPlan, at: string): readonly RoundPlanProblem[] {
  const missing = (field: "title" | "versionId" | "appraisingLevels" | "unitIds") =>
    ({ code: "missing", field }) as const;
  const closes = Date.parse(plan.closesAt);
  return [
    ...(plan.title.trim() === "" ? [missing("title")] : []),
    ...(plan.versionId === "" ? [missing("versionId")] : []),
    ...(plan.periodTo < plan.periodFrom
      ? [{ code: "not-after", field: "periodTo", other: plan.periodFrom } as const]
      : []),
    ...(closes <= Date.parse(plan.opensAt)
      ? [{ code: "not-after", field: "closesAt", other: plan.opensAt } as const]
      : closes <= Date.parse(at)
        ? [{ code: "already-past", field: "closesAt", other: at } as const]
        : []),
    ...(plan.appraisingLevels.length === 0 ? [missing("appraisingLevels")] : []),
    ...(plan.unitIds.length === 0 ? [missing("unitIds")] : []),
  ];
}
