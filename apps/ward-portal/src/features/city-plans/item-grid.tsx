import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useReachable } from "@thuocdo/ui/use-reachable";
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { Choices } from "#features/city-plans/choices.tsx";
import { GridCell } from "#features/city-plans/grid-cell.tsx";
import { readBlock } from "#features/city-plans/read-block.ts";
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

export interface RowChange<Row> {
  readonly id: string;
  readonly change: (row: Row) => Row;
}

interface Typed {
  readonly text: string;
  /** What stood there when the typing began. */
  readonly base: string;
}

interface TypedCell<Row> {
  readonly row: GridRow<Row>;
  readonly column: GridColumn<Row>;
  readonly key: string;
  readonly typed: Typed;
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
  onPasteTable,
}: {
  /** Names what is kept on the machine. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly GridRow<Row>[];
  /**
   * Puts what changes make of rows as they are by then, as one act. They may be asked more than once. True once the server has
   * them.
   */
  readonly onPut: (changes: readonly RowChange<Row>[]) => Promise<boolean>;
  readonly onRemove?: ((id: string) => void) | undefined;
  /** Offered what is pasted before it goes into a cell; true where it was taken. */
  readonly onPasteTable?: ((text: string) => boolean) | undefined;
}) {
  const personId = useSession().person.id;
  const gridId = useId();
  const kept = useKept<Record<string, Typed | null>>({ personId, name }, {});
  const insisting = useRef<string>(undefined);
  const [over, setOver] = useState(0);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});

  /** Puts cells together; each that can't be put stays as typed, with its reason. */
  async function commit(cells: readonly TypedCell<Row>[], insist: boolean) {
    const changed = cells.filter(({ row, column, typed, key }) => {
      const isSame = typed.text.trim() === column.show(row.row);
      if (isSame) forget(key, typed.text);
      return !isSame;
    });
    const byRow = [...Map.groupBy(changed, ({ row }) => row)];
    const first = byRow.map(([{ row }, own]) => changeRow(row, own, insist).sentences);
    const refused = new Map(first.flatMap((sentences) => [...sentences]));
    tell(refused);
    const readable = byRow
      .map(([row, own]) => [row, own.filter(({ key }) => !refused.has(key))] as const)
      .filter(([, own]) => own.length > 0);
    if (readable.length === 0) return;
    // What the rows have become by the time that they are put may refuse cells still, or be gone.
    const sentences = new Map<string, string>(
      readable.flatMap(([, own]) => own.map(({ key }) => [key, messages.rowGone])),
    );
    const isStored = await onPut(
      readable.map(([{ id }, own]) => ({
        id,
        change(now) {
          const read = changeRow(now, own, insist);
          for (const { key } of own) sentences.delete(key);
          for (const [key, sentence] of read.sentences) sentences.set(key, sentence);
          return read.row;
        },
      })),
    );
    for (const { key, typed } of readable.flatMap(([, own]) => own)) {
      if (isStored && !sentences.has(key)) forget(key, typed.text);
      else tell([[key, sentences.get(key) ?? messages.notSaved]]);
    }
  }

  function tell(sentences: Iterable<readonly [key: string, sentence: string]>) {
    setFaults((all) => ({ ...all, ...Object.fromEntries(sentences) }));
  }

  /** A block out of a spreadsheet goes into the cells to the right and below, as one act. */
  function onPaste(event: ClipboardEvent<HTMLElement>, row: GridRow<Row>, column: GridColumn<Row>) {
    const text = event.clipboardData.getData("text/plain");
    if (onPasteTable?.(text) === true) return event.preventDefault();
    const block = readBlock(text);
    if (block === undefined) return;
    event.preventDefault();
    const top = rows.indexOf(row);
    const left = columns.indexOf(column);
    const cells = block.flatMap((texts, down) =>
      texts.flatMap((text, right): TypedCell<Row>[] => {
        const [at, of] = [rows[top + down], columns[left + right]];
        if (at === undefined || of?.read === undefined || at.readOnly?.includes(of.key) === true)
          return [];
        const key = `${at.id} ${of.key}`;
        const base = kept.value[key]?.base ?? of.show(at.row);
        return [{ row: at, column: of, key, typed: { text, base } }];
      }),
    );
    kept.change(Object.fromEntries(cells.map(({ key, typed }) => [key, typed])));
    setOver(Math.max(0, top + block.length - rows.length));
    void commit(cells, false);
  }

  const reachable = useReachable();
  // What was kept from another day, or while the line was down, goes out by itself; not from under the caret.
  const sendKept = useEffectEvent(() => {
    const waiting = rows.flatMap((row) =>
      columns.flatMap((column): TypedCell<Row>[] => {
        const key = `${row.id} ${column.key}`;
        const typed = kept.value[key] ?? undefined;
        return typed === undefined || isFocused(row.id, column.key)
          ? []
          : [{ row, column, key, typed }];
      }),
    );
    if (waiting.length > 0) void commit(waiting, false);
  });
  useEffect(() => {
    if (reachable) sendKept();
  }, [reachable]);

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
            <tr key={row.id} data-row={row.id} data-tone={row.tone}>
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
                      onLeave={() => {
                        if (typed !== undefined)
                          void commit([{ row, column, key, typed }], insisting.current === key);
                      }}
                      onPaste={(event) => onPaste(event, row, column)}
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
      <output className={classes["over"]}>{over > 0 && messages.pasteOver(over)}</output>
    </section>
  );
}

/** What a row becomes by cells typed in it, and why others of them can't be taken. */
function changeRow<Row>(before: Row, cells: readonly TypedCell<Row>[], insist: boolean) {
  const sentences = new Map<string, string>();
  let row = before;
  let left = cells;
  // What one cell needs, another may give: "100%" and the day it was done.
  for (let turn = 0; turn < 2; turn += 1) {
    left = left.filter(({ column, key, typed }) => {
      const shown = column.show(before);
      const text = typed.text.trim();
      sentences.delete(key);
      if (text === column.show(row)) return false;
      if (typed.base !== shown && text !== shown && !insist) {
        sentences.set(key, messages.conflict(shown));
        return true;
      }
      const reading = column.read?.(row, text);
      if (reading?.ok === true) row = reading.row;
      else if (reading !== undefined) sentences.set(key, reading.sentence);
      return sentences.has(key);
    });
  }
  return { row, sentences };
}

function isFocused(rowId: string, columnKey: string): boolean {
  const at = document.activeElement;
  return (
    at instanceof HTMLElement &&
    at.dataset["column"] === columnKey &&
    at.closest("tr")?.dataset["row"] === rowId
  );
}
