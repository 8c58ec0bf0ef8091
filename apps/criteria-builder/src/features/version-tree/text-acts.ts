import type { Edit, SingleEdit } from "@thuocdo/criteria/edit";
import { addEdit } from "@thuocdo/criteria/outline/add-node";
import { bareHeading } from "@thuocdo/criteria/outline/heading";
import { childKind, childrenOf, findNode, parentOf } from "@thuocdo/criteria/tree";
import { explainRefusal, messages } from "#features/version-tree/messages.ts";
import type { ActContext } from "#features/version-tree/outline-draft.ts";
import { chooseOne } from "#features/version-tree/outline-selection.ts";
import { freshNode, type rowActs } from "#features/version-tree/row-acts.ts";
import type { Outline } from "#features/version-tree/use-outline.ts";

/** The title under the caret. */
export interface TypedTitle {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** With the title as it was when it was opened. */
export interface EditedTitle extends TypedTitle {
  readonly began: string;
}

/** What is done from inside a title. */
export function textActs(
  outline: Outline,
  rows: ReturnType<typeof rowActs>,
  { draft, say, newId }: ActContext,
) {
  return {
    /** At the end the next row; inside, the row in two; before it, a row above; on an empty one, a level higher. */
    enter(nodeId: string, { text, start, end }: TypedTitle) {
      outline.flush();
      const version = draft.read();
      const placed = findNode(version, nodeId);
      if (placed === undefined) return;
      const parent = parentOf(version, placed);
      const id = newId();
      if (placed.kind === "version" || parent === undefined) {
        if (!draft.edit(addEdit(freshNode("group", id), { parentId: nodeId, index: 0 }))) return;
        return outline.go(chooseOne(id), { caret: "end" });
      }
      if (text.trim() === "") {
        if (placed.kind === "group") return say(explainRefusal({ code: "level-highest", nodeId }));
        return rows.changeLevel(-1);
      }
      const index = placed.at.at(-1) ?? 0;
      const place = { parentId: parent.node.id, index: index + 1 };
      if (end === 0) {
        if (draft.edit(addEdit(freshNode(placed.kind, id), { ...place, index }))) outline.stay();
        return;
      }
      const left = text.slice(0, start).trim();
      const right = text.slice(end).trim();
      const added = addEdit(freshNode(placed.kind, id, right), place);
      const split: Edit = {
        kind: "several",
        edits: [{ kind: "set-field", nodeId, path: ["title"], value: left }, added],
      };
      if (!draft.edit(left === text.trim() ? added : split)) return;
      outline.go(chooseOne(id), { caret: "start" });
    },
    addBelow(nodeId: string) {
      const placed = findNode(draft.read(), nodeId);
      const kind = placed && childKind[placed.kind];
      if (kind === undefined) return say(explainRefusal({ code: "level-deepest", nodeId }));
      rows.add(kind);
    },
    /** An empty row goes, unless something else than its title was written. */
    removeEmpty(nodeId: string) {
      outline.flush();
      const version = draft.read();
      const placed = findNode(version, nodeId);
      if (placed === undefined || placed.kind === "version") return;
      if (childrenOf(placed).length > 0 || (bareHeading(placed)?.text ?? "?") !== "") {
        return say(messages.hasContent);
      }
      const before = outline.rows[outline.at - 1];
      if (before === undefined || !draft.edit({ kind: "remove-node", nodeId })) return;
      outline.go(chooseOne(before.id), { caret: "end" });
    },
    /**
     * Gives the title back as it was when it was opened; what was typed can still be had by undoing that. The first
     * title of a new row stays: there is none to give back.
     */
    cancel(nodeId: string, began: string) {
      outline.flush();
      if (began !== "" && findNode(draft.read(), nodeId)?.node.title !== began) {
        const back: SingleEdit = { kind: "set-field", nodeId, path: ["title"], value: began };
        // Together with nothing else, but an act of its own and not a part of the typing.
        if (draft.edit({ kind: "several", edits: [back] })) say(messages.cancelled);
      }
      outline.go(chooseOne(nodeId));
    },
  };
}
