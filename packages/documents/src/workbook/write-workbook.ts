import { columnLetters, type Cell, type Merge } from "@thuocdo/criteria/cell";
import { writeXlsx, type Cell as FileCell, type CellStyle, type CellValue } from "hucre/xlsx";
import { sealProperty } from "#seal-property.ts";
import { messages } from "#workbook/messages.ts";
import {
  choiceSheetName,
  defaultFont,
  looks,
  numberFormats,
  type CellLook,
} from "#workbook/styles.ts";

/** One sheet to be written. Rows and columns count from 0. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges?: readonly Merge[];
  /** The first so many rows are set as headers. */
  readonly headerRows?: number;
  readonly hiddenRows?: readonly number[];
  /** The first so many rows stay in sight; the header rows unless told. */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly choices?: readonly ChoiceRange[];
  /** How single cells look, where it is not as their column. */
  readonly lookAt?: (row: number, column: number) => CellLook | undefined;
  /** Formulas, without "="; the cell's own value is what stands there until it is worked out anew. */
  readonly formulaAt?: (row: number, column: number) => string | undefined;
  /** Cells can't be changed but those of columns, or places, that are open. */
  readonly locked?: boolean;
  /** While locked, rows may still be added and taken away. */
  readonly rowsMayChange?: boolean;
  readonly landscape?: boolean;
  /** Out of people's sight. */
  readonly hidden?: boolean;
}

export interface WrittenColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  readonly look: CellLook;
}

/** Cells that offer a list, and refuse what is not in it. */
export interface ChoiceRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly column: number;
  readonly words: readonly string[];
  /** Shown beside the cell that one is in. */
  readonly hint?: string;
}

export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  /** One line for programs: what the content was made from. */
  readonly seal?: string;
  /** ISO 8601, UTC. The same sheets and the same instant give the same bytes. */
  readonly madeAt: string;
}

/** An XLSX file of these sheets. */
export async function writeWorkbook(
  sheets: readonly WrittenSheet[],
  { title, creator, madeAt, seal }: WorkbookProperties,
): Promise<Uint8Array> {
  const lists = choiceLists(sheets);
  const at = new Date(madeAt);
  return await writeXlsx({
    properties: {
      title,
      creator,
      created: at,
      modified: at,
      ...(seal !== undefined && { custom: { [sealProperty]: seal } }),
    },
    defaultFont,
    sheets: [
      ...sheets.map((sheet) => toFileSheet(sheet, lists)),
      ...(lists.size === 0 ? [] : [choiceSheet(lists)]),
    ],
  });
}

function toFileSheet(sheet: WrittenSheet, lists: ReadonlyMap<string, number>) {
  const { columns, rows, headerRows = 0, hiddenRows = [], frozenColumns = 0 } = sheet;
  const frozenRows = sheet.frozenRows ?? headerRows;
  const cells = new Map<string, Partial<FileCell>>();
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      const own = sheet.lookAt?.(r, c);
      const cell = row[c];
      // Empty cells look as their column does.
      if (cell === undefined && own === undefined && r >= headerRows) continue;
      const look = r < headerRows ? "header" : (own ?? column.look);
      const formula = sheet.formulaAt?.(r, c);
      cells.set(`${r},${c}`, {
        value: valueOf(cell),
        ...(formula !== undefined && { formula, formulaResult: valueOf(cell) }),
        style: styleOf(look, cell, r < headerRows),
      });
    }
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden ?? false,
    columns: columns.map(({ width, hidden = false, look }) => ({
      width,
      hidden,
      style: styleOf(look, undefined, false),
    })),
    rows: rows.map((row) => columns.map((_, c) => valueOf(row[c]))),
    cells,
    rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
    ...(frozenRows + frozenColumns > 0 && {
      freezePane: { rows: frozenRows, columns: frozenColumns },
    }),
    merges: (sheet.merges ?? []).map(({ fromRow, fromColumn, toRow, toColumn }) => ({
      startRow: fromRow,
      startCol: fromColumn,
      endRow: toRow,
      endCol: toColumn,
    })),
    dataValidations: (sheet.choices ?? []).map((range) => validation(range, lists)),
    ...(sheet.locked === true && {
      protection: {
        sheet: true,
        formatColumns: true,
        formatRows: true,
        sort: true,
        autoFilter: true,
        ...(sheet.rowsMayChange === true && { insertRows: true, deleteRows: true }),
      },
    }),
    pageSetup: {
      orientation: sheet.landscape === true ? ("landscape" as const) : ("portrait" as const),
      paperSize: "a4" as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function styleOf(look: CellLook, cell: Cell | undefined, isHeader: boolean): CellStyle {
  if (isHeader) return looks.header;
  const style = looks[look];
  return cell?.kind === "date" ? { ...style, numFmt: numberFormats.date } : style;
}

function valueOf(cell: Cell | undefined): CellValue {
  switch (cell?.kind) {
    case undefined:
      return null;
    case "text":
    case "error":
      return escaped(cell.text);
    case "number":
      return cell.number;
    case "truth":
      return cell.truth;
    case "date":
      return new Date(`${cell.date}T00:00:00Z`);
  }
}

/** Excel reads `_x0041_` in a text as the letter A: such words are written so that they come back as they are. */
function escaped(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** Lists stand on a hidden sheet: in the cell's own rule they may not have commas nor more than 255 characters. */
function choiceLists(sheets: readonly WrittenSheet[]): ReadonlyMap<string, number> {
  const lists = new Map<string, number>();
  for (const { choices = [] } of sheets) {
    for (const { words } of choices) {
      const key = listKey(words);
      if (!lists.has(key)) lists.set(key, lists.size);
    }
  }
  return lists;
}

function listKey(words: readonly string[]): string {
  return words.join("\n");
}

function choiceSheet(lists: ReadonlyMap<string, number>) {
  const columns = [...lists.keys()].map((key) => key.split("\n"));
  const height = Math.max(...columns.map(({ length }) => length));
  return {
    name: choiceSheetName,
    veryHidden: true,
    rows: Array.from({ length: height }, (_, row) => columns.map((words) => words[row] ?? null)),
  };
}

function validation(
  { fromRow, toRow, column, words, hint }: ChoiceRange,
  lists: ReadonlyMap<string, number>,
) {
  const letters = columnLetters(column);
  const list = columnLetters(lists.get(listKey(words)) ?? 0);
  return {
    type: "list" as const,
    formula1: `'${choiceSheetName}'!$${list}$1:$${list}$${words.length}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: messages.notInList,
    errorMessage: messages.chooseFromList,
    ...(hint !== undefined && { showInputMessage: true, inputMessage: hint }),
    range: `${letters}${fromRow + 1}:${letters}${toRow + 1}`,
  };
}
