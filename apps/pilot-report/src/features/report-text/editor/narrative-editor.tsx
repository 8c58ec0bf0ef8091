import { baseKeymap, setBlockType } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { EditorState, type Command } from "prosemirror-state";
import { EditorView, type NodeView } from "prosemirror-view";
import { useEffect, useLayoutEffect, useRef } from "react";
import { messages } from "#features/report-text/messages.ts";
import {
  documentOf,
  type FigureValues,
  keyOf,
  schema,
  textOf,
} from "#features/report-text/editor/schema.ts";
import classes from "#features/report-text/report-text.module.css";

export interface NarrativeEditorProps {
  readonly label: string;
  /** Read when the editor opens; another text is another editor. */
  readonly initial: string;
  readonly values: FigureValues;
  readonly onChange: (text: string) => void;
  /** Gives what puts a figure where the cursor is. */
  readonly onReady: (insert: (key: string) => void) => void;
}

/** The text of one part, its figures as pieces with their present values. Undo and redo as everywhere. */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    if (place.current === null) return;
    const view = new EditorView(place.current, {
      state: EditorState.create({
        doc: documentOf(latest.current.initial),
        plugins: [history(), keymap(keys), keymap(baseKeymap)],
      }),
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": latest.current.label,
        class: classes["editor"] ?? "",
      },
      nodeViews: { figure: (node) => figureView(node, latest.current.values) },
      handleClickOn: (_view, _at, node, at) => writePlaceholder(view, node, at),
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged) latest.current.onChange(textOf(view.state.doc));
      },
    });
    view.focus();
    latest.current.onReady((key) => {
      const figure = schema.nodes.figure.create({ key });
      view.dispatch(view.state.tr.replaceSelectionWith(figure, false).scrollIntoView());
      view.focus();
    });
    return () => view.destroy();
  }, []);
  return <div ref={place} />;
}

function figureView(node: Node, values: FigureValues): NodeView {
  const key = keyOf(node);
  const value = values.get(key);
  const dom = document.createElement("span");
  dom.dataset["figure"] = key;
  dom.title = value?.label ?? messages.lostFigure;
  dom.textContent = value?.text ?? messages.lostFigure;
  dom.className = (value === undefined ? classes["lost"] : classes["figure"]) ?? "";
  return { dom };
}

/** A part that asks to be written gives way to what is written. */
function writePlaceholder(view: EditorView, node: Node, at: number): boolean {
  if (node.type !== schema.nodes.placeholder) return false;
  const blank = schema.nodes.paragraph.create();
  view.dispatch(view.state.tr.replaceWith(at, at + node.nodeSize, blank));
  return true;
}

/** "- " at the beginning of a line makes it an item; Backspace there makes it a paragraph again. */
const makeItem: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== schema.nodes.paragraph) return false;
  if ($from.parentOffset !== 1 || $from.parent.textContent.slice(0, 1) !== "-") return false;
  if (dispatch !== undefined) {
    const start = $from.start();
    dispatch(state.tr.delete(start, start + 1).setBlockType(start, start, schema.nodes.item));
    view?.focus();
  }
  return true;
};

const leaveItem: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== schema.nodes.item) return false;
  return setBlockType(schema.nodes.paragraph)(state, dispatch, view);
};

const keys = {
  "Mod-z": undo,
  "Mod-y": redo,
  "Shift-Mod-z": redo,
  " ": makeItem,
  Backspace: leaveItem,
} as const satisfies Record<string, Command>;
