import type { AnalysedCriterion } from "@thuocdo/comparison/round-analysis";
import { showFigure, showPercent } from "#lib/show-figure.ts";

type Advice = NonNullable<AnalysedCriterion["advice"]>;

interface Limits {
  readonly low: number;
  readonly high: number;
}

const between = ({ low, high }: Limits) => `${showFigure(low)} đến ${showFigure(high)}`;

export const messages = {
  title: "Phân tích bộ tiêu chí",
  basis: (complete: number, expected: number) =>
    `Tính trên ${complete}/${expected} đơn vị đã thẩm định đủ mọi tiêu chí có điểm, theo điểm thẩm định.`,
  tooFew:
    "Dưới 30 đơn vị thì số liệu chỉ để mô tả: không đủ cơ sở đề xuất giữ, sửa hay bỏ tiêu chí.",
  duty: "Đây là bộ tiêu chí nhiệm vụ: độ nhất quán thấp không phải là lỗi, và một tiêu chí mà đơn vị nào cũng đạt có thể là nhiệm vụ đã làm tròn. Đề xuất dưới đây để người có thẩm quyền xem xét, không tự quyết định.",
  consistency: (alpha: number, interval: Limits) =>
    `Độ nhất quán (alpha) ${showFigure(alpha)}, khoảng 95% từ ${between(interval)}.`,
  error: (points: number, difference: number) =>
    `Sai số đo của tổng điểm ước ${showFigure(points)} điểm (giả định theo alpha, chưa có thẩm định hai lần): hai đơn vị cách nhau dưới ${showFigure(difference)} điểm thì chưa đủ cơ sở để phân biệt.`,

  citiesTitle: "Khác biệt giữa các thành phố",
  citiesUndefined:
    "Chưa đủ cơ sở để nói các thành phố khác nhau: cần ít nhất hai thành phố, mỗi thành phố từ năm đơn vị xếp hạng trở lên.",
  citiesShare: (icc: number, n: number) =>
    `${showPercent(icc)}% khác biệt giữa ${n} đơn vị nằm giữa các thành phố; phần còn lại nằm giữa các đơn vị trong từng thành phố.`,
  citiesInterval: (interval: Limits) =>
    `Khoảng 95%: từ ${showPercent(Math.max(0, interval.low))}% đến ${showPercent(Math.max(0, interval.high))}%.`,
  citiesNoBest: "Khoảng này có cả 0%: chưa đủ cơ sở để nói thành phố nào tốt hơn thành phố nào.",
  cityCaption: "Điểm trung bình theo thành phố",
  city: "Thành phố",
  units: "Đơn vị xếp hạng",
  mean: "Trung bình (điểm)",
  estimate: "Ước lượng đã co về trung bình chung (điểm)",
  deviation: "Độ lệch của ước lượng (điểm)",

  criteriaTitle: "Từng tiêu chí",
  criteriaCaption: (count: number) => `${count} tiêu chí theo kết quả thẩm định`,
  criterion: "Tiêu chí",
  advice: "Đề xuất",
  hitRate: "Đạt (%)",
  difficulty: "Điểm bình quân (%)",
  ceiling: "Chạm trần (%)",
  floor: "Chạm sàn (%)",
  discrimination: "Độ phân biệt",
  itemRest: "Tương quan",
  alphaIfDropped: "Alpha nếu bỏ",
  missing: "Thiếu (%)",
  notApplicable: "Không áp dụng (%)",
  selfGap: "Tự chấm cao hơn (%)",
  undefined: "–",
  noAdvice: "Chưa đủ số liệu",
  adviceKinds: { keep: "Giữ", revise: "Xem xét sửa", drop: "Xem xét bỏ" } satisfies Record<
    Advice["kind"],
    string
  >,
  adviceMarks: { keep: "✓", revise: "✎", drop: "✕" } satisfies Record<Advice["kind"], string>,
  reasons: {
    "hardly-varies": "các đơn vị gần như bằng điểm nhau",
    redundant: "trùng với một tiêu chí khác trong nhóm",
    ceiling: "quá nửa số đơn vị đạt gần tối đa",
    floor: "quá nửa số đơn vị gần như không có điểm",
    "hardly-discriminates": "hầu như không phân biệt đơn vị tốt và yếu",
    "often-missing": "hay thiếu số liệu",
    "often-not-applicable": "hay không áp dụng",
    "self-gap": "đơn vị tự chấm cao hơn hẳn thẩm định",
  } satisfies Record<Advice["reasons"][number], string>,
  twin: (code: string) => `cùng nội dung với tiêu chí ${code}`,
  conflicting: "ngược chiều với phần còn lại của nhóm",
  meaning:
    "Điểm bình quân, chạm trần (từ 95%), chạm sàn (đến 5%) và mức tự chấm cao hơn tính theo điểm tối đa của tiêu chí. Tương quan là với tổng điểm các tiêu chí còn lại. Độ phân biệt là chênh lệch điểm giữa 27% đơn vị đứng đầu và 27% đứng cuối (từ 0,40 là mạnh, dưới 0,20 là kém). Tương quan và alpha để trống khi mọi đơn vị bằng điểm nhau.",
} as const;
