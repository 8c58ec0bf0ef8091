import { Empty } from "@thuocdo/ui/empty";
import { messages } from "#routes/messages.ts";

/** The worker is not done, or the person sees only a part of the round. */
export function NotAnalysed() {
  return <Empty title={messages.notAnalysedTitle}>{messages.notAnalysedHint}</Empty>;
}
