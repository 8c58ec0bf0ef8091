import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** A node with its place: the positions on the way from the version down to it. */
export type PlacedNode =
  | { readonly kind: "version"; readonly node: CriteriaSetVersion; readonly at: readonly [] }
  | { readonly kind: "group"; readonly node: CriterionGroup; readonly at: readonly [number] }
  | { readonly kind: "criterion"; readonly node: Criterion; readonly at: readonly [number, number] }
  | {
      readonly kind: "indicator";
      readonly node: Indicator;
      readonly at: readonly [number, number, number];
    };
export type NodeKind = PlacedNode["kind"];

/** The version itself, then every node, each before its children, in reading order. */
export function* walkNodes(version: CriteriaSetVersion): Generator<PlacedNode, void> {
  yield { kind: "version", node: version, at: [] };
  for (const [g, group] of version.groups.entries()) {
    yield { kind: "group", node: group, at: [g] };
    for (const [c, criterion] of group.criteria.entries()) {
      yield { kind: "criterion", node: criterion, at: [g, c] };
      for (const [i, indicator] of criterion.indicators.entries()) {
        yield { kind: "indicator", node: indicator, at: [g, c, i] };
      }
    }
  }
}

/** The node with this id; the version's own id finds the version. */
export function findNode(version: CriteriaSetVersion, nodeId: string): PlacedNode | undefined {
  for (const placed of walkNodes(version)) if (placed.node.id === nodeId) return placed;
  return undefined;
}

/** All indicators in reading order. */
export function listIndicators(version: CriteriaSetVersion): readonly Indicator[] {
  return version.groups.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));
}

/** All criteria in reading order. */
export function listCriteria(version: CriteriaSetVersion): readonly Criterion[] {
  return version.groups.flatMap(({ criteria }) => criteria);
}

/** The node above; undefined for the version itself. */
export function parentOf(version: CriteriaSetVersion, { at }: PlacedNode): PlacedNode | undefined {
  const [g, c, i] = at;
  const group = g === undefined ? undefined : version.groups[g];
  if (group === undefined || g === undefined) return undefined;
  if (c === undefined) return { kind: "version", node: version, at: [] };
  const criterion = group.criteria[c];
  if (i === undefined || criterion === undefined) return { kind: "group", node: group, at: [g] };
  return { kind: "criterion", node: criterion, at: [g, c] };
}

/** Whether the kind of node stands directly below the other. */
export const childKind = {
  version: "group",
  group: "criterion",
  criterion: "indicator",
  indicator: undefined,
} as const satisfies Record<NodeKind, NodeKind | undefined>;

export function childrenOf(
  placed: PlacedNode,
): readonly (CriterionGroup | Criterion | Indicator)[] {
  switch (placed.kind) {
    case "version":
      return placed.node.groups;
    case "group":
      return placed.node.criteria;
    case "criterion":
      return placed.node.indicators;
    case "indicator":
      return [];
  }
}
