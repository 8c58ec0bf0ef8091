import type { PaperFormat, VersionPaper } from "@thuocdo/contract/version-papers";
import { fileName } from "#server/file-name.ts";

const names = {
  "criteria-set": "Bộ tiêu chí",
  "scoring-sheet": "Phiếu tự chấm",
} as const satisfies Record<VersionPaper, string>;

/** Name of the file of a paper. */
export function paperFileName(paper: VersionPaper, label: string, format: PaperFormat): string {
  return fileName(`${names[paper]} ${label}`, format);
}

export function comparisonFileName(before: string, after: string, format: PaperFormat): string {
  return fileName(`Bảng so sánh ${before} và ${after}`, format);
}

/** An earlier state of a draft, as a comparison calls it. */
export function pastStateName(label: string, sequence: number, editedAt?: string): string {
  return editedAt === undefined
    ? `${label} lúc bắt đầu soạn`
    : `${label} sau lần sửa ${sequence} (${editedAt})`;
}
