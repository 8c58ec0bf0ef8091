import type { CriteriaSetVersion } from "#version.ts";

/**
 * The same document with every code following from its place: groups I, II or 1, 2; criteria 1–22 through the set,
 * or the group's code and a number; indicators the criterion's code and a number. Nodes whose code is right already,
 * and all below them, stay the same objects.
 */
export function renumber(version: CriteriaSetVersion): CriteriaSetVersion {
  const { numbering } = version;
  let criteriaBefore = 0;
  const groups = keepIfSame(version.groups, (group, g) => {
    const code = numbering.groups === "roman" ? roman(g + 1) : String(g + 1);
    const before = criteriaBefore;
    criteriaBefore += group.criteria.length;
    const criteria = keepIfSame(group.criteria, (criterion, c) => {
      const criterionCode =
        numbering.criteria === "continuous" ? String(before + c + 1) : `${code}.${c + 1}`;
      const indicators = keepIfSame(criterion.indicators, (indicator, i) => {
        const indicatorCode = `${criterionCode}.${i + 1}`;
        return indicator.code === indicatorCode ? indicator : { ...indicator, code: indicatorCode };
      });
      return criterion.code === criterionCode && criterion.indicators === indicators
        ? criterion
        : { ...criterion, code: criterionCode, indicators };
    });
    return group.code === code && group.criteria === criteria
      ? group
      : { ...group, code, criteria };
  });
  return groups === version.groups ? version : { ...version, groups };
}

/** 1–3999 in Roman numerals. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [letters, value] of romanValues) {
    text += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

const romanValues = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function keepIfSame<Item>(items: Item[], change: (item: Item, index: number) => Item): Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}
