import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Pending } from "#states/pending.tsx";
import { Refused } from "#states/refused.tsx";

export interface QueryStateProps<Value> {
  readonly query: Pick<UseQueryResult<Value>, "data" | "error" | "refetch">;
  readonly children: (value: Value) => ReactNode;
  readonly pendingLines?: number;
}

/** Pending, refused and offline in one place. What was loaded before stays on the page while asking again fails. */
export function QueryState<Value>({ query, children, pendingLines = 5 }: QueryStateProps<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null)
    return <Refused error={query.error} onRetry={() => void query.refetch()} />;
  return <Pending lines={pendingLines} />;
}
