import type { PaperFormat, VersionPaper } from "@thuocdo/contract/version-papers";

const names = {
  "criteria-set": "Bộ tiêu chí",
  "scoring-sheet": "Phiếu tự chấm",
} as const satisfies Record<VersionPaper, string>;

/** Name of the file of a paper. What file systems don't take in a name becomes "-". */
export function paperFileName(paper: VersionPaper, label: string, format: PaperFormat): string {
  return `${names[paper]} ${label.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "-")}.${format}`;
}
