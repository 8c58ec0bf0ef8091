import type { Sheet } from "@thuocdo/criteria/cell";
import type { FileRefusal } from "@thuocdo/criteria/file-kind";
import { refuse, type Result } from "@thuocdo/criteria/result";
import { readCsv } from "#csv/csv.ts";
import { decodeText } from "#workbook/decode-text.ts";
import { workbookLimits } from "#workbook/limits.ts";
import { withinLimits } from "#workbook/read-workbook.ts";

/** CSV or copied cells in a file as one sheet, within the limits of workbooks; what only begins as text is refused. */
export function readTextSheet(
  bytes: Uint8Array,
  name: string,
): Result<readonly Sheet[], FileRefusal> {
  const text = decodeText(bytes);
  if (text === undefined) return refuse({ code: "not-a-workbook", found: "unknown" });
  // Counted first: millions of short lines take a hundred times their room once they are cells.
  const isTooLong = linesOf(text) > workbookLimits.rows;
  if (isTooLong) return refuse({ code: "too-large", limit: "rows", most: workbookLimits.rows });
  return withinLimits([readCsv(text, name)]);
}

/** Rows there are at least: line ends within quotes are none. */
function linesOf(text: string): number {
  let lines = 0;
  for (const [end] of text.matchAll(/"[^"]*"|\n|\r(?!\n)/g)) if (!end.startsWith('"')) lines += 1;
  return lines;
}
