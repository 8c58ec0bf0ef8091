export const words = {
  type: "BẢNG SO SÁNH",
  title: (before: string, after: string) => `Bảng so sánh ${before} và ${after}`,
  subject: (before: string, after: string) => `${before} và ${after}`,
  columns: {
    number: "STT",
    item: "Mục",
    old: "Bản cũ",
    now: "Bản mới",
    change: "Nội dung thay đổi",
  },
  absent: "Không có",
  same: "Hai bản không khác nhau.",
  legend: "Chữ bị bỏ được gạch ngang, chữ thêm vào được gạch chân.",
} as const;
