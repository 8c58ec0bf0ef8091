import { showFigure } from "#lib/show-figure.ts";

interface Limits {
  readonly low: number;
  readonly high: number;
}

export const messages = {
  title: "Tự chấm và thẩm định",
  both: (n: number, expected: number) =>
    `${n}/${expected} đơn vị có cả điểm tự chấm và điểm thẩm định đầy đủ.`,
  meanGap: (mean: number, interval: Limits | null) =>
    `Điểm tự chấm ${mean >= 0 ? "cao" : "thấp"} hơn thẩm định bình quân ${showFigure(Math.abs(mean))} điểm${
      interval === null
        ? ""
        : ` (khoảng 95% của bình quân: ${showFigure(interval.low)} đến ${showFigure(interval.high)})`
    }.`,
  limits: (limits: Limits) =>
    `95% đơn vị chênh trong khoảng ${showFigure(limits.low)} đến ${showFigure(limits.high)} điểm.`,
  slope: (slope: number) =>
    Math.abs(slope) < 0.05
      ? "Mức chênh hầu như không đổi theo điểm cao hay thấp."
      : `Cứ thêm 10 điểm thì mức chênh ${slope > 0 ? "tăng" : "giảm"} ${showFigure(Math.abs(10 * slope))} điểm.`,
  severity:
    "Mức chênh có thể do đơn vị tự chấm cao, cũng có thể do người thẩm định chặt tay: số liệu không tách được hai điều này.",
  tooFew: "Dưới năm đơn vị thì không tính bình quân; xem từng đơn vị ở bảng dưới.",

  citiesCaption: "Mức chênh theo thành phố",
  appraisersCaption: "Mức chênh theo cơ quan thẩm định",
  city: "Thành phố",
  appraiser: "Cơ quan thẩm định",
  n: "Đơn vị",
  mean: "Tự chấm cao hơn (điểm)",
  interval: "Khoảng 95%",
  spread: "95% đơn vị trong khoảng",
  estimate: "Ước lượng đã co về bình quân chung",
  between: ({ low, high }: Limits) => `${showFigure(low)} đến ${showFigure(high)}`,
  undefined: "–",

  tableCaption: "Mức tự chấm (hàng) và mức thẩm định (cột)",
  selfLevel: "Tự chấm",
  agreement: (linear: number, quadratic: number) =>
    `Mức nhất trí trừ phần ngẫu nhiên (kappa): ${showFigure(linear)} theo khoảng cách, ${showFigure(quadratic)} theo bình phương khoảng cách; 1 là trùng khớp.`,

  unitsCaption: (shown: number, all: number) =>
    shown === all
      ? `Mức chênh của ${all} đơn vị`
      : `Mức chênh của ${shown} trong ${all} đơn vị, lớn nhất trước`,
  self: "Tự chấm",
  appraised: "Thẩm định",
  gap: "Chênh",
  lost: "Tiêu chí bị bác",
  gained: "Tiêu chí được thêm",

  criteriaCaption: "Mức chênh theo tiêu chí, trong 100 điểm của tiêu chí",
  lostUnits: "Đơn vị bị bác",
  gainedUnits: "Đơn vị được thêm",

  twiceTitle: "Thẩm định hai lần",
  noneTwice: "Đợt này chưa có hồ sơ nào được hai người thẩm định xong, độc lập với nhau.",
  twice: (pairs: number, equal: number, verdicts: number) =>
    `${pairs} hồ sơ được hai người thẩm định độc lập; ${equal}/${verdicts} kết luận từng tiêu chí trùng nhau.`,
  twiceDifference: (points: number) => `Tổng điểm chênh nhau bình quân ${showFigure(points)} điểm.`,
  twiceKappa: (kappa: number) =>
    `Nhất trí về mức xếp loại (kappa bình phương): ${showFigure(kappa)}.`,

  deliveredTitle: "Nộp hồ sơ và nộp lại",
  deliveredCaption: "Đúng hạn và nộp lại theo thành phố",
  submitted: "Đã nộp",
  onTime: "Đúng hạn",
  sentAgain: "Có nộp lại",
  revisions: "Số lần nộp lại",
  all: "Chung",
  outOf: (part: number, whole: number) => `${part}/${whole}`,
} as const;
