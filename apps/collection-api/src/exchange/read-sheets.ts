import type { Sheet } from "@thuocdo/criteria/cell";
import type { FileRefusal } from "@thuocdo/criteria/file-kind";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { detectKind } from "@thuocdo/documents/file-kind";
import { readTextSheet } from "@thuocdo/documents/read-text-sheet";
import { readWorkbook } from "@thuocdo/documents/read-workbook";
import { workbookLimits } from "@thuocdo/documents/workbook-limits";

/** The filled sheets of a workbook or CSV file, judged by content. Runs on a thread of its own. */
export async function readSheets(
  bytes: Uint8Array,
): Promise<Result<readonly Sheet[], FileRefusal>> {
  if (bytes.length > workbookLimits.bytes)
    return refuse({ code: "too-large", limit: "bytes", most: workbookLimits.bytes });
  const format = detectKind(bytes);
  switch (format) {
    case "text":
      return readTextSheet(bytes, "CSV");
    case "xlsx":
    case "xls":
    case "ods": {
      const read = await readWorkbook(bytes);
      if (!read.ok) return read;
      return accept(read.value.filter(({ rows }) => rows.length > 0));
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
