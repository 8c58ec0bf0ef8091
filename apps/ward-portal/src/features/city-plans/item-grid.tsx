import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Choices } from "#features/city-plans/choices.tsx";
import { GridCell } from "#features/city-plans/grid-cell.tsx";
import { messages } from "#features/city-plans/messages.ts";
import classes from "#features/city-plans/city-plans.module.css";

export type CellReading<Row> =
  | { readonly ok: true; readonly row: Row }
  | { readonly ok: false; readonly sentence: string };

export interface GridColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly width: string;
  readonly show: (row: Row) => string;
  /** What stands in the cell where it is only read; `show` where it is left out. */
  readonly cell?: (row: Row, id: string) => ReactNode;
  /** What the row becomes by what is typed; left out where the column is only read. */
  readonly read?: ((row: Row, typed: string) => CellReading<Row>) | undefined;
  readonly figures?: boolean;
  readonly list?: readonly string[];
}

export interface GridRow<Row> {
  readonly id: string;
  readonly name: string;
  readonly row: Row;
  readonly tone?: "overdue" | "due-soon" | undefined;
  readonly readOnly?: readonly string[];
}

/** Higher than this, a cell holds several lines; in pixels. */
const oneLine = 40;

interface Typed {
  readonly text: string;
  /** What stood there when the typing began. */
  readonly base: string;
}

/**
 * Rows edited in place as in a spreadsheet: Enter and the arrows go up and down, Escape gives back what was there. What is typed
 * is kept on the machine until the server has it, and is never written over what somebody else put there meanwhile.
 */
export function ItemGrid<Row>({
  name,
  caption,
  columns,
  rows,
  onPut,
  onRemove,
}: {
  /** Names what is kept on the machine. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly GridRow<Row>[];
  /**
   * Puts what `change` makes of the row as it is by then; undefined where nothing is put. It may be asked more than once. True once
   * the server has it.
   */
  readonly onPut: (id: string, change: (row: Row) => Row | undefined) => Promise<boolean>;
  readonly onRemove?: ((id: string) => void) | undefined;
}) {
  const personId = useSession().person.id;
  const gridId = useId();
  const kept = useKept<Record<string, Typed | null>>({ personId, name }, {});
  const insisting = useRef<string>(undefined);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});

  async function commit(row: GridRow<Row>, column: GridColumn<Row>, insist: boolean) {
    const key = `${row.id} ${column.key}`;
    const typed = kept.value[key];
    if (typed === undefined || typed === null || column.read === undefined) return;
    const { read } = column;
    const text = typed.text.trim();
    const fault = (sentence: string) => setFaults((all) => ({ ...all, [key]: sentence }));
    const judge = (now: Row): CellReading<Row> => {
      const shown = column.show(now);
      if (text === shown) return { ok: true, row: now };
      return typed.base !== shown && !insist
        ? { ok: false, sentence: messages.conflict(shown) }
        : read(now, text);
    };
    if (text === column.show(row.row)) return forget(key, typed.text);
    const first = judge(row.row);
    if (!first.ok) return fault(first.sentence);
    // What the row has become by the time that it is put may refuse it still, or be gone.
    let sentence: string | undefined = messages.rowGone;
    const isStored = await onPut(row.id, (now) => {
      const reading = judge(now);
      sentence = reading.ok ? undefined : reading.sentence;
      return reading.ok ? reading.row : undefined;
    });
    if (isStored && sentence === undefined) forget(key, typed.text);
    else fault(sentence ?? messages.notSaved);
  }

  /** What was typed further meanwhile stays. */
  function forget(key: string, text: string | undefined) {
    kept.change((all) => (all[key]?.text === text ? { [key]: null } : {}));
    setFaults(({ [key]: _, ...others }) => others);
  }

  function onKey(
    event: KeyboardEvent<HTMLElement>,
    { id }: GridRow<Row>,
    { key }: GridColumn<Row>,
  ) {
    const cell = event.currentTarget;
    const name = `${id} ${key}`;
    if (event.key === "Escape") {
      forget(name, kept.value[name]?.text);
      return;
    }
    const down = event.key === "Enter" || event.key === "ArrowDown";
    if ((!down && event.key !== "ArrowUp") || event.nativeEvent.isComposing) return;
    // In words of several lines the arrows go from line to line.
    if (event.key !== "Enter" && cell.clientHeight > oneLine) return;
    event.preventDefault();
    // Leaving the cell puts it; after a conflict Enter says that it is to stand.
    insisting.current = event.key === "Enter" && faults[name] !== undefined ? name : undefined;
    const cells = [
      ...(cell.closest("tbody")?.querySelectorAll<HTMLElement>(`[data-column="${key}"]`) ?? []),
    ];
    const next = cells[cells.indexOf(cell) + (down ? 1 : -1)];
    if (next === undefined) cell.blur();
    else next.focus();
    insisting.current = undefined;
  }

  return (
    // A wide table scrolls by itself; it can be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroller"]} aria-label={caption} tabIndex={0}>
      <table className={classes["grid"]}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-figures={column.figures}
                style={{ minWidth: column.width }}
              >
                {column.header}
              </th>
            ))}
            {onRemove !== undefined && (
              <th scope="col" data-screen-only>
                {messages.removeShort}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-tone={row.tone}>
              {columns.map((column) => {
                const key = `${row.id} ${column.key}`;
                const shown = column.show(row.row);
                const typed = kept.value[key] ?? undefined;
                const fault = faults[key];
                if (column.read === undefined || row.readOnly?.includes(column.key) === true) {
                  return (
                    <td key={column.key} data-figures={column.figures}>
                      {column.cell === undefined ? shown : column.cell(row.row, row.id)}
                    </td>
                  );
                }
                return (
                  <td key={column.key} data-figures={column.figures}>
                    <GridCell
                      column={column.key}
                      label={messages.cell(column.header, row.name)}
                      text={typed?.text ?? shown}
                      fault={fault}
                      list={column.list === undefined ? undefined : `${gridId}-${column.key}`}
                      onType={(text) =>
                        kept.change({ [key]: { text, base: typed?.base ?? shown } })
                      }
                      onLeave={() => void commit(row, column, insisting.current === key)}
                      onKey={(event) => onKey(event, row, column)}
                    />
                  </td>
                );
              })}
              {onRemove !== undefined && (
                <td data-screen-only>
                  <button
                    type="button"
                    className={classes["link"]}
                    aria-label={messages.remove(row.name)}
                    onClick={() => onRemove(row.id)}
                  >
                    {messages.removeShort}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Choices id={gridId} columns={columns} />
    </section>
  );
}
