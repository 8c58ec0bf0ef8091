import type { Sheet } from "@thuocdo/criteria/cell";
import { readApart } from "@thuocdo/documents/read-workbook-apart";
import { refusedFile } from "#exchange/refused-file.ts";

/** The filled sheets of a file from outside, read on a thread that is ended when it takes too long or too much memory. */
export async function readSheetsApart(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readApart<readonly Sheet[]>(
    new URL("./read-sheets-worker.ts", import.meta.url),
    bytes,
  );
  if (!read.ok) throw refusedFile(read.refusal);
  return read.value;
}
