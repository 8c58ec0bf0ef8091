import { applyEdit } from "#edits/apply-edit.ts";
import type { EditOf, SingleEdit } from "#edits/edit.ts";
import { changedFields } from "#edits/changed-fields.ts";
import { changedSamples } from "#edits/changed-samples.ts";
import { changedStatements } from "#edits/changed-statements.ts";
import { keepInOrder } from "#edits/keep-in-order.ts";
import {
  childrenOf,
  findNode,
  listIndicators,
  walkNodes,
  type NodeKind,
  type PlacedNode,
} from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * One edit that turns one state of a version into another: nodes keep their ids, as few as can be are moved, and only
 * fields that differ are set. Undefined where nothing differs. Of both, codes must follow from places (`renumber`).
 */
export function diffToEdits(
  from: CriteriaSetVersion,
  to: CriteriaSetVersion,
): EditOf<"several"> | undefined {
  const work = workOn(from);
  const known = kindsOf(from);
  const wanted = kindsOf(to);
  const keeps = ({ kind, node }: PlacedNode) => known.get(node.id) === kind;

  // Evidence keeps its id when it changes hands: it is let go before somebody else takes it.
  for (const { nodeId, evidence } of evidenceToLetGo(from, to)) {
    work.make({ kind: "set-field", nodeId, path: ["terms", "evidence"], value: evidence });
  }
  // An id that means something else from now on is given up first, with what stands below it.
  const asEvidence = new Set(
    listIndicators(to).flatMap(({ terms }) => terms.evidence.map((e) => e.id)),
  );
  for (const [id, kind] of known) {
    const changes = asEvidence.has(id) || (wanted.get(id) ?? kind) !== kind;
    if (changes && findNode(work.version(), id) !== undefined)
      work.make({ kind: "remove-node", nodeId: id });
  }
  for (const parent of walkNodes(to)) placeChildren(parent, work);
  for (const placed of walkNodes(work.version())) {
    const isGone = !wanted.has(placed.node.id) && placed.kind !== "version";
    if (isGone && findNode(work.version(), placed.node.id) !== undefined)
      work.make({ kind: "remove-node", nodeId: placed.node.id });
  }
  const standing = new Map([...walkNodes(work.version())].map((now) => [now.node.id, now]));
  for (const placed of walkNodes(to)) {
    if (!keeps(placed)) continue;
    const now = standing.get(placed.node.id);
    for (const edit of now === undefined ? [] : changedFields(now, placed)) work.make(edit);
  }
  for (const edit of changedSamples(from, to)) work.make(edit);
  for (const edit of changedStatements(from, to)) work.make(edit);
  const edits = work.made();
  return edits.length === 0 ? undefined : { kind: "several", edits: [...edits] };
}

interface Work {
  readonly version: () => CriteriaSetVersion;
  readonly make: (edit: SingleEdit) => void;
  readonly made: () => readonly SingleEdit[];
}

function workOn(from: CriteriaSetVersion): Work {
  let version = from;
  const edits: SingleEdit[] = [];
  return {
    version: () => version,
    made: () => edits,
    make(edit) {
      const applied = applyEdit(version, edit);
      if (!applied.ok)
        throw new Error(`Two states of one version do not lead to each other: ${edit.kind}`, {
          cause: applied.refusal,
        });
      version = applied.value.version;
      edits.push(edit);
    },
  };
}

/** Brings the children of one node into their order; those that stay are as many as can. */
function placeChildren(parent: PlacedNode, work: Work): void {
  const wanted = childrenOf(parent);
  const standing = childIds(work, parent.node.id);
  const stay = keepInOrder(
    standing,
    wanted.map(({ id }) => id),
  );
  let before: string | undefined;
  for (const child of wanted) {
    if (!stay.has(child.id)) place(child, parent, before, work);
    before = child.id;
  }
}

type Child = ReturnType<typeof childrenOf>[number];

function place(child: Child, parent: PlacedNode, before: string | undefined, work: Work): void {
  const parentId = parent.node.id;
  const standing = findNode(work.version(), child.id);
  const others = childIds(work, parentId).filter((id) => id !== child.id);
  const index = before === undefined ? 0 : others.indexOf(before) + 1;
  if (standing !== undefined) {
    work.make({ kind: "move-node", nodeId: child.id, parentId, index });
    return;
  }
  const isNew = ({ id }: { readonly id: string }) => findNode(work.version(), id) === undefined;
  if ("criteria" in child) {
    const criteria = child.criteria
      .filter(isNew)
      .map((each) => ({ ...each, indicators: each.indicators.filter(isNew) }));
    work.make({ kind: "add-group", parentId, index, node: { ...child, criteria } });
  } else if ("indicators" in child) {
    const indicators = child.indicators.filter(isNew);
    work.make({ kind: "add-criterion", parentId, index, node: { ...child, indicators } });
  } else {
    work.make({ kind: "add-indicator", parentId, index, node: child });
  }
}

function childIds(work: Work, parentId: string): readonly string[] {
  const parent = findNode(work.version(), parentId);
  return parent === undefined ? [] : childrenOf(parent).map(({ id }) => id);
}

function kindsOf(version: CriteriaSetVersion): ReadonlyMap<string, NodeKind> {
  return new Map([...walkNodes(version)].map(({ kind, node }) => [node.id, kind]));
}

/** Indicators whose evidence is asked for by another one from now on, with what they keep meanwhile. */
function evidenceToLetGo(from: CriteriaSetVersion, to: CriteriaSetVersion) {
  const owners = new Map<string, string>();
  for (const { kind, node } of walkNodes(to)) {
    owners.set(node.id, node.id);
    if (kind === "indicator") for (const { id } of node.terms.evidence) owners.set(id, node.id);
  }
  return [...walkNodes(from)].flatMap(({ kind, node }) => {
    if (kind !== "indicator") return [];
    const evidence = node.terms.evidence.filter(
      ({ id }) => (owners.get(id) ?? node.id) === node.id,
    );
    return evidence.length === node.terms.evidence.length ? [] : [{ nodeId: node.id, evidence }];
  });
}
