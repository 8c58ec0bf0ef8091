import { Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { CriteriaSet } from "@thuocdo/contract/criteria-sets";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { useSession } from "@thuocdo/ui/session";
import { messages } from "#features/criteria-sets/messages.ts";
import { NewDraft } from "#features/criteria-sets/new-draft.tsx";
import { NewSet } from "#features/criteria-sets/new-set.tsx";
import { criteriaSetsQuery } from "#features/criteria-sets/queries.ts";
import { VersionTable } from "#features/criteria-sets/version-table.tsx";
import { Invitations } from "#routes/invitations.tsx";
import { SupplementsOfSet } from "#routes/supplements-of-set.tsx";
import classes from "#routes/versions-page.module.css";

/** All sets with their versions: where one begins, and what one may read. */
export function VersionsPage() {
  const sets = useQuery(criteriaSetsQuery());
  const { assignments } = useSession();
  const isCommenter = assignments.some(({ role }) => role === "commenter");
  const drafts = assignments.some(({ role }) => role === "drafter" || role === "issuer");
  return (
    <div className={classes["page"]}>
      <div className={classes["head"]}>
        <div>
          <Title order={1}>{messages.title}</Title>
          <Text size="sm" c="var(--td-quiet)">
            {drafts ? messages.intro : messages.introReader}
          </Text>
        </div>
        <NewSet />
      </div>
      {isCommenter && <Invitations />}
      <QueryState query={sets}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={messages.emptyTitle}>{messages.emptyReader}</Empty>
          ) : (
            items.map((criteriaSet) => (
              <SetSection key={criteriaSet.id} criteriaSet={criteriaSet} />
            ))
          )
        }
      </QueryState>
    </div>
  );
}

function SetSection({ criteriaSet }: { readonly criteriaSet: CriteriaSet }) {
  const navigate = useNavigate();
  return (
    <section>
      <Group justify="space-between" align="end" mb="xs">
        <div>
          <Title order={2}>{criteriaSet.title}</Title>
          <Text size="sm" c="var(--td-quiet)">
            {messages.draftedBy(criteriaSet.draftingUnitName)}
          </Text>
        </div>
        {criteriaSet.mayDraft && (
          <NewDraft
            criteriaSet={criteriaSet}
            onCreated={(versionId) =>
              void navigate({ to: "/versions/$versionId", params: { versionId } })
            }
          />
        )}
      </Group>
      {criteriaSet.versions.length === 0 ? (
        <Empty title={messages.noVersions} />
      ) : (
        <VersionTable
          title={criteriaSet.title}
          versions={criteriaSet.versions}
          linkTo={({ id, label, simulated, illustrative }) => (
            <>
              <Link
                to="/versions/$versionId"
                params={{ versionId: id }}
                className={classes["link"] ?? ""}
              >
                {label}
              </Link>
              {(simulated || illustrative) && (
                <span className={classes["mark"]}>
                  {simulated ? messages.simulated : messages.illustrative}
                </span>
              )}
            </>
          )}
        />
      )}
      <SupplementsOfSet criteriaSetId={criteriaSet.id} title={criteriaSet.title} />
    </section>
  );
}
