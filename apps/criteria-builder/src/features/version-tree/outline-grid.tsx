import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from "@tanstack/react-virtual";
import type { NodePlace } from "@thuocdo/criteria/outline/add-node";
import type { SupplementOrigin } from "@thuocdo/criteria/supplement/supplement-parts";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import {
  useLayoutEffect,
  useReducer,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from "react";
import { flushSync } from "react-dom";
import { caretAtPoint } from "#features/version-tree/caret-at-point.ts";
import { DropLine } from "#features/version-tree/drop-line.tsx";
import { messages } from "#features/version-tree/messages.ts";
import { rowCommand, type OutlineCommand } from "#features/version-tree/outline-keys.ts";
import { OutlineLine } from "#features/version-tree/outline-line.tsx";
import { chooseAlso, chooseOne, chooseTo } from "#features/version-tree/outline-selection.ts";
import { nameOf } from "#features/version-tree/row-acts.ts";
import { guessRowHeightPx, lineHeightPx } from "#features/version-tree/row-height.ts";
import type { EditedTitle } from "#features/version-tree/text-acts.ts";
import { useDrag } from "#features/version-tree/use-drag.ts";
import { isNarrow, type Outline } from "#features/version-tree/use-outline.ts";
import { useStableHandlers } from "#features/version-tree/use-stable-handlers.ts";
import classes from "#features/version-tree/version-tree.module.css";

export interface OutlineGridProps {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly outline: Outline;
  readonly read: () => CriteriaSetVersion;
  readonly editable: boolean;
  readonly originOf?: ((nodeId: string) => SupplementOrigin) | undefined;
  readonly sought: string;
  readonly cut: ReadonlySet<string> | undefined;
  readonly findingsOf: (nodeId: string) => { readonly errors: number; readonly warnings: number };
  readonly onCommand: (command: OutlineCommand, typed?: EditedTitle) => void;
  readonly onTitle: (nodeId: string, title: string) => void;
  readonly onDrop: (place: NodePlace, nodeIds: readonly string[]) => void;
}

/** The rows in sight, drawn where they stand in a list of any length. */
export function OutlineGrid(props: OutlineGridProps) {
  const { grid, outline, editable, onCommand } = props;
  const { rows, at, attention } = outline;
  const justJumped = useRef(false);
  const widthPx = useRef(400);
  const drawAgain = useReducer((count: number) => count + 1, 0)[1];
  // Nothing here is memoised but the rows, and they get plain values.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? lineHeightPx : guessRowHeightPx(row, widthPx.current);
    },
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
    // The row under the keyboard is always there, however far one scrolls; the rows around it, when it is to be scrolled to,
    // so that they are laid out once and not after those of the place one leaves.
    rangeExtractor: (range) => {
      if (attention.current !== "none" && (at < range.startIndex || range.endIndex < at))
        return defaultRangeExtractor({ ...rangeAround(at, range), overscan: 0 });
      const drawn = defaultRangeExtractor(justJumped.current ? { ...range, overscan: 0 } : range);
      return [...new Set([...drawn, at])].toSorted((one, other) => one - other);
    },
  });
  const items = virtualizer.getVirtualItems();
  const { drag, begin } = useDrag({
    outline,
    scroller: grid,
    virtualizer,
    read: props.read,
    onDrop: props.onDrop,
  });

  useLayoutEffect(() => {
    widthPx.current = virtualizer.scrollRect?.width ?? widthPx.current;
    if (attention.current === "none" || items.length === 0) return;
    if (!isInSight(virtualizer, at)) {
      // Those in sight are painted first, those around them after.
      justJumped.current = true;
      bringIntoSight(virtualizer, at, () => {
        justJumped.current = false;
        drawAgain();
      });
    }
    if (attention.current === "focus" && outline.editing === undefined) {
      grid.current
        ?.querySelector<HTMLElement>(`[data-index="${at}"]`)
        ?.focus({ preventScroll: true });
    }
    attention.current = "none";
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const command = rowCommand(event, outline.chosen.size > 1);
    if (command === undefined) return;
    // The letter goes into the title that it opens.
    if (command.act === "type") return editable ? flushSync(() => onCommand(command)) : undefined;
    event.preventDefault();
    event.stopPropagation();
    onCommand(command);
  }

  function onRowClick(id: string, event: MouseEvent) {
    if (event.shiftKey) return outline.go(chooseTo(rows, outline.selection, id));
    if (event.ctrlKey || event.metaKey) return outline.go(chooseAlso(outline.selection, id));
    outline.go(chooseOne(id));
    outline.followNow(id);
  }

  const handlers = useStableHandlers({
    onTitle: props.onTitle,
    onCommand,
    onTyping: (flush) => {
      outline.typing.current = flush;
    },
    onLeave: outline.leaveText,
    onRowClick,
    onTitleClick(id, event) {
      const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
      if (!editable || !plain || isNarrow()) return;
      if ((props.originOf?.(id) ?? "added") !== "added") return;
      event.stopPropagation();
      const { currentTarget, clientX, clientY } = event;
      const caret = caretAtPoint(currentTarget, clientX, clientY);
      outline.go(chooseOne(id), { caret });
    },
    onToggle: (id, folded) => outline.fold(id, folded),
    onGrip: begin,
  });

  const drop = drag?.drop;
  return (
    // The rows take the keyboard; the grid hears their keys.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={grid}
      role="treegrid"
      aria-label={messages.tree}
      aria-multiselectable={editable}
      aria-rowcount={rows.length}
      aria-colcount={3}
      className={classes["tree"]}
      data-dragging={drag !== undefined || undefined}
      onKeyDown={onKeyDown}
    >
      <div
        role="rowgroup"
        className={classes["rows"]}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      >
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const findings = props.findingsOf(row.id);
          return (
            <OutlineLine
              key={key}
              row={row}
              index={index}
              top={start}
              current={index === at}
              chosen={outline.chosen.has(row.id)}
              cut={props.cut?.has(row.id) === true}
              caret={outline.editing?.id === row.id ? outline.editing.caret : undefined}
              errors={findings.errors}
              warnings={findings.warnings}
              sought={props.sought}
              editable={editable && (props.originOf?.(row.id) ?? "added") === "added"}
              origin={props.originOf?.(row.id)}
              handlers={handlers}
              measure={virtualizer.measureElement}
            />
          );
        })}
        {drop !== undefined && (
          <DropLine
            top={virtualizer.measurementsCache[drop.beforeRow]?.start ?? virtualizer.getTotalSize()}
            level={drop.level}
            parent={nameOf(props.read(), drop.place.parentId)}
          />
        )}
      </div>
    </div>
  );
}

