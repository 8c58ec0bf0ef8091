import { fileName } from "#server/file-name.ts";

/** Name of the workbook of a round's board. */
export function boardFileName(title: string): string {
  return fileName(`Tình hình đợt ${title}`, "xlsx");
}
