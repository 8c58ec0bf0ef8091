import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Draw } from "#demonstration/draw.ts";
import { type SimulatedWard, within } from "#demonstration/simulated-ward.ts";

/** What a ward is like in one quarter, while its answers are invented. */
export interface WardQuarter {
  readonly ward: SimulatedWard;
  /** 0 to 3. */
  readonly quarter: number;
  /** Present goodness, 0 to 1, before the chances of one indicator. */
  readonly goodness: number;
  /** How much chance there is in an indicator. */
  readonly noise: number;
}

type Values = Readonly<Record<string, FieldValue>>;

/** Values of one indicator; undefined where it does not apply to the ward. */
export type AnswerModel = (of: WardQuarter, draw: Draw) => Values | undefined;

/** Goodness in this indicator: the ward's, and chance. */
export function luck({ goodness, noise }: WardQuarter, draw: Draw): number {
  return within(goodness + noise * draw.normal(), 0, 1);
}

/** A part of a whole, from `low` at goodness 0 to `high` at 1, never above the whole. None of a whole: not applicable. */
export function part(
  whole: (of: WardQuarter, draw: Draw) => number,
  low: number,
  high: number,
): AnswerModel {
  return (of, draw) => {
    const denominator = whole(of, draw);
    if (denominator === 0) return undefined;
    const share = within(low + (high - low) * luck(of, draw), 0, 1);
    const numerator = Math.round(denominator * share);
    return { numerator: String(numerator), denominator: String(denominator) };
  };
}

/** The best level whose mark is reached; levels from best to worst, the last without a mark. */
export function level(key: string, levels: readonly (readonly [string, number])[]): AnswerModel {
  return (of, draw) => {
    const reached = luck(of, draw);
    const found = levels.find(([, mark]) => reached >= mark) ?? levels.at(-1);
    return { [key]: found?.[0] ?? "" };
  };
}

/** Items held when goodness reaches their mark. */
export function items(key: string, marks: Readonly<Record<string, number>>): AnswerModel {
  return (of, draw) =>
    Object.fromEntries(
      Object.entries(marks).map(([item, mark]) => [`${key}.${item}`, luck(of, draw) >= mark]),
    );
}

/** Counts of what goes wrong: so many on average where goodness is 0, none where it is 1. */
export function incidents(means: Readonly<Record<string, number>>): AnswerModel {
  return (of, draw) =>
    Object.fromEntries(
      Object.entries(means).map(([key, mean]) => [
        key,
        String(draw.count(mean * (1 - luck(of, draw)))),
      ]),
    );
}

/** Counts of what is won: so many on average where goodness is 1. */
export function merits(means: Readonly<Record<string, number>>): AnswerModel {
  return (of, draw) =>
    Object.fromEntries(
      Object.entries(means).map(([key, mean]) => [key, String(draw.count(mean * luck(of, draw)))]),
    );
}

/** Yes, but for a chance of no that shrinks with goodness. */
export function yes(chanceOfNo: number): AnswerModel {
  return (of, draw) => ({ met: !draw.chance(chanceOfNo * (1 - luck(of, draw))) });
}
