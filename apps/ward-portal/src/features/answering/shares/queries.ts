import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getGroupShares, shareGroup } from "@thuocdo/contract/group-shares";
import { keptForOffline } from "#lib/kept-reads/use-kept-reads.ts";
import { submissionKeys } from "#lib/submissions/queries.ts";

const keyOf = (submissionId: string) => [...submissionKeys.one(submissionId), "group-shares"];

/** Who takes care of which group; readable without a line, changed with one. */
export function groupSharesQuery(submissionId: string) {
  return queryOptions({
    queryKey: keyOf(submissionId),
    queryFn: ({ signal }) => call(getGroupShares, { params: { submissionId }, signal }),
    gcTime: Infinity,
    meta: keptForOffline,
    refetchOnMount: "always",
  });
}

export interface GivenShare {
  readonly groupId: string;
  readonly personId: string | null;
  readonly done: boolean;
}

export function useShareGroup(submissionId: string) {
  const queryClient = useQueryClient();
  const sharing = useMutation({
    // One after the other, in the order of the clicks.
    scope: { id: `share-groups ${submissionId}` },
    mutationFn: async ({ groupId, ...body }: GivenShare) =>
      await call(shareGroup, { params: { submissionId, groupId }, body }),
    onSuccess: (shares) => queryClient.setQueryData(keyOf(submissionId), shares),
  });
  /** A choice stands at once, before the server has it. */
  const shown = <Share extends GivenShare>(groupId: string, stored: Share | undefined) =>
    sharing.isPending && sharing.variables.groupId === groupId ? sharing.variables : stored;
  return { share: sharing.mutate, error: sharing.error, shown };
}
