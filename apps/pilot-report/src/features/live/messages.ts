export const messages = {
  provisional: "Số liệu tạm, chưa chốt",
  asOf: (instant: string) =>
    `Số liệu lúc ${instant}. Mỗi hồ sơ được nộp, trả lại hoặc thẩm định xong thì số liệu thay đổi; báo cáo chỉ dẫn số liệu đã chốt.`,
  notRead: "Số liệu tạm đang được tính lần đầu và sẽ tự hiện, thường trong vài giây.",
  standing: "Số liệu tạm đang dừng lại",
  standingHint: (instant: string | null) =>
    instant === null
      ? "Chưa tính được số liệu của đợt này. Người quản trị hệ thống xem nhật ký của bộ phận tính toán; số liệu được thử tính lại mỗi phút."
      : `Số liệu vẫn là của lúc ${instant}, chưa gồm những việc sau đó. Người quản trị hệ thống xem nhật ký của bộ phận tính toán; số liệu được thử tính lại mỗi phút.`,
  linksLabel: "Các đợt chưa chốt",
  links: "Đợt chưa chốt, số liệu tạm:",
  unitsTitle: "Đơn vị",
  unitsCaption: (units: number) =>
    `${units} đơn vị; chưa xếp hạng vì thứ hạng thay đổi theo từng hồ sơ`,
  city: "Thành phố",
  chooseCity: "Xem đơn vị của thành phố",
  noCity: "Chọn thành phố",
  noneAppraised: "Chưa có đơn vị nào được thẩm định xong.",
  noUnits: "Chưa có số liệu của đơn vị nào trong phạm vi của bạn.",
  unit: "Đơn vị",
  progress: "Tiến độ",
  progresses: {
    "not-submitted": "Chưa nộp",
    submitted: "Đã nộp, chờ thẩm định",
    returned: "Đã trả lại để sửa",
    approved: "Đã thẩm định",
  },
  points: "Điểm thẩm định",
  criteriaMet: "Tiêu chí đạt",
  outOf: (part: number, whole: number) => `${part}/${whole}`,
  level: "Mức",
  noLevel: "Chưa xếp loại",
  unmet: "Tiêu chí chưa đạt",
  missing: (count: number) => `còn thiếu ${count} chỉ số`,
  none: "–",
} as const;
