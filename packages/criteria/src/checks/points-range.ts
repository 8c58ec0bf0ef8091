import type { FigureRange } from "#checks/figure-range.ts";
import { isBandReachable } from "#checks/reachable-bands.ts";
import type { Shape } from "#checks/shape.ts";
import type { Indicator } from "#indicator.ts";
import {
  add,
  compare,
  fromDecimal,
  integer,
  multiply,
  subtract,
  zero,
  type Rational,
} from "#rational.ts";
import type { Band } from "#rules/bands.ts";
import type { LinearRule } from "#rules/linear.ts";
import type { ItemPoints } from "#rules/per-item.ts";

/** Least and most hundredths that any answer can have; null is without bound. */
export interface PointsRange {
  readonly least: Rational | null;
  readonly most: Rational | null;
}

/** The points within reach of an indicator; undefined when its rule does not fit its measure. */
export function pointsRange({ measure, rule }: Indicator, shape: Shape): PointsRange | undefined {
  switch (rule.kind) {
    case "pass-fail":
      return shape.kind === "yes-no" ? spanOf([0, rule.hundredths]) : undefined;
    case "levels":
      if (shape.kind !== "level") return undefined;
      return spanOf(
        rule.levels.filter(({ key }) => shape.keys.includes(key)).map((level) => level.hundredths),
      );
    case "bands":
      if (shape.kind !== "figure") return undefined;
      return spanOf([...inBands(rule.bands, shape), ...small(measure)]);
    case "linear": {
      if (shape.kind !== "figure") return undefined;
      const ends = [shape.least, shape.most].map((end, at) => onLine(rule, end, at === 0));
      return span([...ends, ...small(measure).map(integer)]);
    }
    case "share-of-items":
      return shape.kind === "checklist" ? spanOf([0, rule.hundredths]) : undefined;
    case "per-item":
    case "bonus": {
      if (shape.kind !== "tally" && shape.kind !== "checklist") return undefined;
      const sum = sumOf(rule.items, shape.counts);
      const cap = integer(rule.capHundredths);
      return { least: lower(sum.least, cap), most: sum.most === null ? cap : lower(sum.most, cap) };
    }
    case "deduction": {
      if (shape.kind !== "tally" && shape.kind !== "checklist") return undefined;
      const sum = sumOf(rule.items, shape.counts);
      const [from, floor] = [integer(rule.fromHundredths), integer(rule.floorHundredths)];
      const less = (value: Rational | null) => value && higher(subtract(from, value), floor);
      return { least: less(sum.most) ?? floor, most: less(sum.least) };
    }
    case "judged":
      return spanOf([rule.minHundredths, rule.maxHundredths]);
  }
}

function small(measure: Indicator["measure"]): readonly number[] {
  const bands = measure.kind === "change" ? (measure.smallBaseline?.bands ?? []) : [];
  return bands.map(({ hundredths }) => hundredths);
}

function inBands(bands: readonly Band[], range: FigureRange): readonly number[] {
  return bands
    .filter((_, at) => isBandReachable(bands, at, range))
    .map(({ hundredths }) => hundredths);
}

/** Points at an end of the range; without an end the line is at its own end there. */
function onLine(rule: LinearRule, value: Rational | null, isLeast: boolean): Rational {
  const [zeroAt, fullAt] = [fromDecimal(rule.zeroAt), fromDecimal(rule.fullAt)];
  const rising = compare(fullAt, zeroAt) > 0;
  const full = integer(rule.hundredths);
  if (value === null) return rising === isLeast ? zero : full;
  const run = subtract(fullAt, zeroAt);
  if (run.n === 0n) return zero;
  const above = subtract(value, zeroAt);
  const sign = run.n < 0n ? -1n : 1n;
  const share = { n: above.n * run.d * sign, d: above.d * run.n * sign };
  return share.n <= 0n ? zero : share.n >= share.d ? full : multiply(share, full);
}

function sumOf(
  items: readonly ItemPoints[],
  counts: ReadonlyMap<string, FigureRange>,
): PointsRange {
  return items
    .map(({ key, hundredths }): PointsRange => {
      const range = counts.get(key);
      if (range === undefined || hundredths === 0) return { least: zero, most: zero };
      const times = (value: Rational | null) => value && multiply(value, integer(hundredths));
      return hundredths > 0
        ? { least: times(range.least), most: times(range.most) }
        : { least: times(range.most), most: times(range.least) };
    })
    .reduce((a, b) => ({
      least: a.least && b.least && add(a.least, b.least),
      most: a.most && b.most && add(a.most, b.most),
    }));
}

function lower(a: Rational | null, b: Rational): Rational | null {
  return a !== null && compare(a, b) > 0 ? b : a;
}

function higher(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

function spanOf(hundredths: readonly number[]): PointsRange | undefined {
  return span(hundredths.map(integer));
}

function span(values: readonly Rational[]): PointsRange | undefined {
  const sorted = values.toSorted(compare);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least && most && { least, most };
}
