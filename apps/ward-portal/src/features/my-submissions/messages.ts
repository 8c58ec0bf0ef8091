import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { TimeLeft } from "#features/my-submissions/time-left.ts";

export const messages = {
  title: "Hồ sơ của tôi",
  none: "Chưa có hồ sơ nào",
  noneHint: "Khi đơn vị được gọi vào một đợt đánh giá, hồ sơ hiện ở đây.",
  start: "Bắt đầu nhập",
  goOn: "Tiếp tục nhập",
  correct: "Xem góp ý và sửa",
  look: "Xem hồ sơ",
  notOpen: (opensAt: string) => `Mở từ ${formatInstant(opensAt)}`,
  deadline: (closesAt: string, left: TimeLeft | undefined) => {
    const deadline = formatInstant(closesAt);
    if (left === undefined) return `Hạn nộp ${deadline}, đã hết hạn`;
    return left.days > 0
      ? `Hạn nộp ${deadline}, còn ${left.days} ngày`
      : `Hạn nộp ${deadline}, còn ${left.hours} giờ`;
  },
  reminder: ({ message, sentAt }: { readonly message: string; readonly sentAt: string }) =>
    `Được nhắc lúc ${formatInstant(sentAt)}: ${message}`,
  result: (hundredths: number, at: string) =>
    `Đã duyệt lúc ${formatInstant(at)}: điểm thẩm định ${formatPoints(hundredths)}.`,
  appealUntil: (until: string) => `Được kiến nghị xem lại đến ${formatInstant(until)}.`,
  appealWaiting: "Kiến nghị xem lại đang chờ trả lời.",
  appealAnswered: (at: string) => `Kiến nghị xem lại đã được trả lời lúc ${formatInstant(at)}.`,
  extended: (reason: string) => `Đơn vị được gia hạn: ${reason}`,
  version: (label: string) => `Bộ tiêu chí: ${label}`,
  missing: (count: number, hundredths: number) =>
    count === 0
      ? `Đã đủ để nộp, tự chấm ${formatPoints(hundredths)} điểm`
      : `Còn thiếu ${count} chỉ số, tạm tính ${formatPoints(hundredths)} điểm`,
  opensOffline:
    "Trang này và các hồ sơ đã xem mở được cả khi mất kết nối, trên máy này, cho đến khi đăng xuất.",
  opensOnlineOnly:
    "Khi mất kết nối, trang đang mở vẫn nhập tiếp được, nhưng đóng rồi thì chưa mở lại được (cần địa chỉ https).",
  keptHere: (count: number) => `${count} thay đổi trên máy này chưa gửi lên máy chủ`,
} as const;
