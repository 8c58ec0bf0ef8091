import { formatInstant } from "@thuocdo/criteria/formats/dates";

export const messages = {
  writing: "Đang lưu trên máy…",
  kept: "Đã lưu trên máy, đang gửi lên máy chủ…",
  keptOffline: "Mất kết nối – số liệu vẫn được giữ trên máy này",
  keptSignedOut: "Đã lưu trên máy, gửi tiếp sau khi đăng nhập lại",
  keptRefused: (why: string) => `Đã lưu trên máy, máy chủ chưa nhận: ${why}`,
  onlyInMemory: "Trình duyệt này không lưu được trên máy. Đừng đóng trang khi chưa gửi xong.",
  onlyInMemoryOffline: "Mất kết nối và trình duyệt này không lưu được trên máy. Đừng đóng trang.",
  offline: "Mất kết nối – mọi số liệu đã nhập đều có trên máy chủ",
  unreadable: (count: number) =>
    `Còn ${count} ô chưa đọc được: chỉ giữ trên máy này, sửa lại thì mới gửi đi.`,
  nothingYet: "Chưa có thay đổi nào",
  sent: (savedAt: string) => `Đã gửi lên máy chủ ${timeOf(savedAt)}`,
  sendAgain: "Gửi lại",
  conflictsLeft: (count: number) => `Còn ${count} chỗ nhập khác nhau trên hai máy, hãy chọn một.`,
} as const;

function timeOf(instant: string): string {
  return formatInstant(instant).slice(-5);
}
