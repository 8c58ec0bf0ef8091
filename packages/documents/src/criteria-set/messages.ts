import { foldText } from "@thuocdo/criteria/fold-text";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { points } from "@thuocdo/criteria/reach-words";
import type { VersionState } from "@thuocdo/criteria/version-lifecycle";
import type { PaperVersion } from "#criteria-set/paper-version.ts";
import { longDate } from "#messages.ts";

type Issued = NonNullable<PaperVersion["issuance"]>;

/** Most drafts are called "Dự thảo 2" already. */
function draftName(label: string): string {
  return foldText(label).startsWith("du thao") ? label : `Dự thảo ${label}`;
}

export const stateMarks = {
  draft: "DỰ THẢO",
  "in-consultation": "DỰ THẢO LẤY Ý KIẾN",
  issued: "",
  superseded: "ĐÃ THAY THẾ",
  withdrawn: "ĐÃ THU HỒI",
} as const satisfies Record<VersionState, string>;

export const marks = {
  illustrative: "BỘ TIÊU CHÍ MINH HỌA",
  simulated: "DỮ LIỆU MÔ PHỎNG",
} as const;

export const sourceFoot = {
  draft: (label: string, sequence: number, updatedAt: string) =>
    `${draftName(label)}, sau ${count(sequence)} lần sửa, cập nhật lúc ${formatInstant(updatedAt)}. Chưa có hiệu lực.`,
  issued: (label: string, { decisionNumber, decidedOn, sha256 }: Issued) =>
    `${label}; Quyết định số ${decisionNumber} ngày ${formatDate(decidedOn)}; SHA-256 của bản JSON gốc: ${sha256}`,
} as const;

export const attached = {
  draft: (label: string) => `(${draftName(label)})`,
  issued: ({ decisionNumber, decidedOn }: Issued) =>
    `(Ban hành kèm theo Quyết định số ${decisionNumber} ${longDate(decidedOn)})`,
} as const;

