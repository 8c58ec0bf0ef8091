import { createClosest, type Alike } from "#checks/closest.ts";
import { rememberByIndicator } from "#checks/remember.ts";
import { saying, type Saying } from "#checks/saying.ts";
import type { CheckOf } from "#checks/check-of.ts";
import type { Criterion } from "#criterion.ts";
import type { FieldPath } from "#schema-problem.ts";
import { listCriteria, listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Two indicators or two criteria say the same, or nearly; stands at the later one, names the first. */
export type DuplicateMeaningCheck = CheckOf<
  "duplicate-meaning",
  {
    readonly of: "title" | "meaning";
    readonly otherId: string;
    readonly otherCode: string;
    /** 100 where nothing but capitals, marks and signs differs. */
    readonly alikePercent: number;
  }
>;

interface Said {
  readonly node: { readonly id: string; readonly code: string };
  readonly saying: Saying;
}

/** Titles of indicators among each other, titles of criteria, and their nội hàm. Guidance may well be repeated. */
export function checkDuplicateMeaning(
  version: CriteriaSetVersion,
): readonly DuplicateMeaningCheck[] {
  const criteria = listCriteria(version);
  return [
    ...alike(
      "title",
      indicatorTitles,
      listIndicators(version).map((node) => ({ node, saying: titleOfIndicator(node) })),
    ),
    ...alike(
      "title",
      criterionTitles,
      criteria.map((node) => ({ node, saying: sayingsOf(node).title })),
    ),
    ...alike(
      "meaning",
      criterionMeanings,
      criteria.map((node) => ({ node, saying: sayingsOf(node).meaning })),
    ),
  ];
}

const [indicatorTitles, criterionTitles, criterionMeanings] = [
  createClosest(),
  createClosest(),
  createClosest(),
];

function alike(
  of: "title" | "meaning",
  closest: (sayings: readonly Saying[]) => readonly Alike[],
  said: readonly Said[],
): readonly DuplicateMeaningCheck[] {
  return closest(said.map((each) => each.saying)).flatMap(({ at, first, alikePercent }) => {
    const [node, other] = [said[at]?.node, said[first]?.node];
    if (node === undefined || other === undefined) return [];
    const path: FieldPath = [of];
    const facts = { of, otherId: other.id, otherCode: other.code, alikePercent };
    return [{ code: "duplicate-meaning", severity: "warning", nodeId: node.id, path, ...facts }];
  });
}

const titleOfIndicator = rememberByIndicator(({ title }) => saying(title));

const ofCriteria = new WeakMap<Criterion, Readonly<Record<"title" | "meaning", Saying>>>();

function sayingsOf(criterion: Criterion): Readonly<Record<"title" | "meaning", Saying>> {
  const known = ofCriteria.get(criterion);
  if (known !== undefined) return known;
  const sayings = { title: saying(criterion.title), meaning: saying(criterion.meaning) };
  ofCriteria.set(criterion, sayings);
  return sayings;
}
