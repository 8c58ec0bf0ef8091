import type { Edit, SingleEdit } from "@thuocdo/criteria/edit";
import { copyBranches, countNodes } from "@thuocdo/criteria/outline/branches";
import { addEdit, type NodePlace } from "@thuocdo/criteria/outline/add-node";
import { newNode, pointsOfNew } from "@thuocdo/criteria/outline/heading";
import { changeLevel } from "@thuocdo/criteria/outline/change-level";
import { moveBranches, moveByOne, type MoveRefusal } from "@thuocdo/criteria/outline/move-branches";
import { pasteBranches, placeFor } from "@thuocdo/criteria/outline/paste-branches";
import { topNodes, type OutlineNode } from "@thuocdo/criteria/outline/top-nodes";
import type { Result } from "@thuocdo/criteria/result";
import { findNode, walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { changedNode } from "#features/version-tree/changed-node.ts";
import { explainRefusal, messages } from "#features/version-tree/messages.ts";
import type { ActContext } from "#features/version-tree/outline-draft.ts";
import { chooseOne } from "#features/version-tree/outline-selection.ts";
import type { Outline } from "#features/version-tree/use-outline.ts";

/** What is done to whole rows, by key, button or mouse alike. */
export function rowActs(outline: Outline, { draft, say, newId }: ActContext) {
  /** Those chosen, in the document as it is once the typing is in it. */
  function chosen(): { version: CriteriaSetVersion; nodeIds: readonly string[] } {
    outline.flush();
    return { version: draft.read(), nodeIds: [...outline.chosen] };
  }

  function finishMove(
    version: CriteriaSetVersion,
    moved: Result<Edit, MoveRefusal>,
    nodeIds: readonly string[],
  ) {
    if (!moved.ok) return say(explainRefusal(moved.refusal));
    if (!draft.edit(moved.value)) return;
    const tops = topNodes(version, nodeIds);
    const [first] = tops;
    say(
      tops.length === 1 && first !== undefined
        ? messages.moved(nameOf(draft.read(), first.node.id))
        : messages.movedSeveral(tops.length),
    );
    if (first === undefined || outline.chosen.has(first.node.id)) return outline.stay();
    outline.go({
      current: first.node.id,
      anchor: first.node.id,
      chosen: new Set(tops.map(({ node }) => node.id)),
    });
  }

  return {
    move(by: 1 | -1) {
      const { version, nodeIds } = chosen();
      finishMove(version, moveByOne(version, nodeIds, by), nodeIds);
    },
    moveTo(place: NodePlace, nodeIds: readonly string[]) {
      outline.flush();
      const version = draft.read();
      finishMove(version, moveBranches(version, nodeIds, place), nodeIds);
    },
    changeLevel(by: 1 | -1) {
      const { version, nodeIds } = chosen();
      const changed = changeLevel(version, { nodeIds, by, newId });
      if (!changed.ok) return say(explainRefusal(changed.refusal));
      if (!draft.edit(changed.value)) return;
      say(saidOfLevel(version, draft.read(), nodeIds));
      outline.stay();
    },
    /** Adds a row where the current one suggests, and goes into it. */
    add(kind: OutlineNode["kind"]) {
      outline.flush();
      const version = draft.read();
      const place = placeFor(version, outline.current, kind);
      if (place === undefined) return say(explainRefusal({ code: "no-place", kind }));
      const id = newId();
      if (!draft.edit(addEdit(freshNode(kind, id), place))) return;
      say(messages.added(kind, codeOf(draft.read(), id)));
      outline.go(chooseOne(id), { caret: "end" });
    },
    remove() {
      const { version, nodeIds } = chosen();
      const tops = topNodes(version, nodeIds);
      const [first] = tops;
      if (first === undefined) return;
      const edits = tops.map(({ node }): SingleEdit => ({ kind: "remove-node", nodeId: node.id }));
      const next = rowAfter(version, outline, tops);
      if (!draft.edit(edits.length === 1 && edits[0] ? edits[0] : { kind: "several", edits }))
        return;
      const below = countNodes(tops) - 1;
      say(
        tops.length === 1
          ? messages.removed(nameOf(version, first.node.id), below)
          : messages.removedSeveral(tops.length),
      );
      outline.go(chooseOne(next));
    },
    duplicate() {
      const { version, nodeIds } = chosen();
      const copied = copyBranches(version, nodeIds, null);
      const last = topNodes(version, nodeIds).at(-1);
      if (copied === undefined || last === undefined) return;
      const pasted = pasteBranches(version, copied.branches, { at: last.node.id, newId });
      if (!pasted.ok) return say(explainRefusal(pasted.refusal));
      if (!draft.edit(pasted.value.edit)) return;
      say(messages.duplicated(countNodes(copied.branches)));
      const [first = outline.current] = pasted.value.nodeIds;
      outline.go({ current: first, anchor: first, chosen: new Set(pasted.value.nodeIds) });
    },
    /** Takes back or does again, and goes where it happened. */
    goBack(act: "undo" | "redo") {
      outline.flush();
      const before = draft.read();
      if (!draft[act]()) return;
      const id = changedNode(before, draft.read());
      if (draft.read() === before) return;
      // The page says what was taken back.
      if (id !== undefined) outline.go(chooseOne(id));
      else outline.stay();
    },
  };
}

export function freshNode(kind: OutlineNode["kind"], id: string, title = "") {
  const hundredths = kind === "indicator" ? pointsOfNew : 0;
  return newNode(kind, { id, title, text: "", hundredths });
}

export function nameOf(version: CriteriaSetVersion, nodeId: string): string {
  const placed = findNode(version, nodeId);
  return messages.name(codeOf(version, nodeId), placed?.node.title ?? "");
}

function codeOf(version: CriteriaSetVersion, nodeId: string): string {
  const placed = findNode(version, nodeId);
  return placed === undefined || placed.kind === "version" ? "" : placed.node.code;
}

function saidOfLevel(
  before: CriteriaSetVersion,
  after: CriteriaSetVersion,
  nodeIds: readonly string[],
): string {
  const tops = topNodes(before, nodeIds);
  const [first] = tops;
  if (first === undefined || tops.length > 1) return messages.levelledSeveral(tops.length);
  const now = findNode(after, first.node.id);
  if (now !== undefined && now.kind !== first.kind) {
    return messages.levelled(now.kind, nameOf(after, now.node.id));
  }
  const known = new Set([...walkNodes(before)].map(({ node }) => node.id));
  const made = [...walkNodes(after)].find(({ node }) => !known.has(node.id));
  return made === undefined ? "" : messages.headingMade(made.kind, nameOf(after, made.node.id));
}

/** The row to look at once branches are gone: the one after them, or the one before. */
function rowAfter(
  version: CriteriaSetVersion,
  { rows }: Outline,
  tops: readonly OutlineNode[],
): string {
  const gone = new Set(
    [...walkNodes(version)]
      .filter((placed) =>
        tops.some(({ at }) => at.every((step, depth) => step === placed.at[depth])),
      )
      .map(({ node }) => node.id),
  );
  const first = rows.findIndex(({ id }) => gone.has(id));
  const after = rows.slice(first).find(({ id }) => !gone.has(id));
  const before = rows.slice(0, Math.max(0, first)).at(-1);
  const top = tops[0]?.kind;
  // One of the same kind after them, so that Delete again removes the next.
  return (after?.kind === top ? after : (before ?? after))?.id ?? version.id;
}
