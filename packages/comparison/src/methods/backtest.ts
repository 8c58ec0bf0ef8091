import { bandOf } from "#methods/bands.ts";
import { spearman } from "#methods/correlation.ts";
import { mean } from "#methods/moments.ts";
import { competitionRanks } from "#methods/ranks.ts";

/** A unit under the set in force and under the draft, in integer hundredths. */
export interface TwoIndices {
  readonly before: number;
  readonly after: number;
}

/** What a draft would do to the order of units. */
export interface RankShift {
  readonly meanShift: number;
  /** Null where either order is one tie. */
  readonly spearman: number | null;
  /** By unit: its place before and after. */
  readonly ranks: readonly { readonly before: number; readonly after: number }[];
  /** Units that come into the first `top` places, and that leave them, by their number. */
  readonly entering: readonly number[];
  readonly leaving: readonly number[];
}

/** Places before and after; null of no unit. */
export function rankShift(units: readonly TwoIndices[], top: number): RankShift | null {
  const before = competitionRanks(units.map((unit) => unit.before));
  const after = competitionRanks(units.map((unit) => unit.after));
  const ranks = units.map((_, unit) => ({
    before: before[unit]?.rank ?? 0,
    after: after[unit]?.rank ?? 0,
  }));
  const meanShift = mean(ranks.map((rank) => Math.abs(rank.after - rank.before)));
  if (meanShift === null) return null;
  const those = (moved: (rank: (typeof ranks)[number]) => boolean) =>
    ranks.flatMap((rank, unit) => (moved(rank) ? [unit] : []));
  return {
    meanShift,
    spearman: spearman(
      units.map((unit) => unit.before),
      units.map((unit) => unit.after),
    ),
    ranks,
    entering: those((rank) => rank.before > top && rank.after <= top),
    leaving: those((rank) => rank.before <= top && rank.after > top),
  };
}

/** Units by band: rows before, columns after, each from the lowest. */
export function bandMigration(
  units: readonly TwoIndices[],
  cutsHundredths: readonly number[],
): readonly (readonly number[])[] {
  const bands = cutsHundredths.length + 1;
  const table = Array.from({ length: bands }, () => Array.from({ length: bands }, () => 0));
  for (const { before, after } of units) {
    const row = table[bandOf(cutsHundredths, before)];
    const column = bandOf(cutsHundredths, after);
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

/** A criterion of one unit: its share of the whole before and in the draft (each sum to 1), and its score; 0 and 0 where it is not there. */
export interface WeightedPart {
  readonly before: { readonly weight: number; readonly score: number };
  readonly after: { readonly weight: number; readonly score: number };
}

/** What each criterion adds to the change of a unit's index; the parts sum to it. */
export function contributions(parts: readonly WeightedPart[]): readonly number[] {
  return parts.map(
    ({ before, after }) => after.weight * after.score - before.weight * before.score,
  );
}
