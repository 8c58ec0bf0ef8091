import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { SupplementOrigin } from "@thuocdo/criteria/supplement/supplement-parts";
import { topNodes } from "@thuocdo/criteria/outline/top-nodes";
import { useRef, useState } from "react";
import { clipboardActs, type CutRows } from "#features/version-tree/clipboard-acts.ts";
import { KeysDialog } from "#features/version-tree/keys-dialog.tsx";
import { explainRefusal, messages } from "#features/version-tree/messages.ts";
import { MoveToDialog } from "#features/version-tree/move-to-dialog.tsx";
import type { OutlineDraft } from "#features/version-tree/outline-draft.ts";
import { OutlineGrid } from "#features/version-tree/outline-grid.tsx";
import type { OutlineCommand } from "#features/version-tree/outline-keys.ts";
import { foldedAtLevel } from "#features/version-tree/outline-rows.ts";
import { chooseOne } from "#features/version-tree/outline-selection.ts";
import { OutlineToolbar } from "#features/version-tree/outline-toolbar.tsx";
import { rowActs } from "#features/version-tree/row-acts.ts";
import { lineHeightPx } from "#features/version-tree/row-height.ts";
import { runCommand } from "#features/version-tree/run-command.ts";
import { SearchBox } from "#features/version-tree/search-box.tsx";
import { textActs, type EditedTitle } from "#features/version-tree/text-acts.ts";
import { useClipboardEvents } from "#features/version-tree/use-clipboard-events.ts";
import { useOutline } from "#features/version-tree/use-outline.ts";
import { newId } from "@thuocdo/ui/new-id";
import classes from "#features/version-tree/version-tree.module.css";

export interface VersionTreeProps {
  readonly version: CriteriaSetVersion;
  readonly selectedId: string;
  readonly onSelect: (nodeId: string) => void;
  /** Goes from a row to its content. */
  readonly onOpen: (nodeId: string) => void;
  /** What the checks found at a node. */
  readonly findingsOf: (nodeId: string) => { readonly errors: number; readonly warnings: number };
  /** Left out for a version that is only read. */
  readonly draft?: OutlineDraft;
  /** Of a city's supplement: of whom each node is. The core's titles are not typed in. */
  readonly originOf?: ((nodeId: string) => SupplementOrigin) | undefined;
}

/** Groups, criteria and indicators as an outline: typed in place, moved, searched; one row of it is in the tab order. */
export function VersionTree(props: VersionTreeProps) {
  const { version, draft, onOpen } = props;
  const [said, setSaid] = useState("");
  const [sought, setSought] = useState("");
  const [cut, setCut] = useState<CutRows>();
  const [shown, setShown] = useState<"keys" | "move">();
  const grid = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const outline = useOutline({ ...props, read: draft?.read ?? (() => version) });
  const context = draft && { draft, say: setSaid, newId };
  const rows = context && rowActs(outline, context);
  const text = context && rows && textActs(outline, rows, context);
  const clipboard = context && clipboardActs(outline, { ...context, cut, setCut });
  useClipboardEvents(grid, clipboard);

  function run(command: OutlineCommand, typed?: EditedTitle): void {
    setSaid("");
    const page = {
      pageRows: Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / lineHeightPx)),
      cancelCut: () => {
        if (cut !== undefined) setSaid(messages.cutCancelled);
        setCut(undefined);
      },
      onSearch: () => searchField.current?.focus(),
      onKeys: () => setShown("keys"),
      onOpen: () => onOpen(outline.current),
    };
    const opens = command.act === "edit" || command.act === "type";
    const origin = props.originOf?.(outline.current) ?? "added";
    if (opens && draft !== undefined && origin !== "added") {
      setSaid(messages.ofCore);
      return;
    }
    runCommand({ outline, rows, text, page }, command, typed);
  }

  function beginMove(): void {
    outline.flush();
    const kinds = new Set(topNodes(version, [...outline.chosen]).map(({ kind }) => kind));
    const [kind] = kinds;
    if (kind === undefined) return setSaid(explainRefusal({ code: "nothing-chosen" }));
    if (kinds.size > 1) return setSaid(explainRefusal({ code: "mixed-kinds" }));
    if (kind === "group" && version.groups.length < 2) {
      return setSaid(explainRefusal({ code: "no-further" }));
    }
    setShown("move");
  }

  return (
    <div className={classes["panel"]}>
      <OutlineToolbar
        acts={
          rows && {
            adds:
              props.originOf === undefined ? ["group", "criterion", "indicator"] : ["indicator"],
            onAdd: (kind) => rows.add(kind),
            onCommand: run,
            onMoveTo: beginMove,
          }
        }
        onShowLevel={(level) => outline.foldTo(foldedAtLevel(version, level))}
        onKeys={() => setShown("keys")}
      />
      <SearchBox
        field={searchField}
        version={version}
        sought={sought}
        onSeek={setSought}
        onGo={(nodeId) => outline.go(chooseOne(nodeId), { focus: false })}
        onLeave={() => outline.go(chooseOne(outline.current))}
      />
      <OutlineGrid
        grid={grid}
        outline={outline}
        read={draft?.read ?? (() => version)}
        editable={draft !== undefined}
        originOf={props.originOf}
        sought={sought}
        cut={cut?.nodeIds}
        findingsOf={props.findingsOf}
        onCommand={run}
        onTitle={(nodeId, title) =>
          draft?.edit({ kind: "set-field", nodeId, path: ["title"], value: title })
        }
        onDrop={(place, nodeIds) => rows?.moveTo(place, nodeIds)}
      />
      <output className={classes["said"]}>
        {outline.chosen.size > 1 && said === "" ? messages.chosen(outline.chosen.size) : said}
      </output>
      {shown === "keys" && <KeysDialog onClose={() => close()} />}
      {shown === "move" && (
        <MoveToDialog
          version={version}
          nodeIds={[...outline.chosen]}
          onClose={() => close()}
          onMove={(place) => {
            close();
            rows?.moveTo(place, [...outline.chosen]);
          }}
        />
      )}
    </div>
  );

  function close(): void {
    setShown(undefined);
    outline.stay();
  }
}
