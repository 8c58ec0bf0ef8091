import fc from "fast-check";
import type { Decimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import type { Measure } from "#measure.ts";
import { maximumHundredths, type ScoringRule } from "#rule.ts";
import type { Band } from "#rules/bands.ts";
import { FigureTooLarge } from "#sql/fraction.ts";
import { indicatorSql } from "#sql/indicator-sql.ts";
import type { Minimum, Terms } from "#terms.ts";

/** Decimals of every sort: whole, with places, negative, on the edges that rules have. */
export const decimal = (min: number, max: number, places = 2): fc.Arbitrary<Decimal> =>
  fc
    .integer({ min: min * 10 ** places, max: max * 10 ** places })
    .map((scaled) => String(scaled / 10 ** places));

const hundredths = fc.integer({ min: 1, max: 1000 });

function whole(key: string): fc.Arbitrary<Input> {
  return fc.constantFrom("20", "1000", null).map((max) => ({
    kind: "whole-number",
    key,
    label: key,
    source: "",
    unit: "vụ",
    min: "0",
    max,
  }));
}

function measured(key: string): fc.Arbitrary<Input> {
  return fc
    .record({ places: fc.integer({ min: 1, max: 4 }), min: fc.constantFrom("0", "-50.5", null) })
    .map(({ places, min }) => ({
      kind: "decimal",
      key,
      label: key,
      source: "",
      unit: "m2",
      places,
      min,
      max: "100000",
    }));
}

const number = (key: string) => fc.oneof(whole(key), measured(key));

interface Scored {
  readonly inputs: Input[];
  readonly measure: Measure;
}

const bands: fc.Arbitrary<Band[]> = fc
  .record({
    steps: fc.array(decimal(1, 40, 1), { minLength: 1, maxLength: 4 }),
    start: fc.option(decimal(-20, 20, 1)),
    points: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ steps, start, points }) => {
    const rising = steps.reduce<number[]>(
      (all, step) => [...all, (all.at(-1) ?? Number(start ?? 0)) + Number(step)],
      [],
    );
    return [start, ...rising.map((from) => String(Number(from.toFixed(1))))].map((from, at) => ({
      from,
      hundredths: points[at] ?? 0,
    }));
  });

const figureMeasures: readonly fc.Arbitrary<Scored>[] = [
  number("a").map((input) => ({ inputs: [input], measure: { kind: "input", input: "a" } })),
  fc
    .record({ a: number("a"), b: number("b"), partOfWhole: fc.boolean() })
    .map(({ a, b, partOfWhole }) => ({
      inputs: [a, b],
      measure: { kind: "percent", numerator: "a", denominator: "b", partOfWhole },
    })),
  fc
    .record({ a: number("a"), b: number("b"), per: fc.constantFrom("1", "1000", "0.5") })
    .map(({ a, b, per }) => ({
      inputs: [a, b],
      measure: { kind: "rate", numerator: "a", denominator: "b", per },
    })),
  fc
    .record({
      a: number("a"),
      b: number("b"),
      better: fc.constantFrom("lower" as const, "higher" as const),
      atMost: fc.option(decimal(0, 10, 1)),
      bands,
    })
    .map(({ a, b, better, atMost, bands: small }) => ({
      inputs: [a, b],
      measure: {
        kind: "change",
        current: "a",
        baseline: "b",
        better,
        smallBaseline: atMost === null ? null : { atMost, bands: small },
      },
    })),
  fc
    .constantFrom<Measure>(
      { kind: "days-from-due", input: "on", due: { monthDay: "03-31" } },
      { kind: "days-from-due", input: "on", due: { monthDay: "02-29" } },
      { kind: "days-from-due", input: "on", due: { on: "2022-02-15" } },
    )
    .map((measure) => ({ inputs: [{ kind: "date", key: "on", label: "", source: "" }], measure })),
  fc
    .record({
      a: number("a-1"),
      b: number("b"),
      expression: fc.constantFrom(
        "a_1 / b * 100",
        "max(a_1 - b, 0) / 3",
        "b > 0 && a_1 >= b ? 100 - b : min(a_1, b, 12.5)",
        "a_1 == b || !(b < 5) ? -a_1 : b / (a_1 - b)",
        "(a_1 + b) * (a_1 - b) / 7",
      ),
    })
    .map(({ a, b, expression }) => ({
      inputs: [a, b],
      measure: { kind: "formula", expression, unit: "" },
    })),
  fc
    .record({ places: fc.integer({ min: 0, max: 2 }), minResponses: fc.constantFrom(0, 100) })
    .map((survey) => ({
      inputs: [{ kind: "survey" as const, key: "s", label: "", source: "", ...survey }],
      measure: { kind: "input" as const, input: "s" },
    })),
];

const figureRules: readonly fc.Arbitrary<ScoringRule>[] = [
  bands.map((all) => ({ kind: "bands", bands: all })),
  fc
    .record({ zeroAt: decimal(-50, 120), fullAt: decimal(-50, 120), hundredths })
    .filter(({ zeroAt, fullAt }) => zeroAt !== fullAt)
    .map((line) => ({ kind: "linear", ...line })),
];

const levels = [
  { key: "tot", label: "Tốt" },
  { key: "kha", label: "Khá" },
  { key: "yeu", label: "Yếu" },
];

const items = [
  { key: "m1", label: "1" },
  { key: "m2", label: "2" },
  { key: "m3", label: "3" },
];

type Shape = Scored & { readonly rule: ScoringRule };

