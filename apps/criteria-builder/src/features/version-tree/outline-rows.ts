import { maximumHundredths } from "@thuocdo/criteria/rule";
import { walkNodes, type NodeKind, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** One row of the outline, as it is drawn and as screen readers are told. */
export interface OutlineRow {
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
  /** Undefined for a row that has nothing below it. */
  readonly expanded: boolean | undefined;
}

/** The rows in sight, those below folded ones left out. */
export function outlineRows(
  version: CriteriaSetVersion,
  collapsed: ReadonlySet<string>,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const open = (id: string, count: number) => (count === 0 ? undefined : !collapsed.has(id));

  function push(placed: PlacedNode, parentId: string | undefined, siblings: number, count: number) {
    const expanded = open(placed.node.id, count);
    rows.push({
      id: placed.node.id,
      parentId,
      kind: placed.kind,
      code: placed.kind === "version" ? "" : placed.node.code,
      title: placed.node.title,
      hundredths: pointsOf(placed),
      level: placed.at.length + 1,
      position: (placed.at.at(-1) ?? 0) + 1,
      siblings,
      expanded,
    });
    return expanded === true;
  }

  const { groups } = version;
  if (!push({ kind: "version", node: version, at: [] }, undefined, 1, groups.length)) return rows;
  for (const [g, group] of groups.entries()) {
    const { criteria } = group;
    const placed = { kind: "group", node: group, at: [g] } as const;
    if (!push(placed, version.id, groups.length, criteria.length)) continue;
    for (const [c, criterion] of criteria.entries()) {
      const { indicators } = criterion;
      const at = { kind: "criterion", node: criterion, at: [g, c] } as const;
      if (!push(at, group.id, criteria.length, indicators.length)) continue;
      for (const [i, node] of indicators.entries()) {
        push({ kind: "indicator", node, at: [g, c, i] }, criterion.id, indicators.length, 0);
      }
    }
  }
  return rows;
}

/** What to fold so that nothing deeper than this level shows: 2 shows groups, 3 criteria, 4 all. */
export function foldedAtLevel(version: CriteriaSetVersion, level: 2 | 3 | 4): ReadonlySet<string> {
  return new Set(
    [...walkNodes(version)]
      .filter(({ kind, at }) => kind !== "version" && at.length + 1 >= level)
      .map(({ node }) => node.id),
  );
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
