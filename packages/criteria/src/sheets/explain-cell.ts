import { formatDecimal } from "#formats/decimals.ts";
import type { CellRefusal } from "#sheets/read-cell.ts";

type CellSentences = {
  [C in CellRefusal["code"]]: (refusal: Extract<CellRefusal, { code: C }>) => string;
};

const cellSentences: CellSentences = {
  blank: () => "ô này không được để trống",
  "not-a-number": () => "không phải là số",
  "ambiguous-number": ({ readings: [thousand, fraction] }) =>
    `có thể hiểu là ${thousand} hoặc ${formatDecimal(fraction)}; hãy viết rõ một cách`,
  "too-many-places": ({ places }) =>
    places === 0 ? "phải là số nguyên" : `chỉ nhận tối đa ${places} chữ số thập phân`,
  "percent-for-points": () => "là tỷ lệ phần trăm, ở đây cần số điểm",
  "too-many-digits": () => "quá lớn: tối đa 13 chữ số trước dấu phẩy",
  "not-a-day": () => "không phải là ngày, tháng; ví dụ: 31/03/2026",
  "not-yes-no": () => "không rõ là có hay không; hãy ghi “Có” hoặc “Không”",
  "not-a-choice": ({ allowed }) => `không có trong danh sách; chỉ nhận: ${allowed.join("; ")}`,
  "cell-error": ({ text }) =>
    text.startsWith("=")
      ? "là công thức chưa được tính; hãy mở bằng Excel, lưu lại rồi nhập"
      : `là lỗi ${text} của bảng tính`,
};

/** Why a cell could not be read, to stand after what it says. */
export function explainCell(refusal: CellRefusal): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = cellSentences[refusal.code] as (refusal: CellRefusal) => string;
  return sentence(refusal);
}