/** As many rows as are in sight now, with the row at the edge it comes in by. */
function rangeAround(at: number, range: Range): Range {
  const more = range.endIndex - range.startIndex;
  return at < range.startIndex
    ? { ...range, startIndex: at, endIndex: Math.min(range.count - 1, at + more) }
    : { ...range, startIndex: Math.max(0, at - more), endIndex: at };
}

/**
 * Scrolls to where the row is known to stand, which asks for the layout once; the virtualizer asks at each step of its own.
 * It has the last word once the rows there have been measured.
 */
function bringIntoSight(
  virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>,
  at: number,
  onPainted: () => void,
): void {
  const { scrollOffset, scrollRect, scrollElement } = virtualizer;
  const item = virtualizer.measurementsCache[at];
  if (scrollOffset === null || scrollRect === null || scrollElement === null || item === undefined)
    virtualizer.scrollToIndex(at, { align: "auto" });
  else
    scrollElement.scrollTop = item.start < scrollOffset ? item.start : item.end - scrollRect.height;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!isInSight(virtualizer, at)) virtualizer.scrollToIndex(at, { align: "auto" });
      onPainted();
    }),
  );
}

/** By what is known without asking for the layout, which costs more than all the rest of a move. */
function isInSight(virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>, at: number): boolean {
  const { scrollOffset, scrollRect } = virtualizer;
  const item = virtualizer.measurementsCache[at];
  if (scrollOffset === null || scrollRect === null || item === undefined) return false;
  return item.start >= scrollOffset && item.end <= scrollOffset + scrollRect.height;
}
