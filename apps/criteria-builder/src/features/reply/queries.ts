import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getReply, listInvitations } from "@thuocdo/contract/replies";
import { askEvery } from "@thuocdo/ui/ask-every";

export interface ReplyKey {
  readonly consultationId: string;
  readonly unitId: string;
}

export const replyKeys = {
  invitations: ["invitations"],
  one: ({ consultationId, unitId }: ReplyKey) => ["replies", consultationId, unitId],
} as const;

export function invitationsQuery() {
  return queryOptions({
    queryKey: replyKeys.invitations,
    queryFn: ({ signal }) => call(listInvitations, { signal }),
  });
}

export function replyQuery({ consultationId, unitId }: ReplyKey) {
  return queryOptions({
    queryKey: replyKeys.one({ consultationId, unitId }),
    queryFn: ({ signal }) => call(getReply, { params: { consultationId, unitId }, signal }),
    refetchInterval: askEvery(30_000),
  });
}