export const words = {
  overview: "Thông tin chung",
  label: (label: string) => `Phiên bản: ${label}.`,
  counts: (groups: number, criteria: number, indicators: number, hundredths: number) =>
    `Bộ tiêu chí gồm ${count(groups)} nhóm tiêu chí, ${count(criteria)} tiêu chí, ${count(indicators)} chỉ số; tổng điểm tối đa ${points(hundredths)}.`,
  totalCap: (hundredths: number) =>
    `Tổng điểm, kể cả điểm thưởng, không quá ${points(hundredths)}.`,
  signer: (title: string) => `Người ký quyết định: ${title}.`,
  effective: (date: string) => `Có hiệu lực từ ngày ${formatDate(date)}.`,
  superseded: (reason: string) => `Phiên bản này đã được thay thế: ${sentence(reason)}`,
  withdrawn: (reason: string) => `Phiên bản này đã bị thu hồi: ${sentence(reason)}`,
  validFrom: (from: string, to: string | null) =>
    to === null
      ? `Áp dụng cho kỳ đánh giá từ ngày ${formatDate(from)}.`
      : `Áp dụng cho kỳ đánh giá từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}.`,

  groupTable: "Các nhóm tiêu chí",
  groupColumns: {
    code: "TT",
    title: "Nhóm tiêu chí",
    criteria: "Số tiêu chí",
    indicators: "Số chỉ số",
    maximum: "Điểm tối đa",
  },
  sum: "Cộng",

  scoring: "Quy định về chấm điểm",
  rounding:
    "Điểm của mỗi chỉ số được tính chính xác rồi làm tròn một lần đến hai chữ số thập phân; điểm của tiêu chí, nhóm và toàn bộ là tổng các điểm đó.",
  missing:
    "Số liệu còn thiếu không phải là 0 điểm và không phải là “không áp dụng”: hồ sơ còn thiếu số liệu thì chưa được gửi.",
  minimums:
    "Chỉ số không đạt mức tối thiểu thì tiêu chí chưa đạt, dù đủ điểm; điểm liệt còn ảnh hưởng đến xếp loại.",
  leaveOut: {
    criterion:
      "Chỉ số được chấp nhận “không áp dụng” và được bỏ ra thì điểm của chỉ số đó chia lại cho các chỉ số còn lại trong cùng tiêu chí.",
    group:
      "Chỉ số được chấp nhận “không áp dụng” và được bỏ ra thì điểm của chỉ số đó chia lại cho các chỉ số còn lại trong cùng nhóm tiêu chí.",
  },

  levels: "Xếp loại",
  levelsRule: "Đơn vị được xếp vào mức đầu tiên dưới đây mà đơn vị đáp ứng đủ mọi điều kiện:",
  noLevels: "Bộ tiêu chí này không quy định xếp loại.",

  contents: "Nội dung tiêu chí, chỉ số và cách chấm",
  group: (code: string, title: string, hundredths: number) =>
    `Nhóm ${code}. ${title} (${points(hundredths)})`,
  groupWithoutCode: (title: string, hundredths: number) => `${title} (${points(hundredths)})`,
  noCriteria: "Nhóm này chưa có tiêu chí.",
  columns: {
    code: "TT",
    indicator: "Tiêu chí, chỉ số",
    howScored: "Cách chấm",
    maximum: "Điểm tối đa",
    evidence: "Minh chứng",
  },
  meaning: "Nội hàm: ",
  openToSupplement: "Tiêu chí mở: địa phương được bổ sung chỉ số.",
  inputs: "Số liệu: ",
  bonus: (cap: string) => `thưởng đến ${cap}`,

  sheet: "Phiếu tự chấm",
  blankBody: "……………………………",
  blankSymbol: "……",
  blankPlace: "………………",
  unit: "Đơn vị tự chấm:",
  period: "Kỳ đánh giá:",
  contact: "Người lập phiếu, điện thoại:",
  noSecrets:
    "Không ghi nội dung bí mật nhà nước và dữ liệu cá nhân; chỉ ghi số liệu tổng hợp. Chỉ số không áp dụng ghi “KAD” và nêu lý do.",
  sheetColumns: {
    code: "TT",
    indicator: "Tiêu chí, chỉ số",
    howScored: "Cách chấm",
    maximum: "Điểm tối đa",
    answer: "Số liệu",
    selfScore: "Điểm tự chấm",
    evidence: "Minh chứng (số, ngày văn bản)",
  },
  answerLine: (label: string) => `${label}: ………`,
  boxLine: (label: string) => `□ ${label}`,
  yes: "Có",
  no: "Không",
  passed: "Đạt",
  failed: "Không đạt",
  survey: {
    percent: "Tỷ lệ (%)",
    responses: "Số phiếu hợp lệ",
  },
  groupSum: (code: string) => (code === "" ? "Cộng nhóm" : `Cộng nhóm ${code}`),
  total: "Tổng cộng",
  remarks: "Giải trình, kiến nghị:",
  signatures: {
    writer: "NGƯỜI LẬP PHIẾU",
    head: "THỦ TRƯỞNG ĐƠN VỊ",
    instruction: "(Ký, ghi rõ họ tên)",
    headInstruction: "(Ký, đóng dấu, ghi rõ họ tên)",
  },
} as const;

export const supplementWords = {
  laidOver: (label: string, title: string) => `Bổ sung cho phiên bản ${label} của “${title}”.`,
  counts: (added: number, raised: number) =>
    `Địa phương bổ sung ${count(added)} chỉ số trong các tiêu chí mở và nâng mức tối thiểu của ${count(raised)} chỉ số chung.`,
  apart: (hundredths: number) =>
    `Chỉ số bổ sung có điểm riêng, tối đa ${points(hundredths)}, không cộng vào điểm của bộ tiêu chí chung; điểm, kết quả xét đạt và xếp loại theo bộ tiêu chí chung giữ nguyên.`,
  contents: "Chỉ số địa phương bổ sung và cách chấm",
  minimums: "Mức tối thiểu địa phương nâng",
  noMinimums: "Địa phương không nâng mức tối thiểu nào.",
  columns: {
    code: "TT",
    indicator: "Chỉ số",
    core: "Bộ tiêu chí chung",
    own: "Địa phương",
  },
  none: "Chưa quy định",
  minimumOf: (text: string, reach: string) => `${sentence(text)} Đạt khi ${reach}.`,
} as const;

export function count(number: number): string {
  return formatDecimal(String(number));
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
