import { copyBranches, countNodes, type Branches } from "@thuocdo/criteria/outline/branches";
import { moveBranches } from "@thuocdo/criteria/outline/move-branches";
import {
  longestTitle,
  nodesOfLines,
  type OutlineLine,
} from "@thuocdo/criteria/outline/outline-lines";
import { pasteBranches, placeFor } from "@thuocdo/criteria/outline/paste-branches";
import { findNode } from "@thuocdo/criteria/tree";
import { flushSync } from "react-dom";
import {
  readClipboard,
  writeClipboard,
  type ClipboardTexts,
} from "#features/version-tree/clipboard.ts";
import { explainRefusal, messages } from "#features/version-tree/messages.ts";
import type { ActContext } from "#features/version-tree/outline-draft.ts";
import { chooseOne } from "#features/version-tree/outline-selection.ts";
import type { Outline } from "#features/version-tree/use-outline.ts";

/** Rows that were cut and are not pasted yet. */
export interface CutRows {
  readonly token: string;
  readonly nodeIds: ReadonlySet<string>;
}

export interface ClipboardContext extends ActContext {
  readonly cut: CutRows | undefined;
  readonly setCut: (cut: CutRows | undefined) => void;
}

/** Cuts that were pasted: the clipboard still holds them, but they move once. */
const spent = new Set<string>();

/** Copying, cutting and pasting of whole branches. */
export function clipboardActs(outline: Outline, context: ClipboardContext) {
  const { draft, say, newId, setCut } = context;

  /** What goes to the clipboard; undefined where nothing is chosen. */
  function copy(act: "copy" | "cut"): ClipboardTexts | undefined {
    outline.flush();
    const version = draft.read();
    const token = act === "cut" ? newId() : null;
    const branches = copyBranches(version, [...outline.chosen], token);
    if (branches === undefined) return undefined;
    const count = countNodes(branches.branches);
    setCut(token === null ? undefined : { token, nodeIds: new Set(outline.chosen) });
    say(act === "cut" ? messages.cut(count) : messages.copied(count));
    return writeClipboard(version, branches);
  }

  /** False for a table of another program: that is not for the outline. */
  function paste(texts: ClipboardTexts): boolean {
    outline.flush();
    const content = readClipboard(texts);
    switch (content.kind) {
      case "table":
        return false;
      case "foreign":
        say(messages.clipboardForeign);
        return true;
      case "branches":
        if (isMove(content.branches)) moveCut(content.branches);
        else pasteCopies(content.branches.branches, messages.pasted);
        return true;
      case "lines":
        pasteLines(content.lines);
        return true;
    }
  }

  /** What was cut here moves, with its ids; anything else comes as copies. */
  function isMove({ cut, versionId, branches }: Branches): boolean {
    const version = draft.read();
    return (
      cut !== null &&
      !spent.has(cut) &&
      versionId === version.id &&
      branches.every(({ node }) => findNode(version, node.id) !== undefined)
    );
  }

  function moveCut({ cut, branches }: Branches): void {
    const version = draft.read();
    const kind = branches[0]?.kind ?? "group";
    const nodeIds = branches.map(({ node }) => node.id);
    const place = placeFor(version, outline.current, kind);
    if (place === undefined) return say(explainRefusal({ code: "no-place", kind }));
    const moved = moveBranches(version, nodeIds, place);
    if (!moved.ok) return say(explainRefusal(moved.refusal));
    if (!draft.edit(moved.value)) return;
    spent.add(cut ?? "");
    setCut(undefined);
    say(messages.movedSeveral(nodeIds.length));
    show(nodeIds);
  }

  function pasteCopies(branches: Branches["branches"], said: (count: number) => string): void {
    const pasted = pasteBranches(draft.read(), branches, { at: outline.current, newId });
    if (!pasted.ok) return say(explainRefusal(pasted.refusal));
    if (!draft.edit(pasted.value.edit)) return;
    say(said(countNodes(branches)));
    show(pasted.value.nodeIds);
  }

  function pasteLines(lines: readonly OutlineLine[]): void {
    const placed = findNode(draft.read(), outline.current);
    const kind = placed === undefined || placed.kind === "version" ? "group" : placed.kind;
    const nodes = nodesOfLines(lines, kind);
    if (!nodes.ok) return say(messages.lineTooLong(nodes.refusal.line, longestTitle));
    pasteCopies([...nodes.value], messages.pastedLines);
  }

  function show(nodeIds: readonly string[]): void {
    const [first = outline.current] = nodeIds;
    outline.go({ current: first, anchor: first, chosen: new Set(nodeIds) });
  }

  /** From the title to its row, which gets the keyboard back from whatever opens next. */
  function leaveText(): void {
    flushSync(() => outline.go(chooseOne(outline.current)));
  }

  return { copy, paste, leaveText };
}
