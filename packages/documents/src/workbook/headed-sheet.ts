import { textCell } from "@thuocdo/criteria/cell";
import type { CellLook } from "#workbook/styles.ts";
import type { WrittenColumn, WrittenSheet } from "#workbook/write-workbook.ts";

export interface HeadedColumn extends WrittenColumn {
  readonly header: string;
}

export interface HeadedSheet extends Pick<WrittenSheet, "name" | "rows" | "locked"> {
  /** Lines over the table, the first as its title; each as wide as the table. */
  readonly above: readonly string[];
  readonly columns: readonly HeadedColumn[];
  /** How single cells of the table look; its rows count from 0. */
  readonly lookAt?: (row: number, column: number) => CellLook | undefined;
  /** Formulas in the table; its rows count from 0, and `firstRow` is the number its first row has in Excel. */
  readonly formulaAt?: (row: number, column: number, firstRow: number) => string | undefined;
  /** Lists to choose from; their rows count from 0 of the table. */
  readonly choices?: WrittenSheet["choices"];
}

/** A table with its headers under lines that say what it is; all down to the headers stays in sight. */
export function headedSheet(sheet: HeadedSheet): WrittenSheet {
  const { name, above, columns, rows, choices = [] } = sheet;
  const first = above.length + 1;
  const lastInSight = columns.findLastIndex(({ hidden }) => hidden !== true);
  return {
    name,
    columns,
    landscape: true,
    locked: sheet.locked ?? false,
    frozenRows: first,
    rows: [
      ...above.map((text) => [textCell(text)]),
      columns.map(({ header }) => textCell(header)),
      ...rows,
    ],
    merges: above.map((_, row) => ({
      fromRow: row,
      fromColumn: 0,
      toRow: row,
      toColumn: lastInSight,
    })),
    ...(sheet.formulaAt !== undefined && {
      formulaAt: (row: number, column: number) =>
        row < first ? undefined : sheet.formulaAt?.(row - first, column, first + 1),
    }),
    choices: choices.map((range) => ({
      ...range,
      fromRow: range.fromRow + first,
      toRow: range.toRow + first,
    })),
    lookAt: (row, column) => {
      if (row === 0) return "title";
      if (row < above.length) return "plain";
      if (row === above.length) return "header";
      return sheet.lookAt?.(row - first, column);
    },
  };
}
