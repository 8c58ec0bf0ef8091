import { explainCell } from "@thuocdo/criteria/explain-cell";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import type { PastedRefusal, PastedShape } from "@thuocdo/submissions/read-pasted";

const count = (number: number) => formatDecimal(String(number));

export const messages = {
  title: "Dán số liệu từ bảng tính",
  shape: {
    "in-order": (first: string) => `Các ô được điền lần lượt, bắt đầu từ ${first}.`,
    "by-code": () => "Cột thứ nhất là mã chỉ số: mỗi dòng được điền vào chỉ số có mã đó.",
  } satisfies Record<PastedShape, (first: string) => string>,
  unclear: (columns: number) =>
    `Bảng vừa dán có ${count(columns)} cột nên không rõ cột nào là số liệu. Hãy sao chép một cột số liệu, hoặc hai cột gồm mã chỉ số và số liệu.`,
  headed: "Dòng đầu là tiêu đề, bỏ qua",
  sums: (filled: number, refused: number, left: number) =>
    [
      `Điền ${count(filled)} ô`,
      ...(refused === 0 ? [] : [`${count(refused)} ô không nhận`]),
      ...(left === 0 ? [] : [`${count(left)} ô giữ nguyên`]),
    ].join("; ") + ".",
  columns: {
    row: "Dòng",
    text: "Ô đã sao chép",
    field: "Điền vào",
    before: "Đang có",
    after: "Sẽ là",
  },
  field: (code: string, asked: string) => `${code} ${asked}`,
  noField: "(không có chỗ)",
  nothing: "(chưa có)",
  blank: "Ô trống, giữ nguyên",
  none: "Nghĩa là không có số liệu, không phải số 0; giữ nguyên",
  same: "Giống như đang có",
  apply: (filled: number) => `Điền ${count(filled)} ô`,
  leave: "Thôi",
  applied: (filled: number) => `Đã điền ${count(filled)} ô từ bảng tính.`,
  takeBack: "Hoàn tác (Ctrl+Z)",
  takenBack: (filled: number) => `Đã hoàn tác, ${count(filled)} ô trở lại như trước khi dán.`,
  changedSince: (left: number) => `Giữ nguyên ${count(left)} ô đã được sửa lại sau khi dán.`,
  close: "Đóng",
} as const;

/** Why a pasted cell goes nowhere, as a sentence of its own. */
export function explainPasted(refusal: PastedRefusal): string {
  switch (refusal.code) {
    case "cell-unreadable":
      return `Không nhận: ${explainCell(refusal.because)}`;
    case "text-too-long":
      return `Không nhận: dài quá ${count(refusal.most)} ký tự`;
    case "percent-not-asked":
      return "Không nhận: là tỷ lệ phần trăm, chỗ này không hỏi tỷ lệ";
    case "out-of-range":
      return `Không nhận: ${rangeWords(refusal.min, refusal.max)}`;
    case "no-field-left":
      return "Không nhận: thừa ra, sau đó không còn chỗ nào";
    case "code-unknown":
      return refusal.indicatorCode === ""
        ? "Không nhận: dòng này không có mã chỉ số"
        : `Không nhận: không có chỉ số mã ${refusal.indicatorCode} để điền`;
    case "rows-differ":
      return `Không nhận: chỉ số này có ${count(refusal.fields)} chỗ cần điền, bảng có ${count(refusal.rows)} dòng`;
  }
}

function rangeWords(min: string | null, max: string | null): string {
  if (min === null) return `số phải không quá ${formatDecimal(max ?? "")}`;
  return max === null
    ? `số phải từ ${formatDecimal(min)} trở lên`
    : `số phải từ ${formatDecimal(min)} đến ${formatDecimal(max)}`;
}
