import type { CrossCheck } from "@thuocdo/criteria/cross-check";

/** Checks to begin with. */
export const checkPatterns = ["at-most", "equal", "change"] as const;
export type CheckPattern = (typeof checkPatterns)[number];

export const severityHints = {
  hard: "Dùng khi số liệu chắc chắn sai, ví dụ một phần nhiều hơn toàn bộ.",
  soft: "Dùng khi số liệu có thể đúng nhưng khác thường; lý do gửi kèm cho cơ quan thẩm định.",
} as const satisfies Record<CrossCheck["severity"], string>;

export const messages = {
  title: "Kiểm tra chéo",
  hint: "Điều phải đúng giữa số liệu của chỉ số này với số liệu khác hoặc với kỳ trước. Hiện cạnh các số liệu khi chưa đúng; số liệu nào còn trống thì chưa kiểm tra.",
  none: "Không có kiểm tra chéo.",
  number: (at: number) => `Kiểm tra chéo ${at}`,
  remove: (at: number) => `Bỏ kiểm tra chéo ${at}`,
  severity: "Khi không đúng",
  figures: "Số liệu so sánh",
  name: "Tên gọi tắt",
  figure: "Số liệu",
  period: "Kỳ",
  addFigure: "Thêm số liệu",
  unknown: "(chưa chọn)",
  own: (label: string) => `Chỉ số này: ${label}`,
  other: (code: string, label: string) => `${code} ${label}`,
  previous: (label: string) => `${label} kỳ trước`,
  holds: "Điều phải đúng",
  holdsHint:
    "Viết bằng tên gọi tắt, ví dụ: a <= b; a + b == c; a * 100 <= b * 120. Có + - * /, &&, ||.",
  reads: (words: string) => `Đọc là: ${words}.`,
  sentence: "Câu hiện ra khi không đúng",
  nameInvalid:
    "Tên gọi tắt gồm chữ thường không dấu, chữ số, dấu gạch dưới, bắt đầu bằng chữ, không trùng nhau.",
  patterns: {
    "at-most": "Thêm: không lớn hơn",
    equal: "Thêm: bằng nhau",
    change: "Thêm: khác kỳ trước quá 20 %",
  } satisfies Record<CheckPattern, string>,
  sentences: {
    "at-most": (one: string, other: string) => `${one} không được lớn hơn ${other}.`,
    equal: (one: string, other: string) => `${one} phải bằng ${other}.`,
    change: (one: string) => `${one} tăng hoặc giảm quá 20 % so với kỳ trước.`,
  } satisfies Record<CheckPattern, (one: string, other: string) => string>,
} as const;
