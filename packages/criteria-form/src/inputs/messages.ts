import { explainDecimalRefusal } from "@thuocdo/ui/decimal-messages";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import type { NumberRefusal } from "#inputs/typed-number.ts";

export const inputMessages = {
  source: (source: string) => `Nguồn số liệu: ${source}`,
  clear: "Xóa trả lời",
  noneOfThese: "Không có mục nào",
  surveyPercent: "Tỷ lệ hài lòng (%)",
  surveyResponses: "Số phiếu hợp lệ",
  surveyMinimum: (count: number) =>
    `Cần ít nhất ${formatDecimal(String(count))} phiếu hợp lệ; ít hơn thì chưa đủ số liệu, không chấm 0 điểm.`,
  datePlaceholder: "dd/mm/yyyy",
  dateUnreadable: "Chưa đọc được ngày. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/06/2021.",
  charactersLeft: (count: number) => `Còn ${formatDecimal(String(count))} ký tự.`,
  personalNumber:
    "Có dãy 12 chữ số giống số định danh cá nhân. Chỉ nêu con số tổng hợp, không nêu dữ liệu của từng người.",
  readAs: (value: string) => `Hiểu là ${value}`,
} as const;

/** Why a typed number can't stand, beside its field. */
export function explainNumberRefusal(refusal: NumberRefusal): string {
  switch (refusal.code) {
    case "too-long":
      return "Số quá lớn: tối đa 13 chữ số trước dấu phẩy.";
    case "out-of-range":
      return rangeSentence(refusal.min, refusal.max);
    case "not-a-number":
    case "ambiguous-number":
    case "too-many-places":
      return explainDecimalRefusal(refusal);
  }
}

function rangeSentence(min: string | null, max: string | null): string {
  if (min === null) return `Số phải không quá ${formatDecimal(max ?? "")}.`;
  return max === null
    ? `Số phải từ ${formatDecimal(min)} trở lên.`
    : `Số phải từ ${formatDecimal(min)} đến ${formatDecimal(max)}.`;
}
