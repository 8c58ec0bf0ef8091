import { explainCell } from "@thuocdo/criteria/explain-cell";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import type { AnswerSheetProblem } from "@thuocdo/submissions/read-answer-sheet";

const count = (number: number) => formatDecimal(String(number));

export const messages = {
  get: "1. Tải tệp của đơn vị về máy",
  getHint:
    "Tệp có sẵn số liệu đã nhập, danh sách để chọn và các ô được khóa; điền xong lưu lại là được.",
  download: "Tải tệp Excel",
  notSent:
    "Còn thay đổi trên máy này chưa gửi được lên máy chủ nên tệp sẽ thiếu những thay đổi đó. Hãy thử lại khi có mạng.",
  give: "2. Nhập lại tệp đã điền",
  giveHint:
    "Nhận tệp .xlsx, .xls, .ods, .csv, kể cả khi đã xóa cột, đổi thứ tự dòng. Ô để trống không xóa số liệu đã có.",
  choose: "Chọn tệp đã điền",
  other: (unit: string, round: string) =>
    `Tệp này là của ${unit}, ${round}, nên không nhập vào hồ sơ đang mở.`,
  noAnswers:
    "Không thấy cột “Số liệu” và “Nội dung cần trả lời” trong tệp. Hãy dùng tệp tải về ở bước 1.",
  changes: (changes: number) =>
    changes === 0 ? "Không có gì thay đổi." : `${count(changes)} chỗ sẽ thay đổi:`,
  same: (same: number, blanks: number) =>
    `${count(same)} chỗ giống như đang có; ${count(blanks)} ô để trống, giữ nguyên.`,
  closed: (changes: number) =>
    `${count(changes)} thay đổi ở chỉ số không được trả lại nên không lấy.`,
  columns: {
    place: "Ô",
    what: "Chỉ số",
    before: "Đang có",
    after: "Trong tệp",
  },
  note: "Ghi chú",
  nothing: "(chưa có)",
  problems: (problems: number) => `${count(problems)} ô không dùng được:`,
  problem: (problem: AnswerSheetProblem): string => {
    const text = problem.text.length > 60 ? `${problem.text.slice(0, 60)}…` : problem.text;
    const where = `Trang “${problem.sheet}”, ô ${problem.address}: “${text}”`;
    switch (problem.code) {
      case "cell-unreadable":
        return `${where} ${explainCell(problem.because)}.`;
      case "text-too-long":
        return `${where} dài quá ${count(problem.most)} ký tự.`;
      case "row-unknown":
        return `${where} nằm ở dòng không phải câu hỏi nào của hồ sơ.`;
      case "given-twice":
        return `${where} khác với ô ${problem.first} của cùng câu hỏi; lấy ô ${problem.first}.`;
    }
  },
  apply: (changes: number) => `Đưa ${count(changes)} thay đổi vào hồ sơ`,
  applied: (changes: number) => `Đã đưa ${count(changes)} thay đổi vào hồ sơ.`,
  takeBack: "Hoàn tác",
  takenBack: "Đã hoàn tác.",
  close: "Đóng",
} as const;
