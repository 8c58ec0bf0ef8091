import type { Input } from "@thuocdo/criteria/input";
import type { Measure } from "@thuocdo/criteria/measure";

/** Something points are given for: its key in the rule and its words. */
export interface Scored {
  readonly key: string;
  readonly label: string;
}

/** The levels that a rule by level scores: those of the input measured. */
export function levelsOf(measure: Measure, inputs: readonly Input[]): readonly Scored[] {
  if (measure.kind !== "input") return [];
  const input = inputs.find(({ key }) => key === measure.input);
  return input?.kind === "choice" || input?.kind === "title" ? input.levels : [];
}

/** The items that a rule by item counts: the inputs of a tally, or the items of the checklist measured. */
export function itemsOf(measure: Measure, inputs: readonly Input[]): readonly Scored[] {
  if (measure.kind === "tally") {
    return measure.inputs.map(
      (key) => inputs.find((input) => input.key === key) ?? { key, label: key },
    );
  }
  if (measure.kind !== "input") return [];
  const input = inputs.find(({ key }) => key === measure.input);
  return input?.kind === "checklist" ? input.items : [];
}

export interface ScoredPoints {
  readonly key: string;
  readonly hundredths: number;
}

/**
 * The rows of a rule: what there is to score, each with its points, then points left over for what is no longer there,
 * so that they can be seen and taken out.
 */
export function pointRows(
  scored: readonly Scored[],
  points: readonly ScoredPoints[],
): readonly (Scored & ScoredPoints)[] {
  const present = scored.map(({ key, label }) => ({
    key,
    label,
    hundredths: points.find((point) => point.key === key)?.hundredths ?? 0,
  }));
  const left = points
    .filter(({ key }) => scored.every((one) => one.key !== key))
    .map(({ key, hundredths }) => ({ key, label: key, hundredths }));
  return [...present, ...left];
}
