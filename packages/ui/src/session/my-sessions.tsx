import { Button, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { endMySessions, listMySessions } from "@thuocdo/contract/my-account";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { messages } from "#messages.ts";
import { describeDevice } from "#session/describe-device.ts";
import { QueryState } from "#states/query-state.tsx";
import { Refused } from "#states/refused.tsx";
import classes from "#session/my-account.module.css";

const queryKey = ["me", "sessions"];

/** Where one is signed in: each can be ended, or all others at once. */
export function MySessions() {
  const queryClient = useQueryClient();
  const sessions = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(listMySessions, { signal }),
  });
  const end = useMutation({
    mutationFn: async (sessionId: string | null) =>
      await call(endMySessions, { body: { sessionId } }),
    onSuccess: (left) => queryClient.setQueryData(queryKey, left),
  });
  return (
    <QueryState query={sessions}>
      {({ items }) => (
        <>
          <ul className={classes["sessions"]}>
            {items.map(({ id, here, userAgent, address, lastUsedAt, signedInAt }) => (
              <li key={id}>
                <div>
                  <strong>{describeDevice(userAgent)}</strong>
                  {here && <span className={classes["here"]}>{messages.thisDevice}</span>}
                  <Text size="xs" c="var(--td-quiet)">
                    {messages.sessionFacts(
                      address ?? messages.unknownAddress,
                      formatInstant(lastUsedAt),
                      formatInstant(signedInAt),
                    )}
                  </Text>
                </div>
                {!here && (
                  <Button
                    variant="default"
                    size="xs"
                    disabled={end.isPending}
                    aria-label={messages.endSessionOf(describeDevice(userAgent))}
                    onClick={() => end.mutate(id)}
                  >
                    {messages.endSession}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {end.error !== null && <Refused error={end.error} />}
          {items.length > 1 && (
            <Button
              variant="default"
              loading={end.isPending}
              onClick={() => end.mutate(null)}
              style={{ alignSelf: "flex-start" }}
            >
              {messages.endOtherSessions}
            </Button>
          )}
        </>
      )}
    </QueryState>
  );
}
