import { Badge, Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import type { ReactNode } from "react";
import { VersionState } from "#features/criteria-sets/version-state.tsx";
import { messages } from "#routes/messages.ts";
import { usePlace } from "#routes/use-place.ts";
import classes from "#routes/version-frame.module.css";

export interface VersionFrameProps {
  readonly version: Pick<VersionSummary, "state" | "illustrative">;
  readonly label: string;
  readonly title: string;
  readonly acts?: ReactNode;
  readonly notices?: ReactNode;
  readonly tree: ReactNode;
  readonly children: ReactNode;
}

/** The version's head, its tree on the left, what is chosen on the right. On a phone one of the two. */
export function VersionFrame(props: VersionFrameProps) {
  const { place, show } = usePlace();
  const treeFirst = place.view === "tree" || (place.view === undefined && place.node === undefined);
  return (
    <div className={classes["frame"]} data-pane={treeFirst ? "tree" : "content"}>
      <header className={classes["head"]}>
        <div className={classes["name"]}>
          <Link to="/" className={classes["back"] ?? ""} data-screen-only>
            {messages.back}
          </Link>
          <div className={classes["title"]}>
            <h1>{messages.versionName(props.label, props.title)}</h1>
            <VersionState state={props.version.state} />
            {props.version.illustrative && (
              <Badge color="red" variant="outline">
                {messages.illustrative}
              </Badge>
            )}
          </div>
        </div>
        <div className={classes["acts"]} data-screen-only>
          {props.acts}
        </div>
      </header>
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
      <div className={classes["panes"]}>
        <div className={classes["tree"]} data-screen-only>
          {props.tree}
        </div>
        {/* Another node is read from its beginning. */}
        <div key={`${place.view} ${place.node}`} className={classes["content"]}>
          {props.children}
        </div>
      </div>
    </div>
  );
}
