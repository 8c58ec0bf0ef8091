import type { Cell, Sheet } from "@thuocdo/criteria/cell";
import type { FileRefusal } from "@thuocdo/criteria/file-kind";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { readOds } from "hucre/ods";
import {
  readXls,
  readXlsx,
  type Cell as FileCell,
  type CellValue,
  type Sheet as FileSheet,
  type Workbook,
} from "hucre/xlsx";
import { cleanPackage, LimitExceeded } from "#workbook/clean-package.ts";
import { detectKind } from "#workbook/detect-kind.ts";
import { isEncryptedOds, isEncryptedXls } from "#workbook/is-encrypted.ts";
import { workbookLimits } from "#workbook/limits.ts";

/**
 * The sheets of a workbook (XLSX, XLS, ODS, judged by content) within the limits. Formulas give the value they had;
 * nothing is calculated, run or fetched. Hostile files may still take time and memory: `readWorkbookApart` bounds both.
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<readonly Sheet[], FileRefusal>> {
  if (bytes.length > workbookLimits.bytes) return tooLarge("bytes");
  const found = detectKind(bytes);
  if (found !== "xlsx" && found !== "xls" && found !== "ods") {
    return refuse({ code: "not-a-workbook", found });
  }
  if (found === "xls" && isEncryptedXls(bytes)) return refuse({ code: "encrypted" });
  try {
    if (found === "ods" && isEncryptedOds(bytes)) return refuse({ code: "encrypted" });
    const { sheets } = await readers[found](bytes);
    if (sheets.length > workbookLimits.sheets) return tooLarge("sheets");
    return withinLimits(sheets.map(toSheet));
  } catch (error) {
    if (error instanceof LimitExceeded) return tooLarge(error.limit);
    // Whatever a reader throws, it is the file that it could not take.
    const isEncrypted = error instanceof Error && error.name === "EncryptedFileError";
    return refuse({ code: isEncrypted ? "encrypted" : "damaged" });
  }
}

const readers: Readonly<Record<"xlsx" | "xls" | "ods", (bytes: Uint8Array) => Promise<Workbook>>> =
  {
    xlsx: async (bytes) => await readXlsx(cleanPackage(bytes), { readStyles: true }),
    // An encrypted XLSX lies in the same container.
    xls: async (bytes) => await readXls(bytes, { readStyles: true }),
    ods: async (bytes) => await readOds(bytes),
  };

function tooLarge(limit: keyof typeof workbookLimits): Result<never, FileRefusal> {
  return refuse({ code: "too-large", limit, most: workbookLimits[limit] });
}

/** The same sheets, or the first limit that they exceed. */
export function withinLimits(sheets: readonly Sheet[]): Result<readonly Sheet[], FileRefusal> {
  if (sheets.some(({ rows }) => rows.length > workbookLimits.rows)) return tooLarge("rows");
  const widths = sheets.map(({ rows }) => Math.max(0, ...rows.map(({ length }) => length)));
  const cells = sheets.reduce((sum, { rows }, at) => sum + rows.length * (widths[at] ?? 0), 0);
  if (widths.some((width) => width > workbookLimits.columns)) return tooLarge("columns");
  return cells > workbookLimits.cells ? tooLarge("cells") : accept(sheets);
}

function toSheet({ name, hidden, veryHidden, rows, cells, merges = [] }: FileSheet): Sheet {
  return {
    name: name.normalize("NFC"),
    hidden: hidden === true || veryHidden === true,
    rows: trimEnd(
      rows.map((row, r) => trimEnd(row.map((value, c) => toCell(value, cells?.get(`${r},${c}`))))),
      (row) => row.length === 0,
    ),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      fromRow: startRow,
      fromColumn: startCol,
      toRow: endRow,
      toColumn: endCol,
    })),
  };
}

function toCell(value: CellValue | undefined, detail: FileCell | undefined): Cell | undefined {
  if (detail?.type === "error") return { kind: "error", text: String(value) };
  if (detail?.formula !== undefined && (value === null || value === undefined)) {
    return { kind: "error", text: `=${detail.formula}` };
  }
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string") return { kind: "text", text: value.normalize("NFC") };
  if (typeof value === "boolean") return { kind: "truth", truth: value };
  if (typeof value === "number") {
    return { kind: "number", number: value, percent: isPercent(detail?.style?.numFmt) };
  }
  return { kind: "date", date: value.toISOString().slice(0, 10) };
}

/** A format such as `0.0%`; a sign in quotes is only words. */
function isPercent(format = ""): boolean {
  return format.replaceAll(/"[^"]*"|\\./g, "").includes("%");
}

function trimEnd<Item>(
  items: readonly Item[],
  isEmpty: (item: Item) => boolean = (item) => item === undefined,
): readonly Item[] {
  const last = items.findLastIndex((item) => !isEmpty(item));
  return items.slice(0, last + 1);
}
