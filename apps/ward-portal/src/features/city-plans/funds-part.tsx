import type { FundLine, PlanHead } from "@thuocdo/submissions/city-plan/plan-item";
import { contentsOf } from "@thuocdo/submissions/city-plan/plan-item";
import { usedWords } from "@thuocdo/submissions/city-plan/plan-labels";
import { usedShare } from "@thuocdo/submissions/city-plan/plan-standing";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { AddRow } from "#features/city-plans/add-row.tsx";
import { FundsTable } from "#features/city-plans/funds-table.tsx";
import { ItemGrid, type GridColumn } from "#features/city-plans/item-grid.tsx";
import { messages } from "#features/city-plans/messages.ts";
import { accepted, dongColumn, refusedCell, textColumn } from "#features/city-plans/plan-fields.ts";
import { changesOf } from "#features/city-plans/changes-of.ts";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";

/** Money line by line, and summed by source and year. */
export function FundsPart({ desk, head }: { readonly desk: PlanDesk; readonly head: PlanHead }) {
  const { plan, items } = desk;
  const lines = [...contentsOf(items, "fund")].toSorted(
    ([, one], [, other]) => one.year - other.year || one.purpose.localeCompare(other.purpose, "vi"),
  );
  const columns = columnsOf(head);
  return (
    <>
      <FundsTable items={items} />
      {lines.length === 0 ? (
        <p>{messages.noFunds}</p>
      ) : (
        <ItemGrid
          name={`city-plan.${plan.id}.funds`}
          caption={messages.fundLines}
          columns={columns}
          rows={lines.map(([id, row]) => ({
            id,
            name: row.purpose,
            row,
            readOnly: plan.mayEdit ? [] : columns.map(({ key }) => key),
          }))}
          onPut={async (changes) => await desk.put(changesOf("fund", changes))}
          onRemove={
            plan.mayEdit ? (id) => void desk.put([{ kind: "fund", id, content: null }]) : undefined
          }
        />
      )}
      {plan.mayEdit && (
        <AddRow
          name={`city-plan.${plan.id}.new-fund`}
          label={messages.addFund}
          columns={columns}
          blank={{
            year: Number(head.periodFrom.slice(0, 4)),
            sourceKey: head.fundSources[0]?.key ?? "",
            purpose: "",
            plannedDong: 0,
            spentDong: 0,
          }}
          onAdd={async (id, content) => await desk.put([{ kind: "fund", id, content }])}
        />
      )}
    </>
  );
}

function columnsOf(head: PlanHead): readonly GridColumn<FundLine>[] {
  const nameOf = (key: string) =>
    head.fundSources.find((source) => source.key === key)?.name ?? key;
  return [
    {
      key: "year",
      header: messages.fund.year,
      width: "4.5rem",
      show: ({ year }) => String(year),
      read: (row, typed) =>
        /^\d{4}$/.test(typed)
          ? accepted({ ...row, year: Number(typed) })
          : refusedCell(messages.unreadable.year),
    },
    {
      key: "source",
      header: messages.fund.source,
      width: "11rem",
      list: head.fundSources.map(({ name }) => name),
      show: ({ sourceKey }) => nameOf(sourceKey),
      read(row, typed) {
        const found = head.fundSources.filter(({ name }) => matchesSearch(name, typed));
        const [only] = found;
        return only === undefined || found.length > 1
          ? refusedCell(messages.unreadable.source(head.fundSources.map(({ name }) => name)))
          : accepted({ ...row, sourceKey: only.key });
      },
    },
    textColumn({ key: "purpose", header: messages.fund.purpose, width: "16rem" }, "purpose"),
    dongColumn({ key: "planned", header: messages.fund.planned, width: "9rem" }, "plannedDong"),
    dongColumn({ key: "spent", header: messages.fund.spent, width: "9rem" }, "spentDong"),
    {
      key: "used",
      header: messages.usedShort,
      width: "5rem",
      figures: true,
      show: ({ plannedDong, spentDong }) => usedWords(usedShare(plannedDong, spentDong)),
    },
  ];
}
