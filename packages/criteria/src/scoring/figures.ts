import type { ScorableAnswer } from "#answer.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import type { Rational } from "#rational.ts";
import { isUnscored, type Unscored } from "#scoring/outcome.ts";
import { readInput, type Reading } from "#scoring/read-input.ts";

/** The input a measure names. Throws when there is none: `checkVersion` refuses such a document. */
export function inputOf(indicator: Indicator, key: string): Input {
  const input = indicator.inputs.find((candidate) => candidate.key === key);
  if (input === undefined)
    throw new TypeError(`Indicator ${indicator.code} has no input "${key}".`);
  return input;
}

/** Reads several inputs; an invalid one comes before a missing one, and all of that state are named. */
export function readInputs(
  indicator: Indicator,
  keys: readonly string[],
  values: ScorableAnswer["values"],
): readonly Reading[] | Unscored {
  const readings = keys.map((key) => readInput(inputOf(indicator, key), values));
  const refused = readings.filter(isUnscored);
  const first = refused.find((outcome) => outcome.state === "invalid") ?? refused[0];
  if (first !== undefined) {
    const same = refused.filter((outcome) => outcome.state === first.state);
    return { ...first, inputKeys: same.flatMap((outcome) => outcome.inputKeys) };
  }
  return readings.filter((reading): reading is Reading => !isUnscored(reading));
}

/** Reads two numeric inputs. */
export function readPair(
  indicator: Indicator,
  keys: readonly [string, string],
  values: ScorableAnswer["values"],
): readonly [Rational, Rational] | Unscored {
  const readings = readInputs(indicator, keys, values);
  if (isUnscored(readings)) return readings;
  const [first, second] = readings;
  if (first?.kind !== "figure" || second?.kind !== "figure") {
    throw new TypeError(`Indicator ${indicator.code}: ${keys.join(", ")} must be numbers.`);
  }
  return [first.value, second.value];
}
