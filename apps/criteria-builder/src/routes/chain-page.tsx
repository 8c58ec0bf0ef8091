import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { QueryState } from "@thuocdo/ui/query-state";
import { criteriaSetsQuery } from "#features/criteria-sets/queries.ts";
import { VersionState } from "#features/criteria-sets/version-state.tsx";
import { messages } from "#features/version-chain/messages.ts";
import { VersionChain } from "#features/version-chain/version-chain.tsx";
import { VersionSubpage } from "#routes/version-subpage.tsx";
import classes from "#routes/version-subpage.module.css";

/** Các phiên bản: the chain of a set's versions, from any of them. */
export function ChainPage() {
  const { versionId } = useParams({ from: "/versions/$versionId/chain" });
  const sets = useQuery({ ...criteriaSetsQuery(), staleTime: 0 });
  return (
    <VersionSubpage versionId={versionId}>
      {({ version: { criteriaSetId } }) => (
        <QueryState query={sets}>
          {({ items }) => (
            <section>
              <h2 className={classes["title"]}>{messages.title}</h2>
              <Text size="sm" c="var(--td-quiet)" mb="xs">
                {messages.about}
              </Text>
              <VersionChain
                versions={items.find(({ id }) => id === criteriaSetId)?.versions ?? []}
                linkTo={(version) => <NameOf version={version} isHere={version.id === versionId} />}
                stateOf={({ state }) => <VersionState state={state} />}
              />
            </section>
          )}
        </QueryState>
      )}
    </VersionSubpage>
  );
}

function NameOf({
  version,
  isHere,
}: {
  readonly version: VersionSummary;
  readonly isHere: boolean;
}) {
  return (
    <>
      <Link
        to="/versions/$versionId"
        params={{ versionId: version.id }}
        className={classes["link"] ?? ""}
      >
        {version.label}
      </Link>
      {isHere && <span className={classes["here"]}>{messages.here}</span>}
    </>
  );
}
