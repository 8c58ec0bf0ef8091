import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getMe } from "@thuocdo/contract/me";

export const sessionKeys = { me: ["me"] } as const;

export function meQuery() {
  return queryOptions({
    queryKey: sessionKeys.me,
    queryFn: ({ signal }) => call(getMe, { signal }),
    staleTime: Infinity,
  });
}
