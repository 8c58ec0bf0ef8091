import type { Criterion } from "#criterion.ts";
import { maximumHundredths } from "#rule.ts";
import { indicator, isIndicatorSort, type IndicatorSort } from "#testing/indicators.ts";
import { renumber } from "#numbering.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** "1.2 percent": indicator 2 of criterion 1; "II 3.1 levels" begins group II. */
export type IndicatorLine = `${string}.${number} ${IndicatorSort}`;

/**
 * A sound version with these indicators, in group I unless another is named, points adding up, every check passed.
 * Ids follow the codes: "indicator-1-2", "criterion-1", "group-I"; the version's own is "version".
 */
export function criteriaSet(...lines: readonly IndicatorLine[]): CriteriaSetVersion {
  const groups = new Map<string, Map<string, IndicatorSort[]>>();
  let groupCode = "I";
  for (const line of lines) {
    const { group = groupCode, criterion, sort } = readLine(line);
    groupCode = group;
    const criteria = groups.get(group) ?? new Map<string, IndicatorSort[]>();
    groups.set(group, criteria.set(criterion, [...(criteria.get(criterion) ?? []), sort]));
  }
  return renumber(
    version(
      [...groups].map(([code, criteria]) =>
        group(
          code,
          [...criteria].map(([number, sorts]) => criterion(number, sorts)),
        ),
      ),
    ),
  );
}

function readLine(line: IndicatorLine) {
  const [, group, criterion, sort] = /^(?:([IVX]+) )?(\d+)\.\d+ ([a-z-]+)$/.exec(line) ?? [];
  if (criterion === undefined || sort === undefined || !isIndicatorSort(sort)) {
    throw new TypeError(`"${line}" is not "<criterion>.<number> <sort>".`);
  }
  return { group, criterion, sort };
}

function criterion(number: string, sorts: readonly IndicatorSort[]): Criterion {
  const indicators = sorts.map((sort, at) => indicator(sort, `indicator-${number}-${at + 1}`));
  return {
    id: `criterion-${number}`,
    code: "",
    title: `Tiêu chí ${number}`,
    meaning: `Nội hàm của tiêu chí ${number}`,
    openToSupplement: false,
    maxHundredths: sum(indicators.map(({ rule }) => maximumHundredths(rule))),
    verdict: { kind: "all-indicators" },
    indicators,
  };
}

function group(code: string, criteria: Criterion[]): CriterionGroup {
  return {
    id: `group-${code}`,
    code: "",
    title: `Nhóm ${code}`,
    meaning: "",
    maxHundredths: sum(criteria.map(({ maxHundredths }) => maxHundredths)),
    criteria,
  };
}

function version(groups: CriterionGroup[]): CriteriaSetVersion {
  const criteria = groups.flatMap((each) => each.criteria);
  const bonuses = criteria
    .flatMap(({ indicators }) => indicators)
    .map(({ rule }) => (rule.kind === "bonus" ? rule.capHundredths : 0));
  return {
    formatVersion: 1,
    id: "version",
    criteriaSetId: "criteria-set",
    label: "thử",
    title: "Bộ tiêu chí thử",
    note: "",
    illustrative: true,
    validFrom: null,
    validTo: null,
    numbering: { groups: "roman", criteria: "continuous" },
    totalCapHundredths: sum([...groups.map(({ maxHundredths }) => maxHundredths), ...bonuses]),
    leaveOutRescales: "criterion",
    groups,
    classification: {
      levels: [
        {
          key: "met",
          label: "Đạt",
          requires: {
            totalAtLeastHundredths: null,
            criteriaMet: "all",
            groupShareAtLeastPercent: null,
            knockOut: null,
          },
        },
        {
          key: "not-met",
          label: "Chưa đạt",
          requires: {
            totalAtLeastHundredths: null,
            criteriaMet: null,
            groupShareAtLeastPercent: null,
            knockOut: null,
          },
        },
      ],
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
