import fc from "fast-check";
import type { ScorableAnswer, ScorableAnswers, ScoringContext } from "#answer.ts";
import { canonicalDecimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import { fieldKeys, type Input } from "#input.ts";
import { maximumHundredths } from "#rule.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * Answers of every sort, the hard ones too: blank, malformed, on a boundary, zero, largest, claimed, awarded. Half of
 * them are complete and sound, so that totals and levels are reached.
 */
export function arbitraryAnswers(version: CriteriaSetVersion): fc.Arbitrary<ScorableAnswers> {
  const all = (isSound: boolean) =>
    Object.fromEntries(
      listIndicators(version).map((indicator) => [
        indicator.id,
        arbitraryAnswer(indicator, isSound),
      ]),
    );
  return fc.oneof(
    fc.record(all(true)),
    fc.record(all(false), { requiredKeys: [] }) as fc.Arbitrary<ScorableAnswers>,
  );
}

export const arbitraryContext: fc.Arbitrary<ScoringContext> = fc.record({
  unitType: fc.constantFrom("ward" as const, "ward" as const, "township" as const),
  unitClass: fc.constantFrom("I" as const, "II" as const, "III" as const, null),
  periodFrom: fc.constantFrom("2021-06-01", "2024-02-29", "2022-03-31", "2023-01-01"),
});

function arbitraryAnswer(indicator: Indicator, isSound: boolean): fc.Arbitrary<ScorableAnswer> {
  const edges = edgesOf(indicator);
  const fields = indicator.inputs.flatMap((input) =>
    fieldKeys(input).map(
      (key, place) =>
        [key, isSound ? sound(input, place, edges) : arbitraryField(input, place, edges)] as const,
    ),
  );
  const max = Math.max(0, maximumHundredths(indicator.rule));
  return fc
    .record({
      values: fc.record(Object.fromEntries(fields)),
      absent: isSound
        ? fc.constant(-1)
        : fc.oneof({ arbitrary: fc.constant(-1), weight: 9 }, fc.nat({ max: 3 })),
      decision: fc.constantFrom(
        ...Array<null>(8).fill(null),
        "claimed" as const,
        "accepted" as const,
        "refused" as const,
      ),
      awarded: fc.oneof({ arbitrary: fc.constant(null), weight: 9 }, fc.integer({ min: 0, max })),
    })
    .map(({ values, absent, decision, awarded }) => ({
      values: Object.fromEntries(Object.entries(values).filter((_, at) => at !== absent)),
      ...(decision === null ? {} : { notApplicable: { reason: "", decision } }),
      ...(awarded === null ? {} : { awardedHundredths: awarded }),
    }));
}

/** The figures where a rule or minimum turns. */
function edgesOf({ rule, measure, terms }: Indicator): readonly string[] {
  const ofRule =
    rule.kind === "linear"
      ? [rule.zeroAt, rule.fullAt]
      : rule.kind === "bands"
        ? rule.bands.map(({ from }) => from ?? "0")
        : [];
  const small =
    measure.kind === "change" && measure.smallBaseline !== null
      ? [measure.smallBaseline.atMost]
      : [];
  const reach = terms.minimum?.reach;
  return [
    ...ofRule,
    ...small,
    ...(reach?.kind === "at-least" || reach?.kind === "at-most" ? [reach.value] : []),
  ];
}

const malformed = [
  "",
  "abc",
  "01",
  "1.50",
  "-0",
  "1e5",
  "1,5",
  " 1",
  "99999999999999999999999999999999999999999",
  "2021-02-30",
];

function arbitraryField(
  input: Input,
  place: number,
  edges: readonly string[],
): fc.Arbitrary<string | boolean> {
  return fc.oneof(
    { arbitrary: sound(input, place, edges), weight: 30 },
    { arbitrary: fc.constantFrom(...malformed), weight: 1 },
  );
}

function sound(
  input: Input,
  place: number,
  edges: readonly string[],
): fc.Arbitrary<string | boolean> {
  switch (input.kind) {
    case "whole-number":
    case "decimal": {
      const places = input.kind === "decimal" ? input.places : 0;
      const small = fc.integer({ min: 0, max: 30 }).map((n) => canonicalDecimal(BigInt(n), 0));
      const any = fc
        .bigInt({ min: -60n * 10n ** BigInt(places), max: 2000n * 10n ** BigInt(places) })
        .map((n) => canonicalDecimal(n, places));
      const extreme = fc.constantFrom("9999999999999", "100000", "20", "1000", "0", ...edges);
      return fc.oneof({ arbitrary: small, weight: 20 }, any, extreme);
    }
    case "yes-no":
    case "checklist":
      return fc.boolean();
    case "choice":
    case "title":
      return fc.constantFrom(...input.levels.map(({ key }) => key));
    case "date":
      return fc
        .integer({ min: 18_600, max: 20_000 })
        .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    case "survey":
      return place === 0
        ? fc
            .integer({ min: 0, max: 100 * 10 ** input.places })
            .map((n) => canonicalDecimal(BigInt(n), input.places))
        : fc.constantFrom("99", "100", "101", "120", "5000");
    case "text":
      return fc.string();
  }
}
