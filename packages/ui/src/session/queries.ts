import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getHealth } from "@thuocdo/contract/health";
import { getMe } from "@thuocdo/contract/me";

export const sessionKeys = { me: ["me"], health: ["health"] } as const;

export function meQuery() {
  return queryOptions({
    queryKey: sessionKeys.me,
    queryFn: ({ signal }) => call(getMe, { signal }),
    staleTime: Infinity,
  });
}

/** What the service says of itself to anybody. */
export function healthQuery() {
  return queryOptions({
    queryKey: sessionKeys.health,
    queryFn: ({ signal }) => call(getHealth, { signal }),
    staleTime: Infinity,
  });
}
