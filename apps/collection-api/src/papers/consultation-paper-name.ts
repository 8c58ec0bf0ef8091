import type {
  ConsultationPaper,
  ConsultationPaperFormat,
} from "@thuocdo/contract/consultation-papers";
import { fileName } from "#server/file-name.ts";

const names = {
  "disposition-table": "Bảng tổng hợp, tiếp thu, giải trình",
  "figures-annex": "Phụ lục số liệu lấy ý kiến",
} as const satisfies Record<ConsultationPaper, string>;

/** Name of the file of a paper. */
export function consultationPaperName(
  paper: ConsultationPaper,
  label: string,
  format: ConsultationPaperFormat,
): string {
  return fileName(`${names[paper]} ${label}`, format);
}

/** Name of the sheet for letters. */
export function letterTemplateName(label: string): string {
  return fileName(`Phiếu góp ý ${label}`, "xlsx");
}
