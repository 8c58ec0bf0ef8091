import type { CarryOverKind, CarryOverStatement } from "#carry-over/carry-over.ts";
import { indicatorChange, possibleKinds } from "#carry-over/indicator-change.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** What is not settled about the indicators of the version before; `indicatorId` is of one of them, unless said otherwise. */
export type CarryOverProblem =
  /** Nobody has said what becomes of it. */
  | { readonly code: "unconfirmed"; readonly indicatorId: string }
  /** The draft has changed since it was stated. */
  | {
      readonly code: "out-of-date";
      readonly indicatorId: string;
      readonly stated: CarryOverKind;
      readonly possible: readonly CarryOverKind[];
    }
  /** It is to live on in an indicator that the draft does not have. */
  | { readonly code: "target-missing"; readonly indicatorId: string; readonly targetId: string }
  /** It is still there, so it lives on in itself too; or it is gone and can't. */
  | { readonly code: "not-into-itself"; readonly indicatorId: string }
  /** It is to be split into the same one twice. */
  | { readonly code: "target-twice"; readonly indicatorId: string; readonly targetId: string }
  /** What is merged into one (`indicatorId` is that one's) has weights that don't come to 100. */
  | { readonly code: "weights-do-not-sum"; readonly indicatorId: string; readonly percent: number }
  /** A statement about an indicator that the version before does not have. */
  | { readonly code: "not-in-previous"; readonly indicatorId: string };

/** What stands in the way of issuing a version that follows another; empty when each old indicator is settled. */
export function carryOverProblems(
  previous: CriteriaSetVersion,
  draft: CriteriaSetVersion,
): readonly CarryOverProblem[] {
  const now = new Map(listIndicators(draft).map((indicator) => [indicator.id, indicator]));
  const statements = new Map(Object.entries(draft.carryOver ?? {}));
  const earlier = listIndicators(previous);
  const known = new Set(earlier.map(({ id }) => id));
  const own = earlier.flatMap((indicator): readonly CarryOverProblem[] => {
    const { id: indicatorId } = indicator;
    const statement = statements.get(indicatorId);
    if (statement === undefined) return [{ code: "unconfirmed", indicatorId }];
    const { kind } = indicatorChange(indicator, now.get(indicatorId));
    const possible: readonly CarryOverKind[] = possibleKinds[kind];
    if (!possible.includes(statement.kind)) {
      return [{ code: "out-of-date", indicatorId, stated: statement.kind, possible }];
    }
    return targetProblems(indicatorId, statement, new Set(now.keys()));
  });
  const strange = [...statements.keys()]
    .filter((indicatorId) => !known.has(indicatorId))
    .map((indicatorId) => ({ code: "not-in-previous" as const, indicatorId }));
  return [...own, ...weightProblems(statements, known), ...strange];
}

function targetProblems(
  indicatorId: string,
  statement: CarryOverStatement,
  now: ReadonlySet<string>,
): readonly CarryOverProblem[] {
  if (statement.kind !== "merged" && statement.kind !== "split") return [];
  const targets = statement.kind === "merged" ? [statement.into] : statement.into;
  const missing = targets
    .filter((targetId) => !now.has(targetId))
    .map((targetId) => ({ code: "target-missing" as const, indicatorId, targetId }));
  const twice = targets
    .filter((targetId, at) => targets.indexOf(targetId) !== at)
    .map((targetId) => ({ code: "target-twice" as const, indicatorId, targetId }));
  const astray = now.has(indicatorId) && !targets.includes(indicatorId);
  return [
    ...missing,
    ...twice,
    ...(astray ? [{ code: "not-into-itself" as const, indicatorId }] : []),
  ];
}

function weightProblems(
  statements: ReadonlyMap<string, CarryOverStatement>,
  known: ReadonlySet<string>,
): readonly CarryOverProblem[] {
  const percents = new Map<string, number>();
  for (const [indicatorId, statement] of statements) {
    if (statement.kind !== "merged" || !known.has(indicatorId)) continue;
    const { into, weightPercent } = statement;
    percents.set(into, (percents.get(into) ?? 0) + weightPercent);
  }
  return [...percents]
    .filter(([, percent]) => percent !== 100)
    .map(([indicatorId, percent]) => ({ code: "weights-do-not-sum", indicatorId, percent }));
}
