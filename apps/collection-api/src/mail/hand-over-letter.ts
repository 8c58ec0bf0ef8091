import { formatInstant } from "@thuocdo/criteria/formats/dates";

/** Plain text, and no more than tells the person where to look: whose work it is, and what, stands in the system. */
export function handOverLetter({
  unitName,
  open,
  endsAt,
}: {
  readonly unitName: string;
  /** How many things are open. */
  readonly open: number;
  /** When the role of the one who leaves ends. */
  readonly endsAt: string;
}): { readonly subject: string; readonly body: string } {
  const unit = unitName.replaceAll(/\s+/g, " ").trim();
  return {
    subject: `Nhận bàn giao công việc: ${unit}`,
    body: [
      "Kính gửi đồng chí,",
      "",
      `Đồng chí được bàn giao ${open.toLocaleString("vi-VN")} việc đang làm dở ở ${unit}, tính đến ${formatInstant(endsAt)}.`,
      "",
      "Các việc đó và người bàn giao có trong hệ thống Thước Đo. Hãy đăng nhập như thường ngày để xem.",
      "Thư này do hệ thống tự gửi, không cần trả lời. Thư không có đường dẫn và không bao giờ hỏi mật khẩu.",
      "",
    ].join("\n"),
  };
}
