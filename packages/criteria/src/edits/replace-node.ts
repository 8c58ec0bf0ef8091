import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import type { PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** The document with this node in the place of the one that stands there; all other branches stay the same objects. */
export function replaceNode(version: CriteriaSetVersion, placed: PlacedNode): CriteriaSetVersion {
  switch (placed.kind) {
    case "version":
      return placed.node;
    case "group":
      return withGroup(version, placed.at[0], () => placed.node);
    case "criterion":
      return withCriterion(version, placed.at, () => placed.node);
    case "indicator": {
      const [g, c, i] = placed.at;
      return withCriterion(version, [g, c], (criterion) => ({
        ...criterion,
        indicators: criterion.indicators.with(i, placed.node),
      }));
    }
  }
}

/** A node to be put somewhere, with its kind. */
export type NewNode =
  | { readonly kind: "group"; readonly node: CriterionGroup }
  | { readonly kind: "criterion"; readonly node: Criterion }
  | { readonly kind: "indicator"; readonly node: Indicator };

/** The document with the node put before the child now at `index`; `parentAt` must lead to a node that takes it. */
export function insertNode(
  version: CriteriaSetVersion,
  parentAt: readonly number[],
  index: number,
  { kind, node }: NewNode,
): CriteriaSetVersion {
  const [g = 0, c = 0] = parentAt;
  switch (kind) {
    case "group":
      return { ...version, groups: version.groups.toSpliced(index, 0, node) };
    case "criterion":
      return withGroup(version, g, (group) => ({
        ...group,
        criteria: group.criteria.toSpliced(index, 0, node),
      }));
    case "indicator":
      return withCriterion(version, [g, c], (criterion) => ({
        ...criterion,
        indicators: criterion.indicators.toSpliced(index, 0, node),
      }));
  }
}

/** The document without the node and all below it. */
export function takeOut(
  version: CriteriaSetVersion,
  placed: Exclude<PlacedNode, { kind: "version" }>,
): CriteriaSetVersion {
  switch (placed.kind) {
    case "group":
      return { ...version, groups: version.groups.toSpliced(placed.at[0], 1) };
    case "criterion": {
      const [g, c] = placed.at;
      return withGroup(version, g, (group) => ({
        ...group,
        criteria: group.criteria.toSpliced(c, 1),
      }));
    }
    case "indicator": {
      const [g, c, i] = placed.at;
      return withCriterion(version, [g, c], (criterion) => ({
        ...criterion,
        indicators: criterion.indicators.toSpliced(i, 1),
      }));
    }
  }
}

function withGroup(
  version: CriteriaSetVersion,
  at: number,
  change: (group: CriterionGroup) => CriterionGroup,
): CriteriaSetVersion {
  return { ...version, groups: changeAt(version.groups, at, change) };
}

function withCriterion(
  version: CriteriaSetVersion,
  [g, c]: readonly [number, number],
  change: (criterion: Criterion) => Criterion,
): CriteriaSetVersion {
  return withGroup(version, g, (group) => ({
    ...group,
    criteria: changeAt(group.criteria, c, change),
  }));
}

function changeAt<Item>(items: readonly Item[], at: number, change: (item: Item) => Item): Item[] {
  return items.map((item, index) => (index === at ? change(item) : item));
}
