export const messages = {
  portal: "Các trang của phần chấm điểm hồ sơ",
  mine: "Hồ sơ của tôi",
  appraisals: "Thẩm định",
  nothingHere: "Tài khoản này không có việc ở phần chấm điểm hồ sơ",
  nothingHereHint: "Hãy chọn phần khác của hệ thống ở đầu trang.",
  rounds: "Đợt đánh giá",
  units: "Đơn vị",
  notFound: "Không có trang này",
  notFoundHint: "Địa chỉ có thể đã đổi. Hãy về danh sách hồ sơ.",
  home: "Về danh sách hồ sơ",
  backToMine: "Về danh sách hồ sơ",
  back: "Quay lại",
} as const;
