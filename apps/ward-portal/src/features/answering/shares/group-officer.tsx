import { Checkbox } from "@mantine/core";
import type { GroupShares } from "@thuocdo/contract/group-shares";
import { useReachable } from "@thuocdo/ui/use-reachable";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { messages } from "#features/answering/shares/messages.ts";
import { useShareGroup } from "#features/answering/shares/queries.ts";
import classes from "#features/answering/shares/shares.module.css";

/** Whose group it is; whoever it was given to says here that it is ready. */
export function GroupOfficer({
  submissionId,
  groupId,
  share,
}: {
  readonly submissionId: string;
  readonly groupId: string;
  readonly share: GroupShares["items"][number] | undefined;
}) {
  const { person } = useSession();
  const reachable = useReachable();
  const { share: give, error, shown } = useShareGroup(submissionId);
  if (share === undefined) return null;
  const { personId, fullName } = share;
  const done = shown(groupId, share)?.done ?? false;
  return (
    <div className={classes["officer"]}>
      <span>{messages.caredFor(fullName, done)}</span>
      {personId === person.id && (
        <Checkbox
          size="xs"
          label={messages.ownDone}
          checked={done}
          disabled={!reachable}
          data-screen-only
          onChange={(event) => give({ groupId, personId, done: event.currentTarget.checked })}
        />
      )}
      {error !== null && <Refused error={error} />}
    </div>
  );
}
