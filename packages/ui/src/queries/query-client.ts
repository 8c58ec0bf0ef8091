import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { connection } from "#connection/connection.ts";
import { noteFailure } from "#failures/note-failure.ts";
import { readFailure } from "#failures/read-failure.ts";
import { sessionKeys } from "#session/queries.ts";

const retries = 2;

/** Of a query that does not ask the server: that it succeeds says nothing of the line. */
export const onThisMachine = { onThisMachine: true } as const;

/** Server state for one front-end. Refusals are final; only what did not arrive is asked for again. */
export function createQueryClient(): QueryClient {
  const noteFailed = (error: unknown) => {
    noteFailure(error);
    // Something has come before anything else meanwhile: who is signed in says what.
    if (isDue(error)) void queryClient.invalidateQueries({ queryKey: sessionKeys.me });
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: noteFailed,
      onSuccess: (_, { meta }) => {
        if (meta?.["onThisMachine"] !== true) connection.noteReachable();
      },
    }),
    mutationCache: new MutationCache({ onError: noteFailed, onSuccess: connection.noteReachable }),
    defaultOptions: {
      queries: {
        // On a closed network the browser may think itself offline: always try.
        networkMode: "always",
        staleTime: 30_000,
        retry: (failures, error) => failures < retries && mayPass(error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  connection.subscribe(() => {
    if (connection.isReachable()) void queryClient.invalidateQueries();
  });
  return queryClient;
}

function isDue(error: unknown): boolean {
  const failure = readFailure(error);
  if (failure.kind !== "refused") return false;
  return failure.problem.code === "password-due" || failure.problem.code === "second-factor-due";
}

function mayPass(error: unknown): boolean {
  const { kind } = readFailure(error);
  return kind === "unreachable" || kind === "unexpected";
}
