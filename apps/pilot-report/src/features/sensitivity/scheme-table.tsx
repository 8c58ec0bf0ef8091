import type { DrawnScheme } from "@thuocdo/comparison/sensitivity-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { messages } from "#features/sensitivity/messages.ts";
import { showFigure } from "#lib/show-figure.ts";

/** How far places move under each way of drawing weights. */
export function SchemeTable({ schemes }: { readonly schemes: readonly DrawnScheme[] }) {
  return (
    <DataTable
      caption={messages.schemesCaption}
      rows={schemes}
      rowKey={({ scheme }) => scheme}
      columns={[
        { key: "scheme", header: messages.scheme, cell: ({ scheme }) => messages.schemes[scheme] },
        {
          key: "shift",
          header: messages.shift,
          figures: true,
          cell: ({ meanShift }) => showFigure(meanShift),
        },
        {
          key: "spearman",
          header: messages.spearman,
          figures: true,
          cell: ({ meanSpearman }) =>
            meanSpearman === null ? messages.undefined : showFigure(meanSpearman),
        },
        { key: "stable", header: messages.stable, figures: true, cell: ({ stable }) => stable },
        {
          key: "moderate",
          header: messages.moderate,
          figures: true,
          cell: ({ moderate }) => moderate,
        },
        {
          key: "sensitive",
          header: messages.sensitive,
          figures: true,
          cell: ({ sensitive }) => sensitive,
        },
      ]}
    />
  );
}
