export const messages = {
  title: (name: string, city: string) => `${name}, ${city}`,
  notHereTitle: "Không có đơn vị này trong bộ số liệu",
  notHereHint: "Đơn vị có thể ngoài phạm vi của bạn, hoặc địa chỉ đã cũ.",
  caption: "Điểm từng tiêu chí: tự chấm và thẩm định",
  criterion: "Tiêu chí",
  self: "Tự chấm",
  appraised: "Thẩm định",
  verdict: "Kết quả",
  causes: "Nguyên nhân",
  openSubmission: "Mở hồ sơ: số liệu, cách chấm từng chỉ số và minh chứng",
  nothingSent: "Đơn vị chưa nộp hồ sơ.",
} as const;
