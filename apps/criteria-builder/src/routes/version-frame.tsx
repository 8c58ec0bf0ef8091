import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { messages } from "#routes/messages.ts";
import { usePlace } from "#routes/use-place.ts";
import { VersionHead, type VersionHeadProps } from "#routes/version-head.tsx";
import classes from "#routes/version-frame.module.css";

export interface VersionFrameProps extends VersionHeadProps {
  readonly notices?: ReactNode;
  readonly tree: ReactNode;
  readonly children: ReactNode;
  /** Stands beside the content where there is room, in its place where there is none. */
  readonly beside?: ReactNode;
}

/** The version's head, its tree on the left, what is chosen on the right. On a phone one of the two. */
export function VersionFrame(props: VersionFrameProps) {
  const { place, show } = usePlace();
  const treeFirst = place.view === "tree" || (place.view === undefined && place.node === undefined);
  return (
    <div className={classes["frame"]} data-pane={treeFirst ? "tree" : "content"}>
      <VersionHead {...props} />
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
        <div key={`${place.view} ${place.node}`} className={classes["content"]}>
          {props.children}
        </div>
        {Boolean(props.beside) && (
          <div className={classes["beside"]} data-screen-only>
            {props.beside}
          </div>
        )}
      </div>
    </div>
  );
}
