import type { SensitiveUnit } from "#analysis/sensitivity-analysis.ts";
import type { PlacedUnit } from "#analysis/standing-analysis.ts";
import { nameOf } from "#drawings/units.ts";
import { type Drawing, toldByRow } from "#drawings/drawing.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Places with the intervals that the error of measurement leaves open. */
export function drawPlaces(
  units: readonly PlacedUnit[],
  wards: ReadonlyMap<string, ComparedWard>,
): Drawing {
  return drawnRanges(
    captions.places,
    units.map(({ unitId, low, high }) => ({
      name: nameOf(wards, unitId),
      low,
      value: wards.get(unitId)?.standing?.overall.rank ?? low,
      high,
    })),
  );
}

/** As many as are read on one page, from the first place down. */
const mostDrawn = 25;

export function firstPlaces(units: readonly SensitiveUnit[]): readonly SensitiveUnit[] {
  return units.slice(0, mostDrawn);
}

/** Places with the range that other weights would give. */
export function drawWeightRanges(
  units: readonly SensitiveUnit[],
  wards: ReadonlyMap<string, ComparedWard>,
): Drawing {
  const drawn = firstPlaces(units);
  return drawnRanges(
    captions.sensitivity(drawn.length, units.length),
    drawn.map(({ unitId, low, nominal, high }) => ({
      name: nameOf(wards, unitId),
      low,
      value: nominal,
      high,
    })),
  );
}

interface Row {
  readonly name: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

function drawnRanges(caption: string, rows: readonly Row[]): Drawing {
  return toldByRow(
    { kind: "ranges", rows: [...rows], axisTitle: columns.place, reference: null },
    caption,
    rows.map(({ name, low, value, high }) => sentences.place(name, value, low, high)),
  );
}
