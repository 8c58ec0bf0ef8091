import { textCell } from "@thuocdo/criteria/cell";
import type { Column } from "@thuocdo/criteria/exchange/layout";
import { sheetOf } from "@thuocdo/criteria/exchange/sheet-of";
import { tablesOf, type ExchangeTable } from "@thuocdo/criteria/exchange/tables-of";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#workbook/messages.ts";
import { choiceSheetName, type CellLook } from "#workbook/styles.ts";
import {
  writeWorkbook,
  type ChoiceRange,
  type WorkbookProperties,
  type WrittenColumn,
  type WrittenSheet,
} from "#workbook/write-workbook.ts";

/** Sheets of a version's workbook that hold no content of the version. */
export const sheetsBesideVersion: readonly string[] = [messages.guide, choiceSheetName];

/** The whole version as a workbook to work on: lists to choose from, hidden ids, codes and titles not to be changed. */
export async function writeVersionWorkbook(
  version: CriteriaSetVersion,
  properties: WorkbookProperties,
): Promise<Uint8Array> {
  return await writeWorkbook(
    [guideSheet(version), ...tablesOf(version).map(toWrittenSheet)],
    properties,
  );
}

/** Rows below the last one in which choices are offered for what is added. */
const spareRows = 500;

function toWrittenSheet(table: ExchangeTable): WrittenSheet {
  const { name, rows } = sheetOf(table);
  return table.isSingle ? fieldsSheet(table, name, rows) : rowsSheet(table, name, rows);
}

function rowsSheet(
  { columns }: ExchangeTable,
  name: string,
  rows: WrittenSheet["rows"],
): WrittenSheet {
  return {
    name,
    rows,
    columns: columns.map((column): WrittenColumn => ({
      width: column.width,
      hidden: column.hidden ?? false,
      look: lookOf(column),
    })),
    headerRows: 2,
    hiddenRows: [0],
    frozenColumns: columns.findIndex(({ path }) => path === "title" || path === "label") + 1,
    choices: columns.flatMap((column, at) =>
      choiceRange(column, { fromRow: 2, toRow: rows.length + spareRows, column: at }),
    ),
    landscape: true,
  };
}

/** One thing: names for the machine, what is asked, what it is, in three columns. */
function fieldsSheet(
  { columns }: ExchangeTable,
  name: string,
  rows: WrittenSheet["rows"],
): WrittenSheet {
  return {
    name,
    rows,
    columns: [
      { width: 10, hidden: true, look: "read-only" },
      { width: 34, look: "read-only" },
      { width: 70, look: "words" },
    ],
    hiddenRows: columns.flatMap(({ hidden }, at) => (hidden === true ? [at] : [])),
    lookAt: (row, column) => {
      const field = columns[row];
      return column === 2 && field !== undefined ? lookOf(field) : undefined;
    },
    choices: columns.flatMap((column, at) =>
      choiceRange(column, { fromRow: at, toRow: at, column: 2 }),
    ),
  };
}

function lookOf({ codec, path, echo, hidden }: Column): CellLook {
  if (hidden === true || echo === true || path.startsWith("@other")) return "read-only";
  switch (codec.sort) {
    case "text":
    case "name":
      return "words";
    case "points":
      return "points";
    case "figure":
    case "whole":
      return "figure";
    case "day":
      return "date";
    case "truth":
    case "choice":
      return "choice";
  }
}

function choiceRange(
  { codec, whenBlank }: Column,
  place: Omit<ChoiceRange, "words">,
): readonly ChoiceRange[] {
  if (codec.choices === undefined) return [];
  const blank = whenBlank === undefined ? undefined : codec.write(whenBlank);
  const hint = blank?.kind === "text" ? { hint: messages.whenBlank(blank.text) } : {};
  return [{ ...place, words: codec.choices, ...hint }];
}

function guideSheet(version: CriteriaSetVersion): WrittenSheet {
  const lines = messages.guideLines(version.label, version.title);
  return {
    name: messages.guide,
    columns: [{ width: 110, look: "plain" }],
    rows: lines.map((line) => [textCell(line)]),
    lookAt: (row) => (row === 0 ? "title" : "plain"),
    locked: true,
  };
}
