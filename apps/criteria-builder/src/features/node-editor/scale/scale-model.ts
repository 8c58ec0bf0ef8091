import { canonicalDecimal, decimalPlaces, type Decimal } from "@thuocdo/criteria/decimal";
import type { FigureRange } from "@thuocdo/criteria/figure-range";
import type { Rational } from "@thuocdo/criteria/rational";
import type { FieldPath } from "#lib/fields/field-settings.ts";

/** A mark that can be moved. */
export interface ScaleMark {
  readonly value: Decimal;
  readonly path: FieldPath;
  readonly label: string;
  /** Ends between which it may be moved. */
  readonly above: Decimal | undefined;
  readonly below: Decimal | undefined;
}

/** The stretch of the number line that is drawn. Numbers here place things on a screen; nothing is scored with them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Whether values go on beyond what is drawn. */
  readonly goesOnBelow: boolean;
  readonly goesOnAbove: boolean;
}

/**
 * All marks with some room around them; up to the ends of what can be answered where they are near, so that a count of
 * at most a million does not press the marks at 1 and 3 together.
 */
export function stretchOf(marks: readonly Decimal[], range: FigureRange): Stretch {
  const [least, most] = [numberOf(range.least), numberOf(range.most)];
  const values = marks.map(Number);
  if (values.length === 0) values.push(...[least, most].filter((end) => end !== undefined));
  const low = Math.min(...(values.length === 0 ? [0] : values));
  const high = Math.max(...(values.length === 0 ? [0] : values));
  const span = high - low || Math.abs(high) || 1;
  const isNear = (end: number | undefined, mark: number) =>
    end !== undefined && Math.abs(end - mark) <= 2 * span;
  const near = { below: isNear(least, low), above: isNear(most, high) };
  const from = near.below ? Math.min(least ?? low, low) : low - span / 4;
  const to = near.above ? Math.max(most ?? high, high) : high + span / 4;
  const room = (to - from) / 25 || 1;
  return {
    from: from - room,
    to: to + room,
    goesOnBelow: !near.below,
    goesOnAbove: !near.above,
  };
}

/** Where a value stands, in percent of the width; beyond the ends it stands at the end. */
export function placeOf(value: number, { from, to }: Stretch): number {
  return Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)));
}

/** How fine a handle moves: a power of ten, at most a fiftieth of the stretch, no finer than figures are. */
export interface HandleStep {
  readonly places: number;
  /** In units of the last place. */
  readonly by: number;
}

export function handleStep(
  { from, to }: Stretch,
  marks: readonly Decimal[],
  places: number | null,
): HandleStep {
  const written = Math.max(0, ...marks.map(decimalPlaces));
  const finest = Math.min(6, Math.max(written, Math.min(places ?? 2, 2)));
  const coarse = Math.floor(Math.log10((to - from) / 50));
  const own = Math.min(finest, Math.max(0, -coarse));
  return { places: Math.max(own, written), by: 10 ** Math.max(0, Math.max(own, written) + coarse) };
}

/**
 * The value nearest to where a handle was let go, in its steps, above one neighbour and below the other; undefined
 * where there is no room between them.
 */
export function settled(
  value: number,
  step: HandleStep,
  between: { readonly above: Decimal | undefined; readonly below: Decimal | undefined },
): Decimal | undefined {
  const scale = 10 ** step.places;
  const units = Math.round((value * scale) / step.by) * step.by;
  const least = between.above === undefined ? -Infinity : Number(between.above) * scale;
  const most = between.below === undefined ? Infinity : Number(between.below) * scale;
  const inside = Math.min(Math.max(units, Math.floor(least) + 1), Math.ceil(most) - 1);
  if (inside <= least || inside >= most || !Number.isSafeInteger(inside)) return undefined;
  return canonicalDecimal(BigInt(inside), step.places);
}

/** Labels that would run into each other stand in two rows: the row of each place, left to right. */
export function labelRows(places: readonly number[], apart: number): readonly number[] {
  const lastIn: number[] = [];
  return places.map((place) => {
    const row = [0, 1].find((each) => place - (lastIn[each] ?? -Infinity) >= apart) ?? 0;
    lastIn[row] = place;
    return row;
  });
}

export function numberOf(value: Rational | null): number | undefined {
  return value === null ? undefined : Number(value.n) / Number(value.d);
}
