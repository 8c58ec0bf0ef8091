import type { CriterionOutline } from "#outline.ts";
import type { Span } from "#report/report-model.ts";
import { listed } from "#report/blocks.ts";
import type { ReportContext } from "#report/report-context.ts";
import { say } from "#report/say.ts";
import { causeText } from "#report/words.ts";
import type { CriterionCount } from "#rounds/comparison.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** A criterion with how the units stand on it. */
export interface CriterionStanding {
  readonly criterion: CriterionOutline;
  readonly count: CriterionCount;
  /** Units with a verdict of met or not met. */
  readonly judged: number;
}

export function criteriaStandings({
  comparison,
}: Pick<ReportContext, "comparison">): readonly CriterionStanding[] {
  const counts = new Map(comparison.overall.criteria.map((count) => [count.criterionId, count]));
  return comparison.outline.groups
    .flatMap((group) => group.criteria)
    .flatMap((criterion) => {
      const count = counts.get(criterion.id);
      return count === undefined ? [] : [{ criterion, count, judged: count.met + count.notMet }];
    });
}

/** Criteria that some unit does not meet, those unmet by most units first. */
export function unmetCriteria(context: ReportContext): readonly CriterionStanding[] {
  return criteriaStandings(context)
    .filter(({ count }) => count.notMet > 0)
    .toSorted((a, b) => b.count.notMet - a.count.notMet);
}

/** Units that do not meet a criterion, in the order of the comparison. */
export function unitsNotMeeting(
  { wards }: ReportContext,
  criterionId: string,
): readonly ComparedWard[] {
  return wards.filter(
    ({ appraised }) =>
      appraised?.criteria.find((result) => result.criterionId === criterionId)?.verdict ===
      "not-met",
  );
}

/** The units that do not meet a criterion, by name, each with its causes; counted by city where there are many. */
export function unitsNotMeetingSpans(
  context: ReportContext,
  criterionId: string,
  withCauses: boolean,
): readonly Span[] {
  const units = unitsNotMeeting(context, criterionId);
  if (!context.isNamingUnits) {
    const byCity = Map.groupBy(units, ({ cityName }) => cityName);
    return listed(
      [...byCity].map(
        ([city, of]) => say`${city} ${context.count(of.length, "units", "appraised")}`,
      ),
    );
  }
  return listed(
    units.map((ward) => {
      const causes = causesText(context, ward, criterionId);
      return withCauses && causes !== "" ? `${ward.name} (${causes})` : ward.name;
    }),
    "; ",
  );
}

/** Why one unit does not meet one criterion; empty where the data names no cause. */
export function causesText(
  { names }: ReportContext,
  ward: ComparedWard,
  criterionId: string,
): string {
  const result = ward.appraised?.criteria.find((one) => one.criterionId === criterionId);
  return (result?.causes ?? []).map((cause) => causeText(cause, names)).join("; ");
}
