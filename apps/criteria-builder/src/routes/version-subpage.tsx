import { useQuery } from "@tanstack/react-query";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { QueryState } from "@thuocdo/ui/query-state";
import type { ReactNode } from "react";
import { versionQuery } from "#features/criteria-sets/queries.ts";
import { VersionHead } from "#routes/version-head.tsx";
import classes from "#routes/version-subpage.module.css";

/** A page of a version beside its content: the same head, then what the page is for. */
export function VersionSubpage(props: {
  readonly versionId: string;
  readonly children: (loaded: VersionWithDocument) => ReactNode;
}) {
  const version = useQuery(versionQuery(props.versionId));
  return (
    <QueryState query={version} pendingLines={8}>
      {(loaded) => (
        <div className={classes["page"]}>
          <VersionHead
            version={loaded.version}
            label={loaded.document.label}
            title={loaded.document.title}
          />
          {props.children(loaded)}
        </div>
      )}
    </QueryState>
  );
}
