import { Link, useParams } from "@tanstack/react-router";
import { Empty } from "@thuocdo/ui/empty";
import { BesideList } from "#features/supplements/beside-list.tsx";
import { messages } from "#features/supplements/messages.ts";
import { VersionSubpage } from "#routes/version-subpage.tsx";

/** A city's supplement beside the core. */
export function BesidePage() {
  const { versionId } = useParams({ from: "/versions/$versionId/beside" });
  return (
    <VersionSubpage versionId={versionId}>
      {({ document, core }) =>
        core === undefined ? (
          <Empty title={messages.noneToVersion} />
        ) : (
          <BesideList
            core={core.document}
            document={document}
            linkTo={(nodeId, label) => (
              <Link to="/versions/$versionId" params={{ versionId }} search={{ node: nodeId }}>
                {label}
              </Link>
            )}
          />
        )
      }
    </VersionSubpage>
  );
}
