import { longestRising } from "#diff/longest-rising.ts";
import { same } from "#diff/same.ts";
import type { SingleEdit } from "#edits/edit.ts";
import { editableFieldSchema } from "#edits/node-schema.ts";
import type { Indicator } from "#indicator.ts";
import { childrenOf, walkNodes, type NodeKind, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** What the edits from one document to another come to, node by node, by id. */
export interface EditPlan {
  /** In the order in which they apply. */
  readonly edits: readonly SingleEdit[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly moved: readonly string[];
  readonly changed: readonly { readonly nodeId: string; readonly fields: readonly string[] }[];
  /** Samples put in or changed, and those taken away. */
  readonly samples: { readonly set: readonly string[]; readonly removed: readonly string[] };
}

/**
 * The edits that make one document into another: what is in both, by id, is moved and changed, never taken out and put
 * in again. Identity, format and codes stay those of `from`.
 * @param keepMissing what `to` does not have stays as it is
 */
export function editsBetween(
  from: CriteriaSetVersion,
  to: CriteriaSetVersion,
  { keepMissing = false }: { readonly keepMissing?: boolean } = {},
): EditPlan {
  const before = indexOf(from);
  const after = indexOf(to, from.id);
  const kindOf = (index: Index, id: string) => index.get(id)?.placed.kind;
  const both = [...after.keys()].filter((id) => before.has(id));
  // An id that names another kind of node now: what it named goes first, with all below it.
  const reborn = both.filter((id) => kindOf(before, id) !== kindOf(after, id));
  const lost = new Set(reborn.flatMap((id) => withBelow(before, id)));
  const kept = new Set(both.filter((id) => !lost.has(id)));
  const topmost = (ids: readonly string[]) =>
    ids.filter((id) => !ids.includes(before.get(id)?.parentId ?? ""));
  const freed = freeEvidence(before, after, kept);
  const places = place({ before, after, kept });
  const gone = keepMissing ? [] : [...before.keys()].filter((id) => !kept.has(id) && !lost.has(id));
  const samples = sampleEdits(from, to, keepMissing);
  const changes = [...kept].flatMap((id) => changesOf(before, after, freed.from, id));
  return {
    edits: [
      ...freed.edits,
      ...topmost([...lost]).map(remove),
      ...places.edits,
      ...topmost(gone).map(remove),
      ...changes.flatMap(({ edits }) => edits),
      ...samples.edits,
    ],
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: gone,
    moved: [...places.moved, ...[...lost].filter((id) => after.has(id))],
    changed: changes.map(({ nodeId, fields }) => ({ nodeId, fields })),
    samples: { set: samples.set, removed: samples.removed },
  };
}

function sampleEdits(from: CriteriaSetVersion, to: CriteriaSetVersion, keepMissing: boolean) {
  const { samples: old = {} } = from;
  const { samples: next = {} } = to;
  const set = Object.keys(next).filter((id) => !same(old[id], next[id]));
  const removed = keepMissing ? [] : Object.keys(old).filter((id) => !Object.hasOwn(next, id));
  const edits = [...removed, ...set].map((sampleId): SingleEdit => ({
    kind: "set-sample",
    sampleId,
    sample: next[sampleId] ?? null,
  }));
  return { edits, set, removed };
}

function remove(nodeId: string): SingleEdit {
  return { kind: "remove-node", nodeId };
}

interface Entry {
  readonly placed: PlacedNode;
  readonly parentId: string | undefined;
  readonly childIds: readonly string[];
}
type Index = ReadonlyMap<string, Entry>;

/** Every node by id; the version itself under the id that it has, or is to have here. */
function indexOf(version: CriteriaSetVersion, rootId = version.id): Index {
  const index = new Map<string, Entry>();
  const parents = new Map<string, string>();
  for (const placed of walkNodes(version)) {
    const id = placed.kind === "version" ? rootId : placed.node.id;
    const childIds = childrenOf(placed).map((child) => child.id);
    for (const childId of childIds) parents.set(childId, id);
    index.set(id, { placed, parentId: parents.get(id), childIds });
  }
  return index;
}

function withBelow(index: Index, id: string): readonly string[] {
  const { childIds = [] } = index.get(id) ?? {};
  return [id, ...childIds.flatMap((childId) => withBelow(index, childId))];
}

/** Evidence that goes to another indicator is taken from its own first: an id is never in two places. */
function freeEvidence(
  before: Index,
  after: Index,
  kept: ReadonlySet<string>,
): { readonly edits: readonly SingleEdit[]; readonly from: ReadonlySet<string> } {
  const ownerAfter = new Map<string, string>();
  for (const [id, { placed }] of after) {
    for (const evidenceId of evidenceIds(placed)) ownerAfter.set(evidenceId, id);
  }
  const owners = [...before].filter(([id, { placed }]) =>
    evidenceIds(placed).some((one) => ownerAfter.has(one) && ownerAfter.get(one) !== id),
  );
  const edits = owners.flatMap(([id, { placed }]): readonly SingleEdit[] => {
    if (placed.kind !== "indicator") return [];
    const evidence = placed.node.terms.evidence.filter(
      (one) => !ownerAfter.has(one.id) || ownerAfter.get(one.id) === id,
    );
    return [{ kind: "set-field", nodeId: id, path: ["terms", "evidence"], value: evidence }];
  });
  return { edits, from: new Set(owners.map(([id]) => id).filter((id) => kept.has(id))) };
}

function evidenceIds(placed: PlacedNode): readonly string[] {
  return placed.kind === "indicator" ? placed.node.terms.evidence.map(({ id }) => id) : [];
}

/** Puts every node of `after` where it stands there. What is not in it stays until the end, in between. */
function place({
  before,
  after,
  kept,
}: {
  readonly before: Index;
  readonly after: Index;
  readonly kept: ReadonlySet<string>;
}): { readonly edits: readonly SingleEdit[]; readonly moved: readonly string[] } {
  const edits: SingleEdit[] = [];
  const moved: string[] = [];
  const isThere = (id: string) => kept.has(id) || !after.has(id);
  const children = new Map([...before].map(([id, { childIds }]) => [id, childIds.filter(isThere)]));
  const parents = new Map([...before].map(([id, { parentId }]) => [id, parentId]));
  const staying = new Set(
    [...after].flatMap(([id, { childIds }]) => stayingOf(before, id, childIds)),
  );
  const now = (id: string) => children.get(id) ?? [];
  const detach = (id: string) => {
    const parentId = parents.get(id) ?? "";
    children.set(
      parentId,
      now(parentId).filter((one) => one !== id),
    );
  };

  function visit(id: string): void {
    const { childIds = [], placed } = after.get(id) ?? {};
    let previous: string | undefined;
    for (const childId of childIds) {
      const child = after.get(childId);
      if (child === undefined || placed === undefined) continue;
      if (!kept.has(childId)) {
        const index = indexAfter(now(id), previous);
        edits.push(addition(child.placed, id, index));
        children.set(id, now(id).toSpliced(index, 0, childId));
        children.set(childId, []);
      } else if (!staying.has(childId)) {
        detach(childId);
        const index = indexAfter(now(id), previous);
        edits.push({ kind: "move-node", nodeId: childId, parentId: id, index });
        children.set(id, now(id).toSpliced(index, 0, childId));
        parents.set(childId, id);
        moved.push(childId);
      }
      previous = childId;
    }
    for (const childId of childIds) visit(childId);
  }

  const [rootId = ""] = after.keys();
  visit(rootId);
  return { edits, moved };
}

/** The children that need not move: the longest run that stands under the same parent in the same order. */
function stayingOf(before: Index, id: string, childIds: readonly string[]): readonly string[] {
  const old = before.get(id)?.childIds ?? [];
  const common = childIds.filter((childId) => old.includes(childId));
  const run = longestRising(common.map((childId) => old.indexOf(childId)));
  return common.filter((_, at) => run.has(at));
}

function indexAfter(siblings: readonly string[], previous: string | undefined): number {
  return previous === undefined ? 0 : siblings.indexOf(previous) + 1;
}

/** The node alone: what is below it is put in its place afterwards. */
function addition(placed: PlacedNode, parentId: string, index: number): SingleEdit {
  switch (placed.kind) {
    case "group":
      return { kind: "add-group", parentId, index, node: { ...placed.node, criteria: [] } };
    case "criterion":
      return { kind: "add-criterion", parentId, index, node: { ...placed.node, indicators: [] } };
    case "indicator":
      return { kind: "add-indicator", parentId, index, node: placed.node };
    case "version":
      throw new Error("A version is not added to another.");
  }
}

const parts = [
  "inputs",
  "measure",
  "rule",
  "terms",
] as const satisfies readonly (keyof Indicator)[];

function changesOf(
  before: Index,
  after: Index,
  freed: ReadonlySet<string>,
  nodeId: string,
): readonly { nodeId: string; fields: readonly string[]; edits: readonly SingleEdit[] }[] {
  const old = before.get(nodeId)?.placed;
  const next = after.get(nodeId)?.placed;
  if (old === undefined || next === undefined) return [];
  const values = new Map<string, unknown>(Object.entries(next.node));
  const oldValues = new Map<string, unknown>(Object.entries(old.node));
  const fields = [...values.keys()].filter(
    (field) =>
      editableFieldSchema(old.kind, field) !== undefined &&
      (!same(oldValues.get(field), values.get(field)) || (field === "terms" && freed.has(nodeId))),
  );
  if (fields.length === 0) return [];
  return [{ nodeId, fields, edits: setting(old.kind, nodeId, fields, values) }];
}

function setting(
  kind: NodeKind,
  nodeId: string,
  fields: readonly string[],
  values: ReadonlyMap<string, unknown>,
): readonly SingleEdit[] {
  const inParts = kind === "indicator" ? parts.filter((part) => fields.includes(part)) : [];
  const alone = fields.filter((field) => !inParts.some((part) => part === field));
  const edits = alone.map((field): SingleEdit => ({
    kind: "set-field",
    nodeId,
    path: [field],
    value: values.get(field),
  }));
  if (inParts.length === 0) return edits;
  const together = Object.fromEntries(inParts.map((part) => [part, values.get(part)]));
  return [...edits, { kind: "set-parts", nodeId, parts: together }];
}
