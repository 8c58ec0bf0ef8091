import { Link } from "@tanstack/react-router";
import { Empty } from "@thuocdo/ui/empty";
import { messages } from "#routes/messages.ts";

export function NotFound() {
  return (
    <Empty whole title={messages.notFound} action={<Link to="/">{messages.home}</Link>}>
      {messages.notFoundHint}
    </Empty>
  );
}
