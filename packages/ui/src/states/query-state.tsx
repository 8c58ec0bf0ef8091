import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { readFailure } from "#failures/read-failure.ts";
import { Pending } from "#states/pending.tsx";
import { Refused } from "#states/refused.tsx";

export interface QueryStateProps<Value> {
  readonly query: Pick<UseQueryResult<Value>, "data" | "error" | "refetch">;
  readonly children: (value: Value) => ReactNode;
  readonly pendingLines?: number;
}

/** Pending, refused and offline in one place. What was loaded before stays on the page while asking again fails. */
export function QueryState<Value>({ query, children, pendingLines = 5 }: QueryStateProps<Value>) {
  if (query.data !== undefined) {
    // Refused now: the role has ended, or it is no longer there. What is on the page may be copied, and goes no further.
    const isRefused = query.error !== null && readFailure(query.error).kind === "refused";
    return (
      <>
        {isRefused && <Refused error={query.error} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error !== null)
    return <Refused error={query.error} onRetry={() => void query.refetch()} />;
  return <Pending lines={pendingLines} />;
}
