import type { ChangedUnit, ChangeSummary } from "#analysis/change-analysis.ts";
import { cityGroups, groupOf, nameOf } from "#drawings/units.ts";
import { type Drawing, toldByRow } from "#drawings/drawing.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import { pointsText, signed } from "#report/text.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** As many as are read on one page, those that changed most. */
const mostDrawn = 20;

/** The units that the dumbbell shows, the greatest rise first. */
export function unitsThatChangedMost(units: readonly ChangedUnit[]): readonly ChangedUnit[] {
  return units
    .toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))
    .slice(0, mostDrawn)
    .toSorted((a, b) => changeOf(b) - changeOf(a));
}

export function changeText(unit: ChangedUnit): string {
  return signed(pointsText(changeOf(unit)), changeOf(unit));
}

/** From one round to the other, one unit a row. */
export function drawDumbbell(
  units: readonly ChangedUnit[],
  wards: ReadonlyMap<string, ComparedWard>,
): Drawing {
  const rows = unitsThatChangedMost(units);
  return toldByRow(
    {
      kind: "dumbbell",
      rows: rows.map(({ unitId, baseHundredths, endHundredths, beyondError }) => ({
        name: nameOf(wards, unitId),
        from: baseHundredths / 100,
        to: endHundredths / 100,
        firm: beyondError === true,
      })),
      axisTitle: columns.points,
      fromName: columns.before,
      toName: columns.now,
    },
    captions.dumbbell(units.length > mostDrawn),
    rows.map((row) => sentences.changed(nameOf(wards, row.unitId), changeText(row))),
  );
}

/** Units furthest from what their start led to expect are named on the chart. */
const mostLabelled = 5;

/** End against start, with the line that starts alone lead to expect. */
export function drawRegression(
  units: readonly ChangedUnit[],
  expected: NonNullable<ChangeSummary["expected"]>,
  wards: ReadonlyMap<string, ComparedWard>,
): Drawing {
  const outliers = new Set(
    units
      .toSorted((a, b) => Math.abs(b.residual ?? 0) - Math.abs(a.residual ?? 0))
      .slice(0, mostLabelled)
      .map(({ unitId }) => unitId),
  );
  const cities = cityGroups(wards);
  return {
    chart: {
      kind: "scatter",
      groups: [...cities],
      points: units.map(({ unitId, baseHundredths, endHundredths }) => ({
        name: nameOf(wards, unitId),
        group: groupOf(cities, wards, unitId),
        x: baseHundredths / 100,
        y: endHundredths / 100,
        labelled: outliers.has(unitId),
      })),
      lines: [
        { name: captions.expectedLine, ...expected, dashed: false },
        { name: captions.sameLine, intercept: 0, slope: 1, dashed: true },
      ],
      xTitle: columns.before,
      yTitle: columns.now,
    },
    caption: captions.regression,
    alt: sentences.regression,
    marks: units.map((unit) =>
      sentences.fromTo(nameOf(wards, unit.unitId), unit.baseHundredths, unit.endHundredths),
    ),
  };
}

/** In hundredths. */
function changeOf({ baseHundredths, endHundredths }: ChangedUnit): number {
  return endHundredths - baseHundredths;
}
