import { Button, TextInput } from "@mantine/core";
import { newId } from "@thuocdo/ui/new-id";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useId, useState } from "react";
import type { GridColumn } from "#features/city-plans/item-grid.tsx";
import { Choices } from "#features/city-plans/choices.tsx";
import classes from "#features/city-plans/city-plans.module.css";

export interface AddRowProps<Row> {
  /** Names what is kept on the machine. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  /** The row before anything is typed. */
  readonly blank: Row;
  readonly onAdd: (id: string, row: Row) => Promise<boolean>;
}

/** A new row, typed field by field and put as one act; what is typed stays until the server has it. */
export function AddRow<Row>({ name, label, columns, blank, onAdd }: AddRowProps<Row>) {
  const personId = useSession().person.id;
  const id = useId();
  const kept = useKept<Record<string, string>>({ personId, name }, {});
  const [isAdding, setIsAdding] = useState(false);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const fields = columns.filter(({ read }) => read !== undefined);
  const isBlank = fields.every(({ key }) => (kept.value[key] ?? "").trim() === "");

  async function add() {
    let row = blank;
    const found: Record<string, string> = {};
    for (const { key, read } of fields) {
      const typed = (kept.value[key] ?? "").trim();
      if (typed === "" || read === undefined) continue;
      const reading = read(row, typed);
      if (reading.ok) row = reading.row;
      else found[key] = reading.sentence;
    }
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    // Sent again after a broken line, it is the same row.
    const rowId = kept.value["id"] ?? newId();
    kept.change({ id: rowId });
    setIsAdding(true);
    if (await onAdd(rowId, row)) kept.forget();
    setIsAdding(false);
  }

  return (
    <form
      className={classes["add"]}
      aria-label={label}
      noValidate
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {fields.map((column) => (
        <TextInput
          key={column.key}
          size="xs"
          label={column.header}
          list={column.list === undefined ? undefined : `${id}-${column.key}`}
          readOnly={isAdding}
          value={kept.value[column.key] ?? ""}
          error={faults[column.key]}
          onChange={(event) => kept.change({ [column.key]: event.currentTarget.value })}
        />
      ))}
      <Choices id={id} columns={fields} />
      <Button type="submit" variant="default" disabled={isBlank} loading={isAdding}>
        {label}
      </Button>
    </form>
  );
}
