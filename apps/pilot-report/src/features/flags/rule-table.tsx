import type { TriedRule } from "@thuocdo/comparison/flag-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { messages } from "#features/flags/messages.ts";

/** What was looked for, how often, and how many of the findings chance would give. */
export function RuleTable({ rules }: { readonly rules: readonly TriedRule[] }) {
  return (
    <DataTable
      caption={messages.rulesCaption}
      rows={rules}
      rowKey={({ rule }) => rule}
      columns={[
        { key: "rule", header: messages.rule, cell: ({ rule }) => messages.rules[rule] },
        {
          key: "tested",
          header: messages.tested,
          figures: true,
          cell: ({ rule, tested }) => messages.testedOf[rule](tested),
        },
        {
          key: "flagged",
          header: messages.flagged,
          figures: true,
          cell: ({ flagged }) => flagged,
        },
        {
          key: "chance",
          header: messages.byChance,
          figures: true,
          cell: ({ byChance }) =>
            byChance === null ? messages.noChance : messages.chance(byChance),
        },
      ]}
    />
  );
}
