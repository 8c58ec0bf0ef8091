import { fileName } from "#server/file-name.ts";

/** Name of the workbook of one ward in one round. */
export function answerSheetFileName(head: {
  readonly unitName: string;
  readonly roundTitle: string;
}): string {
  return fileName(`Số liệu ${head.unitName}, ${head.roundTitle}`, "xlsx");
}

/** Name of phiếu tự chấm. */
export function selfScorePaperName(unitName: string, format: "docx" | "pdf"): string {
  return fileName(`Phiếu tự chấm ${unitName}`, format);
}
