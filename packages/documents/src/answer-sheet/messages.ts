import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";

export const messages = {
  title: "PHIẾU SỐ LIỆU TỰ CHẤM",
  simulated: "DỮ LIỆU MÔ PHỎNG",
  noSecrets: "Không nhập nội dung bí mật nhà nước.",
  unit: (name: string, city: string | null) =>
    city === null ? `Đơn vị: ${name}` : `Đơn vị: ${name}, ${city}`,
  round: (title: string, from: string, to: string) =>
    `Đợt: ${title}, kỳ ${formatDate(from)} – ${formatDate(to)}`,
  deadline: (closesAt: string) => `Hạn nộp ${formatInstant(closesAt)}`,
  howTo:
    "Chỉ điền hai cột “Số liệu” và “Ghi chú, giải trình”, rồi nhập tệp này lại ở trang hồ sơ. Ô để trống không xóa số liệu đã có. Minh chứng đính kèm ở trang hồ sơ.",
} as const;
