import type { OutlineCommand } from "#features/version-tree/outline-keys.ts";
import { chooseAlso, chooseOne, chooseSiblings } from "#features/version-tree/outline-selection.ts";
import type { rowActs } from "#features/version-tree/row-acts.ts";
import type { EditedTitle, textActs } from "#features/version-tree/text-acts.ts";
import type { Outline } from "#features/version-tree/use-outline.ts";
import { foldOrWalk, walk } from "#features/version-tree/walk.ts";

export interface CommandParts {
  readonly outline: Outline;
  /** Left out for a version that is only read. */
  readonly rows: ReturnType<typeof rowActs> | undefined;
  readonly text: ReturnType<typeof textActs> | undefined;
  readonly page: {
    /** How many rows are in sight. */
    readonly pageRows: number;
    readonly cancelCut: () => void;
    readonly onSearch: () => void;
    readonly onKeys: () => void;
    readonly onOpen: () => void;
  };
}

/** Does what a key or a button asks. From inside a title, with the title. */
export function runCommand(
  { outline, rows, text, page }: CommandParts,
  command: OutlineCommand,
  typed?: EditedTitle,
): void {
  const { current } = outline;

  function goBeside(by: -1 | 1, caret: "start" | "end"): void {
    const row = outline.rows[outline.at + by];
    if (row !== undefined) outline.go(chooseOne(row.id), { caret });
  }

  switch (command.act) {
    case "walk":
      outline.flush();
      return outline.go(walk(outline.rows, outline.selection, { ...command, page: page.pageRows }));
    case "fold":
    case "unfold": {
      const what = foldOrWalk(outline.rows, outline.at, command.act);
      if (what === undefined) return;
      return "go" in what ? outline.go(chooseOne(what.go)) : outline.fold(current, what.folded);
    }
    case "move":
      return rows?.move(command.by);
    case "level":
      return rows?.changeLevel(command.by);
    case "edit":
      outline.flush();
      if (rows === undefined) return page.onOpen();
      return outline.go(chooseOne(current), outline.editing === undefined ? { caret: "end" } : {});
    case "type":
      return rows && outline.go(chooseOne(current), { caret: "end" });
    case "enter":
      return typed && text?.enter(current, typed);
    case "add-below":
      return text?.addBelow(current);
    case "leave":
      return typed && text?.cancel(current, typed.began);
    case "remove-empty":
      return text?.removeEmpty(current);
    case "text-walk":
      outline.flush();
      return goBeside(command.by, command.caret);
    case "cancel":
      page.cancelCut();
      return outline.go(chooseOne(current));
    case "remove":
      return rows?.remove();
    case "duplicate":
      return rows?.duplicate();
    case "choose-siblings":
      outline.flush();
      return outline.go(chooseSiblings(outline.rows, outline.selection));
    case "choose-also":
      return outline.go(chooseAlso(outline.selection, current));
    case "undo":
    case "redo":
      return rows?.goBack(command.act);
    case "open":
      outline.flush();
      return page.onOpen();
    case "search":
      return page.onSearch();
    case "help":
      return page.onKeys();
  }
}
