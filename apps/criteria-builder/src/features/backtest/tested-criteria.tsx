import type { FoundBacktest } from "@thuocdo/contract/backtests";
import { type Column, DataTable } from "@thuocdo/ui/data-table";
import { messages } from "#features/backtest/messages.ts";

type Tested = FoundBacktest["backtest"]["criteria"][number];

const columns: readonly Column<Tested>[] = [
  {
    key: "criterion",
    header: messages.criterion,
    cell: ({ code, title }) => messages.name(code, title),
  },
  { key: "change", header: messages.change, cell: ({ change }) => messages.changes[change] },
  {
    key: "figures",
    header: messages.figures,
    cell: ({ figures, withoutFigures }) =>
      withoutFigures.length === 0
        ? messages.figuresOf[figures]
        : `${messages.figuresOf[figures]}: ${messages.lacking(withoutFigures.map(({ code }) => code).join(", "))}`,
  },
  {
    key: "weight",
    header: messages.weight,
    figures: true,
    cell: ({ before, after }) => messages.arrow(messages.shareOf(before), messages.shareOf(after)),
  },
  {
    key: "contribution",
    header: messages.contribution,
    figures: true,
    cell: ({ meanContribution }) =>
      meanContribution === null ? "–" : messages.signed(meanContribution),
    sortValue: ({ meanContribution }) => meanContribution,
  },
  {
    key: "difficulty",
    header: messages.difficulty,
    figures: true,
    cell: ({ itemBefore, itemAfter }) =>
      messages.arrow(
        messages.figure(itemBefore?.difficulty),
        messages.figure(itemAfter?.difficulty),
      ),
  },
  {
    key: "discrimination",
    header: messages.discrimination,
    figures: true,
    cell: ({ itemBefore, itemAfter }) =>
      messages.arrow(
        messages.figure(itemBefore?.discrimination),
        messages.figure(itemAfter?.discrimination),
      ),
  },
];

/** Criterion by criterion: what the draft does to it, whether it has figures, how it tells units apart. */
export function TestedCriteria({ criteria }: { readonly criteria: readonly Tested[] }) {
  return (
    <DataTable
      caption={messages.criteriaCaption}
      rows={criteria}
      rowKey={({ criterionId }) => criterionId}
      columns={columns}
    />
  );
}
