import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getHealth } from "@thuocdo/contract/health";
import { getSignInWays } from "@thuocdo/contract/sign-in-ways";
import { getMe } from "@thuocdo/contract/me";
import { findKeptMe, keepMe } from "#session/kept-me.ts";

export const sessionKeys = { me: ["me"], health: ["health"], ways: ["sign-in-ways"] } as const;

export function meQuery() {
  return queryOptions({
    queryKey: sessionKeys.me,
    queryFn: async ({ signal }) => {
      const me = await call(getMe, { signal });
      keepMe(me);
      return me;
    },
    staleTime: Infinity,
    // Without a line, somebody known here goes on at once.
    ...(findKeptMe() !== undefined && { retry: false }),
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

/** How one can sign in here. */
export function signInWaysQuery() {
  return queryOptions({
    queryKey: sessionKeys.ways,
    queryFn: ({ signal }) => call(getSignInWays, { signal }),
    staleTime: Infinity,
  });
}
