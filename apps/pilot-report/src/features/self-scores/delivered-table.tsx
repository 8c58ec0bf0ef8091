import type { Delivered } from "@thuocdo/comparison/self-score-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { messages } from "#features/self-scores/messages.ts";

/** Who sent, in time, and again, by city. */
export function DeliveredTable({ delivered }: { readonly delivered: readonly Delivered[] }) {
  return (
    <DataTable
      caption={messages.deliveredCaption}
      rows={delivered}
      rowKey={({ cityId }) => cityId ?? "all"}
      columns={[
        {
          key: "city",
          header: messages.city,
          cell: ({ cityName }) => cityName ?? <strong>{messages.all}</strong>,
        },
        {
          key: "submitted",
          header: messages.submitted,
          figures: true,
          cell: ({ submitted, expected }) => messages.outOf(submitted, expected),
        },
        {
          key: "on-time",
          header: messages.onTime,
          figures: true,
          cell: ({ onTime, expected }) => messages.outOf(onTime, expected),
        },
        {
          key: "again",
          header: messages.sentAgain,
          figures: true,
          cell: ({ sentAgain }) => sentAgain,
        },
        {
          key: "revisions",
          header: messages.revisions,
          figures: true,
          cell: ({ revisionsBeyondFirst }) => revisionsBeyondFirst,
        },
      ]}
    />
  );
}
