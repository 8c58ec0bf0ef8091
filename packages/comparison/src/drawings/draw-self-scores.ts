import type { SelfScoreAnalysis } from "#analysis/self-score-analysis.ts";
import { cityGroups, groupOf, nameOf } from "#drawings/units.ts";
import type { Drawing } from "#drawings/drawing.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Differences against means, with the limits of agreement (Bland and Altman). */
export function drawGaps(
  { units, overall }: Pick<SelfScoreAnalysis, "units" | "overall">,
  wards: ReadonlyMap<string, ComparedWard>,
): Drawing {
  const { mean, limits } = overall;
  const cities = cityGroups(wards);
  const beyond = (gap: number) => limits !== null && (gap < limits.low || gap > limits.high);
  return {
    chart: {
      kind: "scatter",
      groups: [...cities],
      points: units.map(({ unitId, selfHundredths, appraisedHundredths }) => {
        const gap = (selfHundredths - appraisedHundredths) / 100;
        return {
          name: nameOf(wards, unitId),
          group: groupOf(cities, wards, unitId),
          x: (selfHundredths + appraisedHundredths) / 200,
          y: gap,
          labelled: beyond(gap),
        };
      }),
      lines: [
        ...(mean === null
          ? []
          : [{ name: sentences.meanLine(mean), intercept: mean, slope: 0, dashed: false }]),
        ...(limits === null ? [] : [limits.low, limits.high]).map((limit) => ({
          name: sentences.limitLine(limit),
          intercept: limit,
          slope: 0,
          dashed: true,
        })),
      ],
      xTitle: columns.meanOfBoth,
      yTitle: columns.selfMinusAppraised,
    },
    caption: captions.blandAltman,
    alt: sentences.gap(overall),
    marks: units.map(({ unitId, selfHundredths, appraisedHundredths }) =>
      sentences.selfAndAppraised(nameOf(wards, unitId), selfHundredths, appraisedHundredths),
    ),
  };
}
