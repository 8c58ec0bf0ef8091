import type { ScorableAnswer } from "#answer.ts";
import { decimalPlaces, isDecimal, type Decimal } from "#decimal.ts";
import { fieldKeys, type Input } from "#input.ts";
import { compare, fromDecimal, integer, type Rational } from "#rational.ts";
import { dayNumber } from "#scoring/calendar.ts";
import { unscored, type Measured, type Unscored } from "#scoring/outcome.ts";

/** An input's value as given, or why there is none. Dates are day numbers. */
export type Reading = Exclude<Measured, { kind: "small-baseline" }>;

/**
 * Reads one input. Every field absent or some absent is missing; a field that is there and not of the input's kind,
 * range or places is invalid, which tells more and so comes first.
 */
export function readInput(input: Input, values: ScorableAnswer["values"]): Reading | Unscored {
  const texts = fieldKeys(input).map((key) => {
    const value = values[key];
    return value === undefined ? undefined : String(value);
  });
  if (texts.some((text, at) => text !== undefined && !isValidField(input, at, text))) {
    return unscored("invalid", "invalid-value", [input.key]);
  }
  if (!texts.every((text) => text !== undefined))
    return unscored("missing", "no-answer", [input.key]);
  return interpret(input, texts);
}

function interpret(input: Input, texts: readonly string[]): Reading | Unscored {
  const [text = "", second = ""] = texts;
  switch (input.kind) {
    case "whole-number":
    case "decimal":
      return { kind: "figure", value: fromDecimal(text) };
    case "yes-no":
      return { kind: "yes-no", value: text === "true" };
    case "choice":
    case "title":
      return { kind: "level", key: text, bestFirst: input.levels.map((level) => level.key) };
    case "checklist":
      return {
        kind: "tally",
        counts: new Map(
          input.items.map(({ key }, at) => [key, integer(texts[at] === "true" ? 1 : 0)]),
        ),
      };
    case "date":
      return { kind: "figure", value: integer(dayNumber(text) ?? 0) };
    case "survey":
      return Number(second) < input.minResponses
        ? unscored("missing", "sample-too-small", [input.key])
        : { kind: "figure", value: fromDecimal(text) };
    case "text":
      throw new TypeError(
        `Input "${input.key}" is text, which is never measured. checkVersion refuses this.`,
      );
  }
}

/** Whether one field of the input, by its place among `fieldKeys`, may hold this text. */
export function isValidField(input: Input, place: number, text: string): boolean {
  switch (input.kind) {
    case "whole-number":
      return isFigure(text, 0, input.min, input.max);
    case "decimal":
      return isFigure(text, input.places, input.min, input.max);
    case "yes-no":
    case "checklist":
      return text === "true" || text === "false";
    case "choice":
    case "title":
      return input.levels.some((level) => level.key === text);
    case "date":
      return dayNumber(text) !== undefined;
    case "survey":
      return place === 0 ? isFigure(text, input.places, "0", "100") : isFigure(text, 0, "0", null);
    case "text":
      return text.length <= input.maxLength;
  }
}

function isFigure(text: string, places: number, min: Decimal | null, max: Decimal | null): boolean {
  if (!isDecimal(text) || decimalPlaces(text) > places) return false;
  const value: Rational = fromDecimal(text);
  return (
    (min === null || compare(value, fromDecimal(min)) >= 0) &&
    (max === null || compare(value, fromDecimal(max)) <= 0)
  );
}
