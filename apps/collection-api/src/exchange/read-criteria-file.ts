import { randomUUID } from "node:crypto";
import type { CriteriaFile } from "@thuocdo/contract/exchange";
import type { Sheet } from "@thuocdo/criteria/cell";
import { documentOf, isVersionWorkbook } from "@thuocdo/criteria/exchange/document-of";
import { documentOfFlatRows, isFlatVersion } from "@thuocdo/criteria/exchange/flat-rows";
import { documentOfJson } from "@thuocdo/criteria/exchange/json";
import type { FileRefusal } from "@thuocdo/criteria/file-kind";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { decodeText } from "@thuocdo/documents/decode-text";
import { detectKind } from "@thuocdo/documents/file-kind";
import { readTextSheet } from "@thuocdo/documents/read-text-sheet";
import { readWorkbook } from "@thuocdo/documents/read-workbook";
import { sheetsBesideVersion } from "@thuocdo/documents/version-workbook";
import { workbookLimits } from "@thuocdo/documents/workbook-limits";
import { toTextTable } from "#exchange/text-table.ts";

/** What the file holds, judged by its content. Runs on a thread of its own: see `read-file-worker.ts`. */
export async function readCriteriaFile(
  bytes: Uint8Array,
): Promise<Result<CriteriaFile, FileRefusal>> {
  if (bytes.length > workbookLimits.bytes)
    return refuse({ code: "too-large", limit: "bytes", most: workbookLimits.bytes });
  const format = detectKind(bytes);
  switch (format) {
    case "json":
      return accept(version(format, documentOfJson(decodeText(bytes) ?? "")));
    case "text": {
      const read = readTextSheet(bytes, "CSV");
      return read.ok ? accept(ofSheets(format, read.value)) : read;
    }
    case "xlsx":
    case "xls":
    case "ods": {
      const read = await readWorkbook(bytes);
      if (!read.ok) return read;
      return accept(ofSheets(format, read.value));
    }
    case "docx":
    case "pdf":
    case "html":
    case "zip":
    case "empty":
    case "unknown":
      return refuse({ code: "not-a-workbook", found: format });
  }
}

type Format = CriteriaFile["format"];

function ofSheets(format: Format, sheets: readonly Sheet[]): CriteriaFile {
  const [only] = sheets;
  if (isVersionWorkbook(sheets)) {
    const options = { newId: randomUUID, ignored: sheetsBesideVersion };
    return version(format, documentOf(sheets, options));
  }
  if (only !== undefined && sheets.length === 1 && isFlatVersion(only)) {
    return version(format, documentOfFlatRows(only, { newId: randomUUID }));
  }
  return tables(format, sheets);
}

function version(
  format: Format,
  { document, problems }: ReturnType<typeof documentOf>,
): CriteriaFile {
  return { format, holds: "version", document, problems: [...problems], tables: [] };
}

function tables(format: Format, sheets: readonly Sheet[]): CriteriaFile {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return { format, holds: "tables", document: null, problems: [], tables: filled.map(toTextTable) };
}
