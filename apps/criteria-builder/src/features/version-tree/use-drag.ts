import type { NodePlace } from "@thuocdo/criteria/outline/add-node";
import { topNodes, type OutlineNode } from "@thuocdo/criteria/outline/top-nodes";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Virtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from "react";
import { dropPlace, type DropPlace } from "#features/version-tree/drop-place.ts";
import type { Outline } from "#features/version-tree/use-outline.ts";

/** So far a press is still a click. */
const stillPx = 4;
/** From here to the edge the outline scrolls along. */
const edgePx = 28;
const openAfterMs = 600;

export interface Drag {
  readonly nodeIds: readonly string[];
  readonly drop: DropPlace | undefined;
}

export interface DragOptions {
  readonly outline: Outline;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>;
  readonly read: () => CriteriaSetVersion;
  readonly onDrop: (place: NodePlace, nodeIds: readonly string[]) => void;
}

/** Rows dragged by mouse or pen: where they would go is shown, the outline scrolls along, folded rows open. */
export function useDrag(options: DragOptions) {
  const [drag, setDrag] = useState<Drag>();
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });

  function begin(down: PointerEvent, id: string): void {
    if (down.button !== 0 || down.pointerType === "touch") return;
    const { outline, read } = latest.current;
    const nodeIds = outline.chosen.has(id) ? [...outline.chosen] : [id];
    const kinds = new Set(topNodes(read(), nodeIds).map(({ kind }) => kind));
    const [kind] = kinds;
    if (kind === undefined || kinds.size > 1) return;
    follow({ x: down.clientX, y: down.clientY, nodeIds, kind });
  }

  function follow({
    x,
    y,
    nodeIds,
    kind,
  }: {
    readonly x: number;
    readonly y: number;
    readonly nodeIds: readonly string[];
    readonly kind: OutlineNode["kind"];
  }): void {
    let pointerY = y;
    let moving = false;
    let frame = 0;
    let over: { readonly id: string; readonly since: number } | undefined;
    let drop: DropPlace | undefined;
    const ending = new AbortController();

    function look(): void {
      frame = requestAnimationFrame(look);
      const { outline, scroller, virtualizer, read } = latest.current;
      const element = scroller.current;
      if (element === null) return;
      const { top, bottom } = element.getBoundingClientRect();
      if (pointerY < top + edgePx) element.scrollTop -= 10;
      if (pointerY > bottom - edgePx) element.scrollTop += 10;
      const offset = Math.min(Math.max(pointerY, top), bottom - 1) - top + element.scrollTop;
      const item = virtualizer.getVirtualItemForOffset(offset);
      if (item === undefined) return;
      const half = offset < item.start + item.size / 2 ? "upper" : "lower";
      drop = dropPlace(read(), outline.rows, { kind, row: item.index, half });
      setDrag((now) => (same(now?.drop, drop) && now !== undefined ? now : { nodeIds, drop }));
      const row = outline.rows[item.index];
      if (over?.id !== row?.id) over = row && { id: row.id, since: performance.now() };
      if (row?.expanded === false && over && performance.now() - over.since > openAfterMs) {
        outline.fold(row.id, false);
      }
    }

    function end(): void {
      ending.abort();
      cancelAnimationFrame(frame);
      setDrag(undefined);
    }

    const { signal } = ending;
    addEventListener(
      "pointermove",
      (event) => {
        pointerY = event.clientY;
        if (moving || Math.hypot(event.clientX - x, event.clientY - y) < stillPx) return;
        moving = true;
        look();
      },
      { signal },
    );
    addEventListener(
      "pointerup",
      () => {
        end();
        if (!moving) return;
        // The click that follows belongs to the drag.
        const swallowing = new AbortController();
        const swallow = (click: Event) => click.stopPropagation();
        addEventListener("click", swallow, { capture: true, signal: swallowing.signal });
        setTimeout(() => swallowing.abort());
        if (drop !== undefined) latest.current.onDrop(drop.place, nodeIds);
      },
      { signal },
    );
    addEventListener("pointercancel", end, { signal });
    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        end();
      },
      { signal, capture: true },
    );
  }

  return { drag, begin };
}

function same(one: DropPlace | undefined, other: DropPlace | undefined): boolean {
  return (
    one?.beforeRow === other?.beforeRow &&
    one?.place.parentId === other?.place.parentId &&
    one?.place.index === other?.place.index
  );
}
