import { Button } from "@mantine/core";
import { explainFailure } from "#failures/explain-failure.ts";
import { readFailure } from "#failures/read-failure.ts";
import { messages } from "#messages.ts";
import { Notice } from "#states/notice.tsx";

/** What was asked for did not come: the sentence for its code, and a way to ask again. */
export function Refused({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}) {
  const offline = readFailure(error).kind === "unreachable";
  return (
    <Notice
      urgent
      tone={offline ? "warning" : "refusal"}
      title={offline ? messages.offlinePage : messages.refusedTitle}
      action={
        onRetry !== undefined && (
          <Button variant="default" onClick={onRetry}>
            {messages.tryAgain}
          </Button>
        )
      }
    >
      {offline ? messages.offlinePageHint : explainFailure(error)}
    </Notice>
  );
}
