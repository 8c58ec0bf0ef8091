import { Text, Title } from "@mantine/core";
import type { Block, Narrative, Table } from "@thuocdo/comparison/report-model";
import type { ReactNode } from "react";
import { messages } from "#features/report-text/messages.ts";
import { Spans } from "#features/report-text/passages.tsx";
import classes from "#features/report-text/report-text.module.css";

/** What stands in a section, in order; text as the caller shows it. */
export function ReportBlocks({
  blocks,
  narrative,
}: {
  readonly blocks: readonly Block[];
  readonly narrative: (narrative: Narrative) => ReactNode;
}) {
  return blocks.map((block, place) => {
    switch (block.kind) {
      case "heading":
        return (
          <Title key={place} order={3} size={block.depth === 1 ? "h5" : "h6"}>
            {`${block.number} ${block.text}`}
          </Title>
        );
      case "narrative":
        return <div key={place}>{narrative(block)}</div>;
      case "table":
        return <ReportTable key={place} table={block} />;
      case "chart":
        return (
          <Text key={place} size="sm" c="var(--td-quiet)">
            {`${messages.chart}: ${block.caption}. ${messages.chartIn}`}
          </Text>
        );
    }
  });
}

function ReportTable({ table }: { readonly table: Table }) {
  return (
    // A table wider than the screen is moved with the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroll"]} tabIndex={0} aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.header.map(({ spans }, place) => (
              <th key={place} scope="col">
                <Spans spans={spans} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={place}>
              {row.map(({ spans, align, bold }, column) => (
                <td key={column} style={{ textAlign: align, ...(bold && { fontWeight: 600 }) }}>
                  <Spans spans={spans} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <Text key={note} size="xs" fs="italic">
          {note}
        </Text>
      ))}
    </section>
  );
}
