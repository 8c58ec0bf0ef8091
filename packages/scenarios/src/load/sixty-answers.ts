import { criteriaSet } from "@thuocdo/criteria/testing";
import type { IndicatorSort } from "@thuocdo/criteria/testing/indicators";
import { listIndicators } from "@thuocdo/criteria/tree";

const sorts = [
  "percent",
  "yes-no",
  "rate",
  "change",
  "bands",
  "days",
  "levels",
  "checklist",
  "formula",
  "deduction",
] as const satisfies readonly IndicatorSort[];

const groups = ["I", "II", "III", "IV", "V", "VI", "VII"] as const;

/** Seven groups, 20 criteria, 60 indicators of ten sorts: the size of the real set. */
export const sixtyIndicators = criteriaSet(
  ...Array.from({ length: 60 }, (_, at) => {
    const criterion = Math.floor(at / 3);
    const group = groups[Math.floor(criterion / 3)] ?? "VII";
    return `${group} ${criterion + 1}.${(at % 3) + 1} ${sorts[at % sorts.length] ?? "yes-no"}` as const;
  }),
);

const indicators = listIndicators(sixtyIndicators);

/** A whole answer to `sixtyIndicators`, with the account that stands in for evidence; another for each number. */
export function sixtyAnswers(number: number) {
  const byIndicator = Object.fromEntries(
    indicators.map(({ id }, at) => [
      id,
      {
        values: valuesOf(sorts[at % sorts.length] ?? "yes-no", number + at),
        note: `Theo sổ theo dõi của công an phường, trang ${number % 97}`,
      },
    ]),
  );
  return { formatVersion: 1 as const, byIndicator };
}

/** One field changed in the draft, as it is saved while somebody types. */
export function saveOf(number: number, save: number) {
  const { id } = indicators[(number + save * 7) % indicators.length] ?? { id: "" };
  const [[fieldKey, value] = ["", ""]] = Object.entries(
    sixtyAnswers(number).byIndicator[id]?.values ?? {},
  );
  const at = new Date().toISOString();
  return [{ part: "value" as const, indicatorId: id, fieldKey, value, at }];
}

function valuesOf(sort: (typeof sorts)[number], seed: number): Record<string, string | boolean> {
  const small = String(seed % 7);
  switch (sort) {
    case "percent":
      return { part: String(60 + (seed % 40)), whole: "100" };
    case "yes-no":
      return { done: seed % 5 !== 0 };
    case "rate":
      return { cases: small, people: String(8_000 + (seed % 900)) };
    case "change":
      return { now: small, before: String(8 + (seed % 9)) };
    case "bands":
      return { cases: small };
    case "days":
      return { signed: `2021-03-${String(10 + (seed % 19))}` };
    case "levels":
      return { level: seed % 3 === 0 ? "part" : "full" };
    case "checklist":
      return { "list.full": true, "list.part": seed % 2 === 0, "list.none": true };
    case "formula":
      return { won: String(9 + (seed % 5)), lost: small };
    case "deduction":
      return { late: small, absent: "0" };
  }
}