const figure: fc.Arbitrary<Shape> = fc
  .record({ scored: fc.oneof(...figureMeasures), rule: fc.oneof(...figureRules) })
  .map(({ scored, rule }) => ({ ...scored, rule }));

const yesNo: fc.Arbitrary<Shape> = fc.constantFrom(0, 100, 250).map((points) => ({
  inputs: [{ kind: "yes-no", key: "y", label: "", source: "" }],
  measure: { kind: "input", input: "y" },
  rule: { kind: "pass-fail", hundredths: points },
}));

const choice: fc.Arbitrary<Shape> = fc
  .constantFrom("choice" as const, "title" as const)
  .map((kind) => ({
    inputs: [{ kind, key: "l", label: "", source: "", levels }],
    measure: { kind: "input", input: "l" },
    rule: {
      kind: "levels",
      levels: [
        { key: "tot", hundredths: 333 },
        { key: "kha", hundredths: 150 },
        { key: "yeu", hundredths: 0 },
      ],
    },
  }));

const checklist: fc.Arbitrary<Shape> = fc
  .record({ hundredths, isEach: fc.boolean() })
  .map((given) => ({
    inputs: [{ kind: "checklist", key: "c", label: "", source: "", items }],
    measure: { kind: "input", input: "c" },
    rule: given.isEach
      ? {
          kind: "per-item",
          items: items.map(({ key }) => ({ key, hundredths: 70 })),
          capHundredths: 150,
        }
      : { kind: "share-of-items", hundredths: given.hundredths },
  }));

const tally: fc.Arbitrary<Shape> = fc
  .record({
    a: number("a"),
    b: whole("b"),
    sort: fc.constantFrom("per-item", "deduction", "bonus"),
    each: fc.integer({ min: 1, max: 200 }),
    limit: fc.integer({ min: 50, max: 400 }),
  })
  .map(({ a, b, sort, each, limit }) => {
    const each2 = [
      { key: "a", hundredths: each },
      { key: "b", hundredths: 25 },
    ];
    return {
      inputs: [a, b],
      measure: { kind: "tally", inputs: ["a", "b"] },
      rule:
        sort === "deduction"
          ? {
              kind: "deduction",
              fromHundredths: limit,
              items: each2,
              floorHundredths: -limit,
              outOf: null,
            }
          : { kind: sort === "bonus" ? "bonus" : "per-item", items: each2, capHundredths: limit },
    };
  });

const judged: fc.Arbitrary<Shape> = fc.constant({
  inputs: [
    {
      kind: "decimal",
      key: "p",
      label: "",
      source: "",
      unit: "điểm",
      places: 2,
      min: "0",
      max: "3",
    },
  ],
  measure: { kind: "input", input: "p" },
  rule: { kind: "judged", minHundredths: 0, maxHundredths: 300, stepHundredths: 50, guidance: "" },
});

const claim = { condition: "", claimedBy: "unit", needsApproval: true } as const;

const terms = fc.record({
  types: fc.constantFrom<Terms["appliesTo"]["types"]>(
    ...Array<[]>(9).fill([]),
    ["ward"],
    ["township"],
  ),
  classes: fc.constantFrom<Terms["appliesTo"]["classes"]>(...Array<[]>(9).fill([]), ["I", "II"]),
  notApplicable: fc.constantFrom<Terms["notApplicable"]>(
    { kind: "not-allowed" },
    { kind: "full-points", ...claim },
    { kind: "leave-out", ...claim },
    { kind: "leave-out", ...claim },
  ),
  effect: fc.constantFrom("criterion" as const, "knock-out" as const),
  hasMinimum: fc.boolean(),
  byPoints: fc.boolean(),
  value: decimal(0, 100, 1),
  atMost: fc.boolean(),
});

/** An indicator of any shape that the checks let pass, with any terms. */
export function arbitraryIndicator(id: string): fc.Arbitrary<Indicator> {
  return fc
    .record({
      shape: fc.oneof({ arbitrary: figure, weight: 6 }, yesNo, choice, checklist, tally, judged),
      terms,
    })
    .map(({ shape, terms: given }) => ({
      id,
      code: id,
      title: id,
      guidance: "",
      ...shape,
      terms: {
        appliesTo: { types: given.types, classes: given.classes },
        minimum: given.hasMinimum
          ? { text: "", effect: given.effect, reach: reachOf(shape, given) }
          : null,
        notApplicable: given.notApplicable,
        evidence: [],
        period: "assessment-period" as const,
        sensitivity: "ordinary" as const,
      },
    }))
    .filter(fitsSql);
}

/** As `checkVersion` asks before issue: no figure outgrows 128 bits, wherever the indicator stands. */
function fitsSql(indicator: Indicator): boolean {
  try {
    indicatorSql(indicator, 40_000);
    return true;
  } catch (error) {
    if (error instanceof FigureTooLarge) return false;
    throw error;
  }
}

function reachOf(
  { inputs, measure, rule }: Shape,
  given: { byPoints: boolean; value: Decimal; atMost: boolean },
): Minimum["reach"] {
  const [first] = inputs;
  if (given.byPoints) {
    return { kind: "points", hundredths: Math.floor(maximumHundredths(rule) / 2) };
  }
  if (measure.kind === "tally" || first?.kind === "checklist") return { kind: "items", count: 2 };
  if (first?.kind === "yes-no") return { kind: "yes" };
  if (first?.kind === "choice" || first?.kind === "title") return { kind: "level", key: "kha" };
  return { kind: given.atMost ? "at-most" : "at-least", value: given.value };
}
