import type {
  ConsultationPaper,
  ConsultationPaperFormat,
} from "@thuocdo/contract/consultation-papers";

const names = {
  "disposition-table": "Bảng tổng hợp, tiếp thu, giải trình",
  "figures-annex": "Phụ lục số liệu lấy ý kiến",
} as const satisfies Record<ConsultationPaper, string>;

/** Name of the file of a paper. What file systems don't take in a name becomes "-". */
export function consultationPaperName(
  paper: ConsultationPaper,
  label: string,
  format: ConsultationPaperFormat,
): string {
  return `${names[paper]} ${safe(label)}.${format}`;
}

/** Name of the sheet for letters. */
export function letterTemplateName(label: string): string {
  return `Phiếu góp ý ${safe(label)}.xlsx`;
}

function safe(label: string): string {
  return label.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "-");
}
