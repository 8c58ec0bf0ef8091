/** Headers of the comparison as CSV. Codes of columns never change their order: later ones come at the end. */
export const csvHeaders = [
  "Đợt đánh giá",
  "Kỳ từ",
  "Kỳ đến",
  "Phiên bản",
  "Bộ số liệu chốt số",
  "Dữ liệu mô phỏng",
  "Thành phố",
  "Mã đơn vị",
  "Đơn vị",
  "Nguồn điểm",
  "Nhóm tiêu chí",
  "Tiêu chí",
  "Tên tiêu chí",
  "Kết luận",
  "Điểm",
  "Điểm tối đa",
  "Nguyên nhân",
  "Xếp loại",
  "Lần nộp",
] as const;

export const csvWords = {
  yes: "Có",
  no: "Không",
  self: "Tự chấm",
  appraised: "Thẩm định",
  total: "Tổng điểm",
} as const;
