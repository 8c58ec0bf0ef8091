import type { TakeOverRefusal } from "@thuocdo/criteria/library/take-over";

export const messages = {
  open: "Thư viện",
  title: "Thư viện tiêu chí, chỉ số",
  hint: "Tiêu chí và chỉ số đã có trong các phiên bản khác. Tìm được khi gõ không dấu.",
  words: "Tìm trong tên gọi, nội hàm, hướng dẫn, minh chứng",
  kind: "Tìm",
  kinds: { indicator: "chỉ số", criterion: "tiêu chí" },
  found: (shown: number, total: number) =>
    shown === total
      ? `${total} kết quả`
      : `${total} kết quả, đang hiện ${shown}; gõ thêm chữ để thu hẹp`,
  nothing: "Không có kết quả nào.",
  points: (points: string) => `${points} điểm`,
  indicators: (count: number) => `${count} chỉ số`,
  usedIn: (places: string) => `Dùng ở: ${places}`,
  use: (label: string, code: string) => `${label}, mục ${code}`,
  already: (at: string | null) =>
    at === null ? "Dự thảo đã có mục này" : `Dự thảo đã có, ở mục ${at}`,
  mode: "Cách lấy",
  sameId: "Giữ mã gốc: vẫn là mục cũ, so sánh được qua các năm",
  copy: "Bản sao: thành mục mới",
  into: "Đặt vào cuối",
  noPlace: {
    indicator: "Dự thảo chưa có tiêu chí nào để đặt chỉ số.",
    criterion: "Dự thảo chưa có nhóm nào để đặt tiêu chí.",
  },
  chosen: (count: number) => `Đã chọn ${count}`,
  take: "Đưa vào dự thảo",
  cancel: "Hủy",
  taken: (count: number) =>
    `Đã đưa ${count} mục từ thư viện vào dự thảo. Có thể hoàn tác bằng Ctrl + Z.`,
  refused: "Dự thảo vừa đổi nên chưa đưa vào được. Hãy xem lại rồi thử lần nữa.",
} as const;

export function explainTakeOver(refusal: TakeOverRefusal, title: string): string {
  return `“${title}”: ${lower(messages.already(refusal.at))}; bỏ chọn mục này hoặc lấy bản sao.`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
