import { queryOptions } from "@tanstack/react-query";
import type { Me } from "#session/me.ts";

export const sessionKeys = { me: ["me"] } as const;

export function meQuery() {
  return queryOptions({
    queryKey: sessionKeys.me,
    queryFn: async ({ signal }): Promise<Me> => {
      const reply = await fetch("/api/me", { signal });
      if (!reply.ok)
        throw Object.assign(new Error("GET /api/me refused"), { status: reply.status, code: "" });
      return (await reply.json()) as Me; // until the typed client is there
    },
    staleTime: Infinity,
  });
}
