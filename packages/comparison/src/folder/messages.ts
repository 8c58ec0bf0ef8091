import type { FolderProblem } from "#folder/folder-problem.ts";

const sentences: Readonly<Record<FolderProblem["code"], (problem: FolderProblem) => string>> = {
  "column-missing": ({ column }) => `thiếu cột ${column}.`,
  "column-unknown": ({ column }) => `cột “${column}” không có trong mẫu.`,
  "column-twice": ({ column }) => `cột ${column} có hai lần.`,
  "value-missing": ({ column }) => `cột ${column} bỏ trống.`,
  "value-wrong": ({ column, value }) =>
    `cột ${column}: “${value}” không đúng loại, khoảng hoặc số chữ số thập phân của ô này.`,
  "unit-unknown": ({ value }) => `đơn vị “${value}” không có trong units.csv.`,
  "unit-twice": ({ value }) => `đơn vị “${value}” đã có ở dòng trên.`,
  "period-wrong": ({ value }) =>
    `kỳ “${value}” không rõ: viết 2022, 2022-Q2, 2022-04 hoặc 2022-04-01/2022-06-30.`,
  "periods-overlap": ({ value }) => `kỳ “${value}” trùng ngày với kỳ trước.`,
  "indicator-unknown": ({ value }) => `chỉ số “${value}” không có trong bộ tiêu chí.`,
  "input-unknown": ({ value }) => `chỉ số này không có ô “${value}”.`,
  "answer-twice": ({ value }) => `ô “${value}” của đơn vị, kỳ và chỉ số này đã có ở dòng trên.`,
  "appraised-in-part": () =>
    "đơn vị này có dòng đã thẩm định, có dòng chưa: điền appraised_value cho mọi dòng của kỳ, hoặc bỏ trống hết.",
};

/** "answers.csv, dòng 3: đơn vị …" */
export function explainFolderProblem(problem: FolderProblem): string {
  return `${problem.file}, dòng ${problem.row}: ${sentences[problem.code](problem)}`;
}
