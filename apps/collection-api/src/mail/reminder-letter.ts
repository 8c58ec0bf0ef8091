import { formatInstant } from "@thuocdo/criteria/formats/dates";

/** Plain text, and no more than tells the person where to look: what the reminder says stands in the system. */
export function reminderLetter({
  unitName,
  roundTitle,
  closesAt,
}: {
  readonly unitName: string;
  readonly roundTitle: string;
  readonly closesAt: string;
}): { readonly subject: string; readonly body: string } {
  const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  return {
    subject: `Nhắc nộp hồ sơ: ${oneLine(roundTitle)}`,
    body: [
      `Kính gửi cán bộ phụ trách của ${oneLine(unitName)},`,
      "",
      `Đơn vị chưa nộp hồ sơ của đợt đánh giá “${oneLine(roundTitle)}”. Hạn nộp: ${formatInstant(closesAt)}.`,
      "",
      "Nội dung nhắc và hồ sơ có trong hệ thống Thước Đo. Hãy đăng nhập như thường ngày để xem.",
      "Thư này do hệ thống tự gửi, không cần trả lời. Thư không có đường dẫn và không bao giờ hỏi mật khẩu.",
      "",
    ].join("\n"),
  };
}
