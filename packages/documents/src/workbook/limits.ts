import type { FileLimitName } from "@thuocdo/criteria/file-kind";

/** What a workbook may at most hold; real ones are far below. Beyond it is refused, never cut off. */
export const workbookLimits = {
  /** Of the file as it is sent. */
  bytes: 10 * 1024 * 1024,
  /** Of all its parts unpacked: a zip bomb unpacks to far more. */
  unpackedBytes: 96 * 1024 * 1024,
  parts: 2_000,
  sheets: 60,
  rows: 20_000,
  columns: 500,
  /** Rows × columns of all sheets together. */
  cells: 1_500_000,
  merges: 20_000,
  /** Time to read it in, of the worker that is ended then. */
  timeMs: 20_000,
  memoryMb: 512,
} as const satisfies Readonly<Record<FileLimitName, number>>;
