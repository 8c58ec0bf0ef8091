import { Button, Group } from "@mantine/core";
import { DataTable, type DataTableProps } from "@thuocdo/ui/data-table";
import { useState } from "react";
import { messages } from "#lib/tables/messages.ts";

interface FirstRowsProps<Row> extends Omit<DataTableProps<Row>, "caption" | "limit"> {
  readonly atFirst: number;
  readonly caption: (shown: number, all: number) => string;
}

/** A long table of units: its first rows, and the rest when asked for. */
export function FirstRows<Row>({ atFirst, caption, ...table }: FirstRowsProps<Row>) {
  const [isWhole, setWhole] = useState(false);
  const all = table.rows.length;
  const limit = isWhole ? all : atFirst;
  return (
    <>
      <DataTable {...table} caption={caption(Math.min(limit, all), all)} limit={limit} />
      {limit < all && (
        <Group data-screen-only>
          <Button variant="default" onClick={() => setWhole(true)}>
            {messages.showAll(all)}
          </Button>
        </Group>
      )}
    </>
  );
}
