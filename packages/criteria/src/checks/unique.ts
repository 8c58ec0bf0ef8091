import type { CheckOf } from "#checks/check-of.ts";
import type { Indicator } from "#indicator.ts";
import { renumber } from "#numbering.ts";
import type { FieldPath } from "#schema-problem.ts";
import { walkNodes, type NodeKind } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export type UniqueCheck =
  | CheckOf<"duplicate-id", { readonly id: string }>
  | CheckOf<"duplicate-code", { readonly value: string }>
  /** The code is not the one that the place gives. */
  | CheckOf<"code-out-of-place", { readonly value: string; readonly expected: string }>
  /** Two inputs, levels, items or classification levels share a key. */
  | CheckOf<"duplicate-key", { readonly key: string }>;

/** Every node and every piece of evidence has an id of its own. */
export function checkIds(version: CriteriaSetVersion): readonly UniqueCheck[] {
  const ids = [...walkNodes(version)].flatMap(({ kind, node }) => [
    { id: node.id, nodeId: node.id, path: ["id"] as FieldPath },
    ...(kind === "indicator"
      ? node.terms.evidence.map(({ id }, at) => ({
          id,
          nodeId: node.id,
          path: ["terms", "evidence", at, "id"],
        }))
      : []),
  ]);
  return repeated(ids, ({ id }) => id).map((place) => ({
    code: "duplicate-id",
    severity: "error",
    ...place,
  }));
}

/** Codes follow from places, so that no two nodes of a kind share one. */
export function checkCodes(version: CriteriaSetVersion): readonly UniqueCheck[] {
  const coded = [...walkNodes(version)].flatMap(({ kind, node }) =>
    kind === "version" ? [] : [{ kind: kind satisfies NodeKind, id: node.id, value: node.code }],
  );
  const places = { severity: "error", path: ["code"] } as const;
  const doubled = repeated(coded, ({ kind, value }) => `${kind} ${value}`).map(({ id, value }) => ({
    code: "duplicate-code" as const,
    ...places,
    nodeId: id,
    value,
  }));
  const right = [...walkNodes(renumber(version))].flatMap(({ kind, node }) =>
    kind === "version" ? [] : [node.code],
  );
  const misplaced = coded.flatMap(({ id, value }, at) => {
    const expected = right[at] ?? "";
    if (value === expected) return [];
    return [{ code: "code-out-of-place" as const, ...places, nodeId: id, value, expected }];
  });
  return [...doubled, ...misplaced];
}

/** Levels of the classification are told apart by their keys. */
export function checkLevelKeys({ id, classification }: CriteriaSetVersion): readonly UniqueCheck[] {
  return keysOnce(id, ["classification", "levels"], classification.levels);
}

/** Inside an indicator, inputs are told apart by key; so are the levels or items of one input, and of the rule. */
export function checkKeys({ id, inputs, measure, rule, terms }: Indicator): readonly UniqueCheck[] {
  return [
    ...keysOnce(id, ["inputs"], inputs),
    ...inputs.flatMap((input, at) => [
      ...("levels" in input ? keysOnce(id, ["inputs", at, "levels"], input.levels) : []),
      ...("items" in input ? keysOnce(id, ["inputs", at, "items"], input.items) : []),
    ]),
    ...(measure.kind === "tally"
      ? keysOnce(
          id,
          ["measure", "inputs"],
          measure.inputs.map((key) => ({ key })),
        )
      : []),
    ...("levels" in rule ? keysOnce(id, ["rule", "levels"], rule.levels) : []),
    ...("items" in rule ? keysOnce(id, ["rule", "items"], rule.items) : []),
    ...keysOnce(id, ["terms", "crossChecks"], terms.crossChecks ?? []),
    ...(terms.crossChecks ?? []).flatMap(({ figures }, at) =>
      keysOnce(
        id,
        ["terms", "crossChecks", at, "figures"],
        figures.map(({ name: key }) => ({ key })),
      ),
    ),
  ];
}

function keysOnce(
  nodeId: string,
  path: FieldPath,
  items: readonly { readonly key: string }[],
): readonly UniqueCheck[] {
  const placed = items.map(({ key }, at) => ({ key, path: [...path, at] }));
  return repeated(placed, ({ key }) => key).map((place) => ({
    code: "duplicate-key",
    severity: "error",
    nodeId,
    ...place,
  }));
}

/** All but the first of those with the same name. */
function repeated<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = nameOf(item);
    if (seen.has(name)) return true;
    seen.add(name);
    return false;
  });
}
