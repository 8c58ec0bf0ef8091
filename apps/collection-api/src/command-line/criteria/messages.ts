import type { ExchangeProblem } from "@thuocdo/criteria/exchange/problem";
import type { VersionDiff } from "@thuocdo/criteria/version-diff";
import { explainExchange } from "@thuocdo/criteria/exchange/messages";

export const messages = {
  criteria: "Bộ tiêu chí: nhập, xuất, kiểm tra, so sánh; dùng tệp thì không cần cơ sở dữ liệu",
  source: "tệp (Excel, CSV, JSON, nhận ra theo nội dung), hoặc tên hay mã của một phiên bản",
  exportVersion: "Xuất một phiên bản ra tệp Excel, CSV hoặc JSON",
  exportTo: "tệp sẽ ghi; đuôi .xlsx, .csv hoặc .json cho biết dạng tệp",
  importFile:
    "Đọc một tệp: cho biết lỗi theo trang, dòng, cột và sẽ thay đổi gì; nhập vào dự thảo nếu có --into",
  file: "tệp cần đọc",
  into: "dự thảo nhận nội dung: tên hoặc mã phiên bản",
  out: "ghi nội dung đọc được ra tệp; đuôi .json, .xlsx hoặc .csv",
  missing: "mục có trong dự thảo mà tệp không có: remove (xóa, nếu không nêu) hoặc keep (giữ lại)",
  dryRun: "chỉ cho biết sẽ làm gì, không ghi",
  check: "Kiểm tra một phiên bản: lỗi phải sửa trước khi ban hành và những điều cần lưu ý",
  diff: "So sánh hai phiên bản theo mã của từng mục",
  before: "phiên bản trước: tệp, tên hoặc mã",
  after: "phiên bản sau: tệp, tên hoặc mã",

  exportUsage: "[tùy chọn] <nguồn> <tệp>",
  importUsage: "[tùy chọn] <tệp>",
  checkUsage: "[tùy chọn] <nguồn>",
  diffUsage: "[tùy chọn] <trước> <sau>",

  noSource: (source: string) => `Không có tệp hay phiên bản nào là “${source}”.`,
  severalSources: (source: string, titles: readonly string[]) =>
    `Nhiều phiên bản mang tên “${source}”: ${titles.join("; ")}. Hãy dùng mã của phiên bản.`,
  notReadable: (file: string, because: string) => `Không đọc được ${file}. ${because}`,
  plainTable: (file: string) =>
    `${file} là bảng chưa theo mẫu, cần ghép cột: hãy nhập trên màn hình soạn thảo, mục “Nhập, xuất”.`,
  unknownFormat: (file: string) =>
    `Không rõ dạng tệp của ${file}: dùng đuôi .xlsx, .csv hoặc .json.`,
  notWritten: (file: string) => `Không ghi được tệp ${file}: kiểm tra đường dẫn và quyền ghi.`,
  notDraft: (label: string, state: string) =>
    `Phiên bản ${label} ${state}: chỉ nhập được vào dự thảo.`,
  unknownMissing: (value: string) => `--missing chỉ nhận remove hoặc keep, không nhận “${value}”.`,

  read: (v: { label: string; groups: number; criteria: number; indicators: number }) =>
    `${v.label}: ${v.groups} nhóm, ${v.criteria} tiêu chí, ${v.indicators} chỉ số`,
  written: (file: string, bytes: number) => `Đã ghi ${file} (${bytes} byte).`,
  wouldWrite: (file: string, bytes: number) => `Sẽ ghi ${file} (${bytes} byte); chưa ghi.`,
  imported: (label: string) => `Đã nhập vào dự thảo ${label}.`,
  wouldImport: (label: string) => `Sẽ nhập vào dự thảo ${label}; chưa ghi.`,
  nothingToImport: (label: string) => `Dự thảo ${label} đã giống hệt tệp: không có gì để nhập.`,
  hasErrors: (count: number) => `${count} lỗi: sửa trong tệp rồi nhập lại, chưa ghi gì.`,
  same: "Hai phiên bản giống hệt nhau.",
  renumbered: (count: number) => `${count} ký hiệu đánh lại theo vị trí.`,
  checked: (errors: number, warnings: number) =>
    errors + warnings === 0 ? "Đạt: không có lỗi hay lưu ý." : `${errors} lỗi, ${warnings} lưu ý.`,
  severities: { error: "Lỗi", warning: "Lưu ý", notice: "Lưu ý" },
  counts: ({ counts }: VersionDiff) =>
    `Bổ sung ${counts.new}, bãi bỏ ${counts.ended}, chuyển vị trí ${counts.place}, lời văn ${counts.wording}, điểm ${counts.points}, cách chấm ${counts.scoring}, điều kiện và minh chứng ${counts.terms}.`,
} as const;

/** "Lỗi, trang Nhóm, dòng 3, cột E (Điểm tối đa): …" */
export function describeProblem(problem: ExchangeProblem): string {
  const { sheet, row, column, header } = problem.place;
  const place = [
    ...(sheet === "" ? [] : [`trang ${sheet}`]),
    ...(row === null ? [] : [`dòng ${row}`]),
    ...(column === null ? [] : [`cột ${column}`]),
  ].join(", ");
  const named = header === null || header === "" ? place : `${place} (${header})`;
  const start = [messages.severities[problem.severity], ...(named === "" ? [] : [named])].join(
    ", ",
  );
  return `${start}: ${explainExchange(problem)}`;
}
