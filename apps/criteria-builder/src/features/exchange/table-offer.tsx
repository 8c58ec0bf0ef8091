import { Button, Group } from "@mantine/core";
import { Notice } from "@thuocdo/ui/notice";
import { messages } from "#features/exchange/messages.ts";
import type { CopiedTable } from "#features/exchange/read-clipboard.ts";
import classes from "#features/exchange/exchange.module.css";

/** A table was pasted into a field: its words are there, and it may be taken in as a table instead. */
export function TableOffer(props: {
  readonly table: CopiedTable;
  readonly onTake: (table: CopiedTable) => void;
  readonly onLeave: () => void;
}) {
  return (
    <div className={classes["offer"]}>
      <Notice
        urgent
        title={messages.offerTable(props.table.rows.length)}
        action={
          <Group gap="xs">
            <Button size="compact-sm" onClick={() => props.onTake(props.table)}>
              {messages.takeTable}
            </Button>
            <Button size="compact-sm" variant="default" onClick={props.onLeave}>
              {messages.leaveTable}
            </Button>
          </Group>
        }
      >
        {messages.offerTableHint}
      </Notice>
    </div>
  );
}
