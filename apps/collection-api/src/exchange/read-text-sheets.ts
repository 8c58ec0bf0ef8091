import type { TextTable } from "@thuocdo/contract/exchange";
import type { Sheet } from "@thuocdo/criteria/cell";
import { readText } from "@thuocdo/criteria/read-cell";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { readCsv } from "@thuocdo/documents/csv";
import { decodeText, detectKind } from "@thuocdo/documents/file-kind";
import { readWorkbook } from "@thuocdo/documents/read-workbook";
import type { WorkbookRefusal } from "@thuocdo/documents/workbook-refusal";

/** The filled sheets of a workbook or CSV file as texts, judged by content. Runs on a thread of its own. */
export async function readTextSheets(
  bytes: Uint8Array,
): Promise<Result<readonly TextTable[], WorkbookRefusal>> {
  const format = detectKind(bytes);
  switch (format) {
    case "text":
      return accept([toTextTable(readCsv(decodeText(bytes) ?? "", "CSV"))]);
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

export function toTextTable({ name, rows, merges }: Sheet): TextTable {
  return {
    name,
    merges: [...merges],
    rows: rows.map((row) =>
      row.map((cell) => {
        const reading = readText(cell);
        return reading.ok ? reading.value : cell?.kind === "error" ? cell.text : "";
      }),
    ),
  };
}
