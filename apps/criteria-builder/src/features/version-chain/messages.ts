import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";

export const messages = {
  title: "Các phiên bản của bộ tiêu chí",
  about: "Theo thứ tự ban hành, rồi đến các dự thảo. Bấm vào tên để mở phiên bản.",
  version: "Phiên bản",
  here: "đang xem",
  state: "Trạng thái",
  from: "Soạn từ",
  fromNothing: "Soạn mới",
  fromUnseen: "Phiên bản không còn xem được",
  decision: "Quyết định",
  decisionOf: (number: string, date: string) => `${number}, ngày ${formatDate(date)}`,
  effective: "Hiệu lực từ",
  none: "—",
  fate: "Diễn biến",
  supersededBy: (label: string, at: string) => `Thay thế bởi ${label}, ${formatInstant(at)}`,
  superseded: (at: string) => `Đã được thay thế, ${formatInstant(at)}`,
  withdrawn: (reason: string, at: string) => `Thu hồi ${formatInstant(at)}: ${reason}`,
  inForce: "Đang có hiệu lực",
  inForceFrom: (date: string) => `Có hiệu lực từ ${formatDate(date)}`,
  drafted: (at: string) => `Sửa lần cuối ${formatInstant(at)}`,
} as const;
