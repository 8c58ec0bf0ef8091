import { Button } from "@mantine/core";
import { messages } from "#messages.ts";
import { Notice } from "#states/notice.tsx";

/** In place of a page that has a bug. */
export function Crashed() {
  return (
    <Notice
      urgent
      tone="refusal"
      title={messages.crashedTitle}
      action={<Button onClick={() => location.reload()}>{messages.reload}</Button>}
    >
      {messages.crashedHint}
    </Notice>
  );
}
