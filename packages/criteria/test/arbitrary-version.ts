import fc from "fast-check";
import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import { maximumHundredths } from "#rule.ts";
import { arbitraryIndicator } from "./arbitrary-indicator.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** A version with every sort of indicator, verdict, level and way of leaving out. */
export const arbitraryVersion: fc.Arbitrary<CriteriaSetVersion> = fc
  .record({
    shape: fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    leaveOutRescales: fc.constantFrom("criterion" as const, "group" as const),
    totalCapHundredths: fc.constantFrom(500, 10_000),
    levels: fc.array(
      fc.record({
        totalAtLeastHundredths: fc.option(fc.integer({ min: 0, max: 4000 })),
        criteriaMet: fc.option(
          fc.oneof(fc.constant("all" as const), fc.integer({ min: 0, max: 5 })),
        ),
        groupShareAtLeastPercent: fc.option(fc.constantFrom("50", "33.3", "70")),
        knockOut: fc.option(fc.constantFrom("none" as const, "any" as const)),
      }),
      { maxLength: 4 },
    ),
  })
  .chain(({ shape, levels, ...rest }) =>
    fc
      .tuple(
        ...shape.map((criteria, g) =>
          fc.tuple(...criteria.map((size, c) => arbitraryCriterion(`c${g}-${c}`, size))),
        ),
      )
      .map((groups) => ({
        formatVersion: 1 as const,
        id: "random",
        criteriaSetId: "random",
        label: "",
        title: "",
        note: "",
        illustrative: true,
        validFrom: null,
        validTo: null,
        numbering: { groups: "roman" as const, criteria: "continuous" as const },
        ...rest,
        groups: groups.map((criteria, g) => ({
          id: `g${g}`,
          code: `${g + 1}`,
          title: "",
          meaning: "",
          maxHundredths: criteria.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0),
          criteria,
        })),
        classification: {
          levels: levels.map((requires, at) => ({ key: `level${at}`, label: "", requires })),
        },
      })),
  );

function arbitraryCriterion(id: string, size: number): fc.Arbitrary<Criterion> {
  return fc
    .record({
      indicators: fc.tuple(
        ...Array.from({ length: size }, (_, at) => arbitraryIndicator(`${id}-${at}`)),
      ),
      verdict: fc.constantFrom<Criterion["verdict"]>(
        { kind: "all-indicators" },
        { kind: "at-least-indicators", count: 2 },
        { kind: "points", atLeastHundredths: 200 },
        { kind: "share", atLeastPercent: "62.5" },
      ),
    })
    .map(({ indicators, verdict }) => ({
      id,
      code: id,
      title: "",
      meaning: "",
      openToSupplement: false,
      maxHundredths: indicators.reduce(
        (sum, { rule }: Indicator) => sum + maximumHundredths(rule),
        0,
      ),
      verdict,
      indicators,
    }));
}
