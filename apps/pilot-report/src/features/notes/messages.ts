export const messages = {
  title: "Ghi chú",
  none: "Chưa có ghi chú nào.",
  by: (name: string, at: string) => `${name}, ${at}`,
  field: "Ghi chú mới",
  hint: "Người xem được số liệu này sẽ đọc được, kèm tên bạn và thời điểm ghi. Không ghi nội dung bí mật nhà nước.",
  kept: "Phần đang viết dở được giữ trên máy này.",
  write: "Ghi",
  withdraw: "Rút",
  withdrawNote: (text: string) => `Rút ghi chú “${text}”`,
  withdrawTitle: "Rút ghi chú này?",
  withdrawBody: "Ghi chú sẽ không hiện nữa. Nhật ký vẫn ghi là đã có.",
} as const;
