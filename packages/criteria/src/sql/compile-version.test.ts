import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { criteriaSet } from "#testing/criteria-set.ts";
import type { Indicator } from "#indicator.ts";
import { figuresTooLarge } from "#sql/compile-version.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";
import { arbitraryAnswers, arbitraryContext } from "../../test/arbitrary-answers.ts";
import { arbitraryVersion } from "../../test/arbitrary-version.ts";
import { differences } from "../../test/compare-executors.ts";

test("the two executors agree on every point, verdict and level, for any version and any answers", async () => {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const any = arbitraryVersion.chain((version) =>
    fc.record({
      version: fc.constant(version),
      subjects: fc.array(
        fc.record({ answers: arbitraryAnswers(version), context: arbitraryContext }),
        {
          minLength: 40,
          maxLength: 40,
        },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(any, async ({ version, subjects }) => {
      expect(await differences(connection, version, subjects)).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 120_000);

test("a formula whose figures could outgrow 128 bits is named before it is issued", () => {
  const set = criteriaSet("1.1 formula");
  const [formula] = listIndicators(set);
  const huge = { kind: "formula", unit: "", expression: "a * a * a * a" } as const;
  const input = {
    kind: "whole-number",
    key: "a",
    label: "",
    source: "",
    unit: "",
    min: "0",
    max: null,
  } as const;
  const changed = replaceIndicator(set, { ...formula!, inputs: [input], measure: huge });
  expect(figuresTooLarge(set)).toEqual([]);
  expect(figuresTooLarge(changed)).toEqual([formula!.id]);
  expect(
    figuresTooLarge(
      replaceIndicator(changed, {
        ...formula!,
        inputs: [{ ...input, max: "100000" }],
        measure: huge,
      }),
    ),
  ).toEqual([]);
});

function replaceIndicator(version: CriteriaSetVersion, indicator: Indicator): CriteriaSetVersion {
  const groups = version.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.map((each) => (each.id === indicator.id ? indicator : each)),
    })),
  }));
  return { ...version, groups };
}
