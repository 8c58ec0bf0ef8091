import { canonicalPattern, decimalPlaces, scaledInteger, type Decimal } from "#decimal.ts";
import { fieldKeys, type Input } from "#input.ts";
import { hugeint, quote, type Column } from "#sql/stages.ts";
import type { SqlFraction } from "#sql/fraction.ts";

/** An input as SQL columns: why it can't be read (null when it can), and its value. */
export interface InputSql {
  readonly fields: readonly { readonly key: string; readonly column: string }[];
  readonly validity: readonly Column[];
  readonly values: readonly Column[];
  readonly reason: string;
  readonly reading:
    | { readonly kind: "figure"; readonly fraction: SqlFraction }
    | { readonly kind: "yes-no"; readonly truth: string }
    | { readonly kind: "level"; readonly key: string; readonly bestFirst: readonly string[] }
    | { readonly kind: "tally"; readonly counts: ReadonlyMap<string, SqlFraction> };
}

/** `prefix` names the columns of this input among those of its indicator. */
export function readInputSql(input: Input, prefix: string): InputSql {
  const fields = fieldKeys(input).map((key, place) => ({ key, column: `${prefix}_f${place}` }));
  const columns = fields.map(({ column }) => column);
  const validity = columns.map((column, place): Column => [
    `${column}_ok`,
    isValid(input, place, column),
  ]);
  const oks = columns.map((column) => `${column}_ok`);
  const given = oks.join(" and ");
  const isInvalid = columns
    .map((column) => `(${column} is not null and not ${column}_ok)`)
    .join(" or ");
  const isMissing = columns.map((column) => `${column} is null`).join(" or ");
  const sample =
    input.kind === "survey"
      ? ` when ${columns[1]}_ok and try_cast(${columns[1]} as hugeint) < ${input.minResponses} then 'sample-too-small'`
      : "";
  const reason = `${prefix}_reason`;
  const value = `${prefix}_value`;
  const [first = ""] = columns;
  const refused: Column = [
    reason,
    `case when ${isInvalid} then 'invalid-value' when ${isMissing} then 'no-answer'${sample} end`,
  ];
  const figure = (places: number, text: string, max: bigint) => ({
    values: [refused, [value, `case when ${given} then ${text} end`]] as const,
    reading: {
      kind: "figure",
      fraction: {
        n: value,
        d: hugeint(10n ** BigInt(places)),
        maxN: max,
        maxD: 10n ** BigInt(places),
      },
    } as const,
  });
  const common = { fields, validity, reason };
  switch (input.kind) {
    case "whole-number":
      return { ...common, ...figure(0, scaled(first, 0), largestOf(input, 0)) };
    case "decimal":
      return {
        ...common,
        ...figure(input.places, scaled(first, input.places), largestOf(input, input.places)),
      };
    case "survey":
      return {
        ...common,
        ...figure(input.places, scaled(first, input.places), 100n * 10n ** BigInt(input.places)),
      };
    case "date":
      return {
        ...common,
        ...figure(
          0,
          `date_diff('day', date '1970-01-01', try_cast(${first} as date))::hugeint`,
          50_000n,
        ),
      };
    case "yes-no":
      return {
        ...common,
        values: [refused, [value, `(${first} = 'true')`]],
        reading: { kind: "yes-no", truth: value },
      };
    case "choice":
    case "title":
      return {
        ...common,
        values: [refused, [value, first]],
        reading: { kind: "level", key: value, bestFirst: input.levels.map(({ key }) => key) },
      };
    case "checklist":
      return {
        ...common,
        values: [
          refused,
          ...columns.map((column): Column => [
            `${column}_count`,
            `(${column} = 'true')::integer::hugeint`,
          ]),
        ],
        reading: {
          kind: "tally",
          counts: new Map(
            input.items.map(({ key }, at) => [
              key,
              { n: `${columns[at]}_count`, d: hugeint(1), maxN: 1n, maxD: 1n },
            ]),
          ),
        },
      };
    case "text":
      throw new TypeError(`Input "${input.key}" is text, which is never measured.`);
  }
}

/** A canonical decimal's text as an integer of 10^-places. */
function scaled(column: string, places: number): string {
  const padding = `repeat('0', ${places} - length(split_part(${column}, '.', 2))::integer)`;
  return `try_cast(replace(${column}, '.', '') || ${padding} as hugeint)`;
}

function isValid(input: Input, place: number, column: string): string {
  switch (input.kind) {
    case "whole-number":
      return isFigure(column, 0, input.min, input.max);
    case "decimal":
      return isFigure(column, input.places, input.min, input.max);
    case "survey":
      return place === 0
        ? isFigure(column, input.places, "0", "100")
        : isFigure(column, 0, "0", null);
    case "yes-no":
    case "checklist":
      return `(${column} in ('true', 'false'))`;
    case "choice":
    case "title":
      return `(${column} in (${input.levels.map(({ key }) => quote(key)).join(", ")}))`;
    case "date":
      return `(regexp_full_match(${column}, '(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}') and try_cast(${column} as date) is not null)`;
    case "text":
      return `(length(${column}) <= ${input.maxLength})`;
  }
}

function isFigure(
  column: string,
  places: number,
  min: Decimal | null,
  max: Decimal | null,
): string {
  const isCanonical = `regexp_full_match(${column}, ${quote(canonicalPattern.slice(1, -1))})`;
  const fits = `length(split_part(${column}, '.', 2)) <= ${places}`;
  const bound = (limit: Decimal | null, operator: string) => {
    if (limit === null) return "";
    const common = Math.max(places, decimalPlaces(limit));
    const value = `${scaled(column, places)} * ${hugeint(10n ** BigInt(common - places))}`;
    return ` and ${value} ${operator} ${hugeint(scaledInteger(limit, common))}`;
  };
  return `case when ${isCanonical} and ${fits} then true${bound(min, ">=")}${bound(max, "<=")} else false end`;
}

function largestOf(
  { min, max }: { min: Decimal | null; max: Decimal | null },
  places: number,
): bigint {
  const unlimited = 10n ** 13n;
  const magnitudes = [min, max].map((limit) => {
    if (limit === null) return unlimited;
    const whole = BigInt(limit.split(".")[0]?.replace("-", "") ?? "0") + 1n;
    return whole < unlimited ? whole : unlimited;
  });
  const [low = unlimited, high = unlimited] = magnitudes;
  return (low > high ? low : high) * 10n ** BigInt(places);
}
