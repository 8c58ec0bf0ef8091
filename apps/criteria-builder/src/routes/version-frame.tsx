import { Button } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";
import { messages } from "#routes/messages.ts";
import { usePlace } from "#routes/use-place.ts";
import classes from "#routes/version-frame.module.css";

export interface VersionFrameProps {
  readonly head: ReactNode;
  readonly notices?: ReactNode;
  readonly tree: ReactNode;
  /** The content is to get the keyboard; `onOpened` says that it has. */
  readonly opening: boolean;
  readonly onOpened: () => void;
  readonly children: ReactNode;
  /** What is printed in place of the content; the content itself where nothing is given. */
  readonly printed?: ReactNode;
  /** Stands beside the content where there is room, in its place where there is none. */
  readonly beside?: ReactNode;
}

/** The version's head, its tree on the left, what is chosen on the right. On a phone one of the two. */
export function VersionFrame(props: VersionFrameProps) {
  const { place, show } = usePlace();
  const treeFirst = place.view === "tree" || (place.view === undefined && place.node === undefined);
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { opening, onOpened } = props;

  useEffect(() => {
    if (!opening) return;
    focusFirst(content.current);
    onOpened();
  }, [opening, onOpened]);

  // F6 leads from anywhere on the page to the row of the tree; from there the tree, which hears it first, leads on.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "F6" || event.defaultPrevented) return;
      event.preventDefault();
      frame.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div ref={frame} className={classes["frame"]} data-pane={treeFirst ? "tree" : "content"}>
      {props.head}
      {props.notices}
      <Button
        className={classes["toTree"] ?? ""}
        variant="default"
        size="compact-sm"
        data-screen-only
        onClick={() => show("tree")}
      >
        {messages.showTree}
      </Button>
      <div className={classes["panes"]} data-beside={Boolean(props.beside)}>
        <div className={classes["tree"]} data-screen-only>
          {props.tree}
        </div>
        {/* Another node is read from its beginning. */}
        <div
          ref={content}
          key={`${place.view} ${place.node}`}
          className={classes["content"]}
          data-screen-only={Boolean(props.printed) || undefined}
        >
          {props.children}
        </div>
        {props.printed}
        {Boolean(props.beside) && (
          <div className={classes["beside"]} data-screen-only>
            {props.beside}
          </div>
        )}
      </div>
    </div>
  );
}

/** Gives the keyboard to the first thing in the content that takes it: some are hidden or switched off. */
function focusFirst(content: HTMLElement | null): void {
  const fields = content?.querySelectorAll<HTMLElement>("input, textarea, select, button, a") ?? [];
  for (const field of fields) {
    field.focus();
    if (document.activeElement === field) return;
  }
}
