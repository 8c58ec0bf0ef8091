import type { TextTable } from "@thuocdo/contract/exchange";
import type { Sheet } from "@thuocdo/criteria/cell";
import type { FileRefusal } from "@thuocdo/criteria/file-kind";
import { readText } from "@thuocdo/criteria/read-cell";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { readCsv } from "@thuocdo/documents/csv";
import { decodeText } from "@thuocdo/documents/decode-text";
import { detectKind } from "@thuocdo/documents/file-kind";
import { readWorkbook, withinLimits } from "@thuocdo/documents/read-workbook";
import { workbookLimits } from "@thuocdo/documents/workbook-limits";

/** The filled sheets of a workbook or CSV file as texts, judged by content. Runs on a thread of its own. */
export async function readTextSheets(
  bytes: Uint8Array,
): Promise<Result<readonly TextTable[], FileRefusal>> {
  if (bytes.length > workbookLimits.bytes)
    return refuse({ code: "too-large", limit: "bytes", most: workbookLimits.bytes });
  const format = detectKind(bytes);
  switch (format) {
    case "text": {
      const read = withinLimits([readCsv(decodeText(bytes) ?? "", "CSV")]);
      return read.ok ? accept(read.value.map(toTextTable)) : read;
    }
    case "xlsx":
    case "xls":
    case "ods": {
      const read = await readWorkbook(bytes);
      if (!read.ok) return read;
      return accept(read.value.filter(({ rows }) => rows.length > 0).map(toTextTable));
    }
    case "json":
    case "docx":
    case "pdf":
    case "html":
    case "zip":
    case "empty":
    case "unknown":
      return refuse({ code: "not-a-workbook", found: format });
  }
}

export function toTextTable({ name, hidden, rows, merges }: Sheet): TextTable {
  return {
    name,
    hidden,
    merges: [...merges],
    rows: rows.map((row) =>
      row.map((cell) => {
        const reading = readText(cell);
        return reading.ok ? reading.value : cell?.kind === "error" ? cell.text : "";
      }),
    ),
  };
}
