import { useQuery } from "@tanstack/react-query";
import { Title } from "@mantine/core";
import { Empty } from "@thuocdo/ui/empty";
import { opensOffline } from "@thuocdo/ui/keep-for-offline";
import { onThisMachine } from "@thuocdo/ui/on-this-machine";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages } from "#features/my-submissions/messages.ts";
import { mySubmissionsQuery } from "#features/my-submissions/queries.ts";
import { SubmissionRow } from "#features/my-submissions/submission-row.tsx";
import classes from "#features/my-submissions/my-submissions.module.css";

/** Whether this page can be opened here when there is no line. */
function OpensOffline() {
  const opens = useQuery({
    queryKey: ["opens-offline"],
    queryFn: opensOffline,
    meta: onThisMachine,
    staleTime: Infinity,
  }).data;
  if (opens === undefined) return null;
  return (
    <p className={classes["quiet"]} data-screen-only>
      {opens ? messages.opensOffline : messages.opensOnlineOnly}
    </p>
  );
}

/** What this person is to answer, or has answered. */
export function MySubmissionsPage({ onOpen }: { readonly onOpen: (submissionId: string) => void }) {
  const submissions = useQuery(mySubmissionsQuery());
  return (
    <div className={classes["page"]}>
      <Title order={1}>{messages.title}</Title>
      <QueryState query={submissions}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={messages.none}>{messages.noneHint}</Empty>
          ) : (
            <ul className={classes["list"]}>
              {items.map((item) => (
                <SubmissionRow
                  key={`${item.roundId}/${item.unitId}`}
                  submission={item}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          )
        }
      </QueryState>
      <OpensOffline />
    </div>
  );
}
