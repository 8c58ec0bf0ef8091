import { aspectsOf } from "#diff/change-aspects.ts";
import { fieldChanges } from "#diff/field-changes.ts";
import { longestRising } from "#longest-rising.ts";
import { readLineage } from "#diff/lineage.ts";
import {
  changeAspects,
  type Change,
  type ChangeAspect,
  type NodeDiff,
  type Place,
  type VersionDiff,
} from "#diff/version-diff.ts";
import { walkNodes, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * What differs from one version (or state of one) to another, node by node. Nodes are matched by id, whatever their
 * codes; one is moved when it stands below another parent, or past siblings that kept their order. A node that is new
 * or ended is listed by itself, without its fields.
 */
export function diffVersions(before: CriteriaSetVersion, after: CriteriaSetVersion): VersionDiff {
  const earlier = index(before);
  const later = index(after);
  const moved = findMoved(earlier, later);
  const ended = endedBehind(earlier, later, moved);
  const lineage = readLineage(before, after);
  const nodes: NodeDiff[] = [];
  let renumbered = 0;
  for (const [key, { placed, place }] of later) {
    const old = earlier.get(key);
    const changes: readonly Change[] =
      old === undefined
        ? [{ kind: "added", from: lineage.from(placed) }]
        : [
            ...(moved.has(key) && place !== undefined && old.place !== undefined
              ? [{ kind: "moved" as const, from: old.place, to: place }]
              : []),
            ...lineage.joined(placed),
            ...fieldChanges(old.placed, placed),
          ];
    if (changes.length > 0) nodes.push(nodeDiff(old?.placed ?? null, placed, changes));
    if (old !== undefined && !moved.has(key) && codeOf(old.placed) !== codeOf(placed))
      renumbered += 1;
    for (const gone of ended.get(key) ?? [])
      nodes.push(nodeDiff(gone, null, [{ kind: "ended", into: lineage.into(gone) }]));
  }
  return { nodes, renumbered, counts: countAspects(nodes) };
}

interface Indexed {
  readonly placed: PlacedNode;
  /** Key of the parent; undefined for the version. */
  readonly parentKey?: string;
  readonly place?: Place;
}

/** The version stands under this key, whatever its id. */
const rootKey = "";

/** All nodes in reading order by id; a node whose id was met before (an unsound document) by its id and which one it is. */
function index(version: CriteriaSetVersion): ReadonlyMap<string, Indexed> {
  const nodes = new Map<string, Indexed>([
    [rootKey, { placed: { kind: "version", node: version, at: [] } }],
  ]);
  const seen = new Map<string, number>();
  const above: (readonly [string, PlacedNode])[] = [];
  for (const placed of walkNodes(version)) {
    const depth = placed.at.length;
    if (placed.kind === "version") {
      above[0] = [rootKey, placed];
      continue;
    }
    const { id } = placed.node;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    const key = count === 1 ? `${placed.kind} ${id}` : `${placed.kind} ${id} ${count}`;
    const [parentKey, parent] = above[depth - 1] ?? [rootKey, placed];
    const place: Place = {
      parentId: parent.node.id,
      parentKind: parent.kind,
      parentCode: codeOf(parent),
      index: placed.at.at(-1) ?? 0,
    };
    nodes.set(key, { placed, parentKey, place });
    above[depth] = [key, placed];
  }
  return nodes;
}

/** Nodes below another parent, and among those that kept theirs the fewest that had to step out of line. */
function findMoved(
  earlier: ReadonlyMap<string, Indexed>,
  later: ReadonlyMap<string, Indexed>,
): ReadonlySet<string> {
  const moved = new Set<string>();
  const stayed = new Map<string, { readonly key: string; readonly index: number }[]>();
  for (const [key, { parentKey }] of later) {
    const old = earlier.get(key);
    if (old?.place === undefined || parentKey === undefined) continue;
    if (old.parentKey !== parentKey) {
      moved.add(key);
      continue;
    }
    const siblings = stayed.get(parentKey) ?? [];
    siblings.push({ key, index: old.place.index });
    stayed.set(parentKey, siblings);
  }
  for (const siblings of stayed.values()) {
    const inLine = longestRising(siblings.map((sibling) => sibling.index));
    for (const [at, { key }] of siblings.entries()) if (!inLine.has(at)) moved.add(key);
  }
  return moved;
}

/** What ended, by the node that it is read behind: the last one before it that is still in its place. */
function endedBehind(
  earlier: ReadonlyMap<string, Indexed>,
  later: ReadonlyMap<string, Indexed>,
  moved: ReadonlySet<string>,
): ReadonlyMap<string, readonly PlacedNode[]> {
  const behind = new Map<string, PlacedNode[]>();
  let anchor = rootKey;
  for (const [key, { placed }] of earlier) {
    if (!later.has(key)) behind.set(anchor, [...(behind.get(anchor) ?? []), placed]);
    else if (!moved.has(key)) anchor = key;
  }
  return behind;
}

function nodeDiff(
  before: PlacedNode | null,
  after: PlacedNode | null,
  changes: readonly Change[],
): NodeDiff {
  const placed = after ?? before;
  if (placed === null) throw new TypeError("A node that differs stands on one side at least.");
  return { nodeId: placed.node.id, kind: placed.kind, before, after, changes };
}

function countAspects(nodes: readonly NodeDiff[]): Readonly<Record<ChangeAspect, number>> {
  const counts = new Map<ChangeAspect, number>();
  for (const aspect of nodes.flatMap(({ changes }) => changes.flatMap(aspectsOf))) {
    counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
  }
  const entries = changeAspects.map((aspect) => [aspect, counts.get(aspect) ?? 0] as const);
  // One entry for each aspect there is.
  return Object.fromEntries(entries) as Record<ChangeAspect, number>;
}

function codeOf(placed: PlacedNode): string {
  return placed.kind === "version" ? "" : placed.node.code;
}
