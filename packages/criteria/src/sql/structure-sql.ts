import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import { decimalPlaces, scaledInteger } from "#decimal.ts";
import { maximumHundredths } from "#rule.ts";
import { hugeint, quote } from "#sql/stages.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * The tree of a version as three tables: `indicator_place`, `criterion_place`, `group_place`. A criterion's rule is kept
 * as `rule` with its `part` of a `whole`, or the `least` indicators.
 */
export function structureSql(version: CriteriaSetVersion): readonly string[] {
  const criteria = version.groups.flatMap((group) =>
    group.criteria.map((criterion) => ({ group, criterion })),
  );
  const indicators = criteria.flatMap(({ group, criterion }) =>
    criterion.indicators.map((indicator) => ({ group, criterion, indicator })),
  );
  return [
    table(
      "indicator_place",
      ["indicator_id", "criterion_id", "group_id", "maximum", "is_bonus", "knocks_out"],
      indicators.map(({ group, criterion, indicator }) => [
        quote(indicator.id),
        quote(criterion.id),
        quote(group.id),
        hugeint(maximumHundredths(indicator.rule)),
        String(indicator.rule.kind === "bonus"),
        String(knocksOut(indicator)),
      ]),
    ),
    table(
      "criterion_place",
      ["criterion_id", "group_id", "rule", "part", "whole", "least"],
      criteria.map(({ group, criterion }) => [
        quote(criterion.id),
        quote(group.id),
        ...verdictColumns(criterion),
      ]),
    ),
    table(
      "group_place",
      ["group_id"],
      version.groups.map(({ id }) => [quote(id)]),
    ),
  ];
}

function knocksOut({ terms }: Indicator): boolean {
  return terms.minimum?.effect === "knock-out";
}

function verdictColumns({ verdict, maxHundredths }: Criterion): readonly string[] {
  switch (verdict.kind) {
    case "all-indicators":
      return ["'all'", "null::hugeint", "null::hugeint", "null::hugeint"];
    case "at-least-indicators":
      return ["'least'", "null::hugeint", "null::hugeint", hugeint(verdict.count)];
    case "points":
      return [
        "'share'",
        hugeint(verdict.atLeastHundredths),
        hugeint(maxHundredths),
        "null::hugeint",
      ];
    case "share": {
      const places = decimalPlaces(verdict.atLeastPercent);
      const part = hugeint(scaledInteger(verdict.atLeastPercent, places));
      return ["'share'", part, hugeint(100n * 10n ** BigInt(places)), "null::hugeint"];
    }
  }
}

function table(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const values = rows.map((row) => `(${row.join(", ")})`);
  if (values.length === 0)
    throw new RangeError(`${name} would be empty: the version has nothing to score.`);
  return `create or replace temp table ${name} as
select * from (values\n  ${values.join(",\n  ")}) as place(${columns.join(", ")})`;
}
