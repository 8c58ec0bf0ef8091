import { formatPoints } from "@thuocdo/criteria/formats/points";

export const formMessages = {
  criterion: (code: string) => `Tiêu chí ${code}`,
  group: (code: string) => `Nhóm ${code}`,
  groupPoints: (hundredths: number, maxHundredths: number) =>
    `${formatPoints(hundredths)} / ${formatPoints(maxHundredths)} điểm`,
  groupNotApplicable: "Không áp dụng",
  meaning: "Nội hàm",
  internalHint:
    "Số liệu nội bộ: chỉ cung cấp trong phạm vi được phép, chỉ nhập con số, không nêu vụ việc hay tên người.",
  doesNotApply: "Chỉ số này không đặt ra cho đơn vị.",
  claim: "Đề nghị không áp dụng",
  claimReason: "Lý do không áp dụng",
  claimReasonHint: "Nêu rõ căn cứ. Cơ quan thẩm định chấp nhận hoặc không chấp nhận đề nghị này.",
  claimReasonMissing: "Hãy nêu lý do; khi chưa có lý do thì đề nghị chưa được ghi nhận.",
  claimRefused: "Đề nghị không áp dụng không được chấp nhận. Hãy nhập số liệu.",
  note: "Ghi chú, giải trình cho cơ quan thẩm định",
  addNote: "Thêm ghi chú, giải trình",
  illustrative: "Bộ tiêu chí minh họa: không phải văn bản đã ban hành.",
  total: "Tổng điểm tạm tính",
  totalFinal: "Tổng điểm",
  totalPoints: (hundredths: number) => `${formatPoints(hundredths)} điểm`,
  bonus: (hundredths: number) => `trong đó thưởng ${formatPoints(hundredths)} điểm`,
  criteriaMet: (met: number, applicable: number) => `${met} / ${applicable} tiêu chí đạt`,
  missing: (count: number) =>
    count === 0 ? "Không còn chỉ số nào thiếu" : `Còn thiếu ${count} chỉ số`,
  nextGap: "Đến chỗ còn thiếu",
  views: "Cách xem",
  view: { all: "Cả bộ", group: "Từng nhóm", criterion: "Từng tiêu chí" },
  before: "Trước",
  after: "Tiếp",
  placeOf: (place: number, count: number) => `${place} / ${count}`,
  nothingShown: "Không có chỉ số nào để hiện ở đây.",
  outline: "Mục lục hồ sơ",
  groupMissing: (count: number) => `thiếu ${count}`,
  groupComplete: "đủ",
  level: (label: string) => `Mức: ${label}`,
} as const;
