import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { messages } from "#messages.ts";
import { Notice } from "#states/notice.tsx";

/** A bug in a page: says so, and offers to load it anew. React has no function for this yet. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
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
}
