import fc from "fast-check";
import type { Criterion } from "#criterion.ts";
import type { SingleEdit } from "#edits/edit.ts";
import { criteriaSet, type IndicatorLine } from "#testing/criteria-set.ts";
import { indicator, listIndicatorSorts } from "#testing/indicators.ts";
import { walkNodes } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Sound documents of up to twelve indicators of any sort, in two groups. */
export const documents = fc
  .array(fc.tuple(fc.nat(4), fc.constantFrom(...listIndicatorSorts())), { maxLength: 12 })
  .map((sorts) =>
    criteriaSet(
      ...sorts.map(([criterion, sort]): IndicatorLine => {
        const group = criterion < 2 ? "I" : "II";
        return `${group} ${criterion + 1}.1 ${sort}`;
      }),
    ),
  );

/** What chooses a run of edits; the numbers are read by `someEdit`. */
export const editChoices = fc.array(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }));

const editedFields = [
  "title",
  "meaning",
  "guidance",
  "note",
  "label",
  "maxHundredths",
  "rule",
  "code",
  "numbering",
  "verdict",
  "validFrom",
  "totalCapHundredths",
  "openToSupplement",
  "leaveOutRescales",
  "classification",
  "illustrative",
];

/** Any edit, sound or not, as the numbers choose. */
export function someEdit(
  version: CriteriaSetVersion,
  choices: readonly number[],
  newId: string,
): SingleEdit {
  const [kind = 0, first = 0, second = 0, index = 0, field = 0, value = 0] = choices;
  const nodes = [...walkNodes(version)];
  const pick = (at: number) => nodes[at % nodes.length]?.node.id ?? "";
  const sorts = listIndicatorSorts();
  const sort = sorts[value % sorts.length] ?? "percent";
  const values = [
    "Chữ",
    "Lời khác hẳn, dài hơn",
    500,
    null,
    true,
    "roman",
    "group",
    "2026-07-01",
    { kind: "at-least-indicators", count: 2 },
    { groups: "arabic", criteria: "within-group" },
    { levels: [] },
    indicator(sort, "x").rule,
  ];
  switch (kind % 8) {
    case 0:
      return {
        kind: "set-field",
        nodeId: pick(first),
        path: [editedFields[field % editedFields.length] ?? ""],
        value: values[value % values.length],
      };
    case 1:
      return { kind: "move-node", nodeId: pick(first), parentId: pick(second), index: index % 4 };
    case 2:
      return { kind: "remove-node", nodeId: pick(first) };
    case 7: {
      const indicatorId = `old-${second % 3}`;
      const statements = [
        { kind: "ended" as const },
        { kind: "merged" as const, into: pick(first), weightPercent: 50 },
        null,
      ];
      return { kind: "set-carry-over", indicatorId, statement: statements[value % 3] ?? null };
    }
    case 3: {
      const { inputs, measure, rule, terms } = indicator(sort, newId);
      const parts = second % 2 === 0 ? { inputs, measure, rule } : { terms };
      return { kind: "set-parts", nodeId: pick(first), parts };
    }
    case 4: {
      const node = { ...criterion(), id: newId };
      return { kind: "add-criterion", parentId: pick(first), index: index % 4, node };
    }
    case 5: {
      const criteria = [{ ...criterion(), id: `${newId}-c` }];
      const node = { id: newId, code: "", title: "", meaning: "", maxHundredths: 0, criteria };
      return { kind: "add-group", parentId: version.id, index: index % 4, node };
    }
    default:
      return {
        kind: "add-indicator",
        parentId: pick(first),
        index: index % 4,
        node: indicator(sort, value % 5 === 0 ? pick(second) : newId),
      };
  }
}

function criterion(): Criterion {
  return {
    id: "",
    code: "",
    title: "Tiêu chí mới",
    meaning: "",
    openToSupplement: false,
    maxHundredths: 0,
    verdict: { kind: "all-indicators" },
    indicators: [],
  };
}
