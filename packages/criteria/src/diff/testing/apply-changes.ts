import type { Change, NodeDiff, VersionDiff } from "#diff/version-diff.ts";
import { setAt } from "#edits/set-at.ts";
import { renumber } from "#numbering.ts";
import { childrenOf, walkNodes, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The later version made of the earlier one and of what the diff lists; only the text of new nodes is taken from the
 * later version itself. For tests: it comes out as the later version when nothing is left unlisted.
 */
export function applyChanges(
  before: CriteriaSetVersion,
  after: CriteriaSetVersion,
  diff: VersionDiff,
): CriteriaSetVersion {
  const old = new Map([...walkNodes(before)].map((placed) => [keyOf(placed), placed]));
  const diffs = new Map(
    diff.nodes.map((node) => [node.kind === "version" ? "version" : node.nodeId, node]),
  );
  function rebuild(placed: PlacedNode): Fields {
    const node = diffs.get(keyOf(placed));
    const earlier = old.get(keyOf(placed));
    const isNew = node?.changes.some(({ kind }) => kind === "added") ?? false;
    const fields = isNew ? placed.node : withChanges(earlier, node);
    const children = orderedChildren(placed, old, diffs).map(rebuild);
    return placed.kind === "indicator" ? fields : { ...fields, [listOf[placed.kind]]: children };
  }
  const whole = rebuild({ kind: "version", node: after, at: [] });
  // Rebuilt field by field; the test compares it with a version.
  return renumber(whole as unknown as CriteriaSetVersion);
}

const listOf = { version: "groups", group: "criteria", criterion: "indicators" } as const;

function keyOf(placed: PlacedNode): string {
  return placed.kind === "version" ? "version" : placed.node.id;
}

/**
 * Those below a node: the ones that stayed, in their old order, with the new and the moved at the positions they are
 * listed with.
 */
function orderedChildren(
  placed: PlacedNode,
  old: ReadonlyMap<string, PlacedNode>,
  diffs: ReadonlyMap<string, NodeDiff>,
): readonly PlacedNode[] {
  const now = [...walkNodesBelow(placed)];
  const isPlaced = (child: PlacedNode) =>
    diffs.get(keyOf(child))?.changes.some(({ kind }) => kind === "added" || kind === "moved") ??
    false;
  const earlier = old.get(keyOf(placed));
  const stayed = earlier === undefined ? [] : [...walkNodesBelow(earlier)];
  const ordered = stayed
    .filter(
      (child) => diffs.get(keyOf(child))?.changes.every(({ kind }) => kind !== "ended") ?? true,
    )
    .filter((child) => !isPlaced(child));
  for (const [index, child] of now.entries()) {
    if (isPlaced(child)) ordered.splice(index, 0, child);
  }
  const byKey = new Map(now.map((child) => [keyOf(child), child]));
  return ordered.map((child) => byKey.get(keyOf(child)) ?? child);
}

function* walkNodesBelow(placed: PlacedNode): Generator<PlacedNode, void> {
  for (const [index, node] of childrenOf(placed).entries()) {
    const kind = ({ version: "group", group: "criterion", criterion: "indicator" } as const)[
      placed.kind as "version" | "group" | "criterion"
    ];
    yield { kind, node, at: [...placed.at, index] } as PlacedNode;
  }
}

function withChanges(earlier: PlacedNode | undefined, diff: NodeDiff | undefined): Fields {
  let fields: unknown = earlier?.node ?? {};
  const byList = Object.groupBy(diff?.changes ?? [], (change) => listPath(change) ?? "");
  for (const [list, changes = []] of Object.entries(byList)) {
    if (list === "") for (const change of changes) fields = setOne(fields, change);
    else fields = setList(fields, list.split("/"), changes);
  }
  return Object(fields) as Fields;
}

/** The list a change is about an item, or the order, of. */
function listPath(change: Change): string | undefined {
  if (change.kind === "reordered") return change.path.join("/");
  if (change.kind !== "changed" || typeof change.path.at(-1) !== "number") return undefined;
  return change.path.slice(0, -1).join("/");
}

function setOne(fields: unknown, change: Change): unknown {
  if (change.kind !== "reworded" && change.kind !== "changed") return fields;
  if (change.kind === "changed" && change.field === "carryOver") return restated(fields, change);
  return setAt(fields, change.path, change.after)?.whole ?? fields;
}

function restated(
  fields: unknown,
  { path, after }: Extract<Change, { field: "carryOver" }>,
): Fields {
  const { carryOver, ...rest } = Object(fields) as Fields;
  const statements = new Map<string, unknown>(Object.entries(Object(carryOver)));
  if (after === null) statements.delete(String(path[1]));
  else statements.set(String(path[1]), after);
  return statements.size === 0 ? rest : { ...rest, carryOver: Object.fromEntries(statements) };
}

function setList(fields: unknown, path: readonly string[], changes: readonly Change[]): unknown {
  const before = path.reduce<unknown>(
    (part, step) => Object(part)[step],
    fields,
  ) as readonly Item[];
  const order = changes.find((change) => change.kind === "reordered");
  const items = changes.filter((change) => change.kind === "changed");
  const touched = items.map(({ before: old }) => old as Item | null).filter((old) => old !== null);
  const left = before.filter((item) => !touched.includes(item));
  const sorted =
    order === undefined
      ? left
      : left.toSorted((a, b) => order.after.indexOf(nameOf(a)) - order.after.indexOf(nameOf(b)));
  const next = [...sorted];
  for (const { path: at, after } of items.toSorted(
    (a, b) => Number(a.path.at(-1)) - Number(b.path.at(-1)),
  )) {
    if (after !== null) next.splice(Number(at.at(-1)), 0, after as Item);
  }
  return setAt(fields, path, next)?.whole;
}

type Item = { readonly key: string } | { readonly id: string };

function nameOf(item: Item): string {
  return "key" in item ? item.key : item.id;
}
