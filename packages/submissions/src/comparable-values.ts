import type { FieldValue } from "@thuocdo/criteria/answer";
import { fieldKeys, type Input } from "@thuocdo/criteria/input";
import { same } from "@thuocdo/criteria/same";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answers } from "#answers.ts";

/** Values by indicator id and field key. */
export type ValuesByIndicator = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

/**
 * Of answers given under one version, the values that mean the same under another: the indicator lives on in it, and the
 * input is the same but for its words. All else is left out: it would be asked otherwise.
 */
export function comparableValues(
  given: { readonly version: CriteriaSetVersion; readonly answers: Answers },
  version: CriteriaSetVersion,
): ValuesByIndicator {
  const inputsOf = inputsByIndicator(given.version);
  const values = listIndicators(version).map(({ id, inputs }) => {
    const answer = given.answers.byIndicator[id];
    const fields = inputs
      .filter((input) => inputsOf.get(id)?.some((other) => asksTheSame(input, other)))
      .flatMap(fieldKeys)
      .flatMap((key) => {
        const value = answer?.values[key];
        return value === undefined ? [] : [[key, value] as const];
      });
    return [id, Object.fromEntries(fields)] as const;
  });
  return Object.fromEntries(values.filter(([, fields]) => Object.keys(fields).length > 0));
}

function inputsByIndicator(version: CriteriaSetVersion): ReadonlyMap<string, readonly Input[]> {
  return new Map(listIndicators(version).map(({ id, inputs }) => [id, inputs]));
}

function asksTheSame(one: Input, other: Input): boolean {
  const words = { label: "", source: "" };
  return same({ ...one, ...words }, { ...other, ...words });
}
