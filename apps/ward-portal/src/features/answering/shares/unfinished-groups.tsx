import { useQuery } from "@tanstack/react-query";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { unfinishedShares } from "@thuocdo/submissions/group-shares";
import { Notice } from "@thuocdo/ui/notice";
import { messages } from "#features/answering/shares/messages.ts";
import { groupSharesQuery } from "#features/answering/shares/queries.ts";

/** Before sending: groups whose officer has not said that they are ready. */
export function UnfinishedGroups({
  submissionId,
  version,
}: {
  readonly submissionId: string;
  readonly version: CriteriaSetVersion;
}) {
  const shares = useQuery(groupSharesQuery(submissionId)).data?.items ?? [];
  const left = unfinishedShares(version, shares);
  if (left.length === 0) return null;
  return (
    <Notice tone="warning" title={messages.unfinishedTitle}>
      <ul>
        {left.map(({ groupId }) => {
          const group = version.groups.find(({ id }) => id === groupId);
          const officer = shares.find((share) => share.groupId === groupId);
          if (group === undefined || officer === undefined) return null;
          const name = messages.group(group.code, group.title);
          return <li key={groupId}>{messages.unfinished(name, officer.fullName)}</li>;
        })}
      </ul>
    </Notice>
  );
}
