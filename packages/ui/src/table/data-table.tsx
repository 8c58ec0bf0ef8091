import { useState, type ReactNode } from "react";
import { compareRows, nextOrder, type SortOrder, type SortValue } from "#table/sort-rows.ts";
import classes from "#table/data-table.module.css";

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by; a column without it can't be sorted. Blank values stay last. */
  readonly sortValue?: (row: Row) => SortValue;
  /** Figures stand right, in digits of one width. */
  readonly figures?: boolean;
  /** Holds what a row is picked by, and is as narrow as that. */
  readonly control?: boolean;
}

export interface DataTableProps<Row> {
  /** Said to screen readers; shown above the table unless `hideCaption`. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly initialOrder?: SortOrder;
  /** At most so many rows are shown: the first of all rows in the order chosen. */
  readonly limit?: number | undefined;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const [order, setOrder] = useState<SortOrder | undefined>(props.initialOrder);
  const sortValue = props.columns.find(({ key }) => key === order?.key)?.sortValue;
  const rows =
    order === undefined || sortValue === undefined
      ? props.rows
      : [...props.rows].sort((one, other) =>
          compareRows(sortValue(one), sortValue(other), order.direction),
        );

  return (
    // A wide table scrolls by itself; it can be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroller"]} aria-label={props.caption} tabIndex={0}>
      <table className={classes["table"]}>
        <caption data-hidden={props.hideCaption}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-figures={column.figures}
                data-control={column.control}
                aria-sort={column.key === order?.key ? order.direction : undefined}
              >
                {column.sortValue === undefined ? (
                  column.header
                ) : (
                  <button
                    type="button"
                    onClick={() => setOrder((current) => nextOrder(current, column.key))}
                  >
                    {column.header}
                    <span aria-hidden="true" className={classes["arrow"]}>
                      {column.key !== order?.key
                        ? "↕"
                        : order.direction === "ascending"
                          ? "↑"
                          : "↓"}
                    </span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, props.limit).map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column) => (
                <td key={column.key} data-figures={column.figures} data-control={column.control}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
