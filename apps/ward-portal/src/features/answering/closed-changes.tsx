import { Button } from "@mantine/core";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/messages.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";

export interface ClosedChangesProps {
  readonly version: CriteriaSetVersion;
  readonly open: ReadonlySet<string> | undefined;
  readonly desk: Desk;
}

/** Changes made on this machine before the submission was sent elsewhere and returned, to what is no longer asked. */
export function ClosedChanges({ version, open, desk }: ClosedChangesProps) {
  const waiting = useDraftPart(desk, ({ waiting: all }) => all);
  if (open === undefined) return null;
  const closed = waiting.filter(({ indicatorId }) => !open.has(indicatorId));
  if (closed.length === 0) return null;
  const ids = new Set(closed.map(({ indicatorId }) => indicatorId));
  const codes = listIndicators(version).filter(({ id }) => ids.has(id));
  return (
    <Notice
      urgent
      tone="warning"
      title={messages.closedChanges(codes.map(({ code }) => code).join(", "))}
      action={
        <Button variant="default" onClick={() => desk.draft.discard(closed)}>
          {messages.discardClosed}
        </Button>
      }
    />
  );
}
