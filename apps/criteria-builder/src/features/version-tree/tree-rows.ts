import { maximumHundredths } from "@thuocdo/criteria/rule";
import { childrenOf, walkNodes, type NodeKind, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { matchesSearch } from "@thuocdo/ui/search-text";

/** One line of the tree, as it is drawn and as screen readers are told. */
export interface TreeRow {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly kind: NodeKind;
  readonly code: string;
  readonly title: string;
  readonly hundredths: number;
  /** 1 for the version itself. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a line that has nothing below it. */
  readonly expanded: boolean | undefined;
}

export interface TreeView {
  readonly collapsed: ReadonlySet<string>;
  /** Only lines with these words are shown, and the way down to them. */
  readonly sought: string;
}

export function treeRows(
  version: CriteriaSetVersion,
  { collapsed, sought }: TreeView,
): readonly TreeRow[] {
  const nodes = [...walkNodes(version)];
  const found = sought.trim() === "" ? undefined : idsOnTheWay(nodes, sought);
  return nodes.flatMap((placed): TreeRow[] => {
    const above = ancestorIds(nodes, placed);
    if (found !== undefined && !found.has(placed.node.id)) return [];
    if (found === undefined && above.some((id) => collapsed.has(id))) return [];
    const children = childrenOf(placed).length;
    return [
      {
        id: placed.node.id,
        parentId: above.at(-1),
        kind: placed.kind,
        code: placed.kind === "version" ? "" : placed.node.code,
        title: placed.node.title,
        hundredths: pointsOf(placed),
        level: placed.at.length + 1,
        position: (placed.at.at(-1) ?? 0) + 1,
        siblings: siblingCount(nodes, placed),
        expanded:
          children === 0 ? undefined : found !== undefined || !collapsed.has(placed.node.id),
      },
    ];
  });
}

function pointsOf(placed: PlacedNode): number {
  switch (placed.kind) {
    case "version":
      return placed.node.groups.reduce((total, { maxHundredths }) => total + maxHundredths, 0);
    case "group":
    case "criterion":
      return placed.node.maxHundredths;
    case "indicator":
      return maximumHundredths(placed.node.rule);
  }
}

function idsOnTheWay(nodes: readonly PlacedNode[], sought: string): ReadonlySet<string> {
  const found = nodes.filter((placed) => matchesSearch(wordsOf(placed), sought));
  return new Set(found.flatMap((placed) => [...ancestorIds(nodes, placed), placed.node.id]));
}

function wordsOf({ kind, node }: PlacedNode): string {
  return kind === "version" ? node.title : `${node.code} ${node.title}`;
}

function ancestorIds(nodes: readonly PlacedNode[], { at }: PlacedNode): readonly string[] {
  return nodes
    .filter(
      (other) => other.at.length < at.length && other.at.every((step, depth) => step === at[depth]),
    )
    .map(({ node }) => node.id);
}

function siblingCount(nodes: readonly PlacedNode[], { at }: PlacedNode): number {
  const parent = nodes.find(
    (other) =>
      other.at.length === at.length - 1 && other.at.every((step, depth) => step === at[depth]),
  );
  return parent === undefined ? 1 : childrenOf(parent).length;
}
