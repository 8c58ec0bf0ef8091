import type { RoundAnalysis } from "#analysis/round-analysis.ts";
import type { Gap } from "#analysis/self-score-analysis.ts";
import type { DrawnScheme } from "#analysis/sensitivity-analysis.ts";
import type { ErrorSource } from "#analysis/standing-analysis.ts";
import type { Figure } from "#figure.ts";
import type { Span } from "#report/report-model.ts";
import { type Part, printed, say } from "#report/say.ts";
import { countText, decimalText, pointsText, signed } from "#report/text.ts";
import type { Coverage } from "#rounds/comparison.ts";

interface Limits {
  readonly low: number;
  readonly high: number;
}
type Advice = NonNullable<RoundAnalysis["criteria"][number]["advice"]>;

const between = ({ low, high }: Limits) => `từ ${decimalText(low)} đến ${decimalText(high)}`;
const share = (value: number) => decimalText(100 * Math.max(0, value)).replace(/,00$/, "");

export const captions = {
  coverageParts: ["Nộp đúng hạn", "Nộp chậm", "Chưa nộp"],
  coverage: (onTime: number, expected: number) => `${onTime}/${expected} đơn vị nộp hồ sơ đúng hạn`,
  coverageOf: (city: string, { expected, submitted, onTime }: Coverage) =>
    `${city}: ${onTime} đơn vị đúng hạn, ${submitted - onTime} chậm, ${expected - submitted} chưa nộp.`,
  readinessParts: ["Chấm được ngay", "Thiếu một phần", "Chưa có gì"],
  readiness: "Phường, thị trấn ngoài đợt này theo mức sẵn sàng",
  readinessOf: (city: string, ready: number, partly: number, nothing: number) =>
    `${city}: ${ready} đơn vị chấm được ngay, ${partly} thiếu một phần, ${nothing} chưa có gì.`,
  coverageTable: "Tình hình số liệu theo thành phố",
  criteriaByUnit: "Kết luận từng tiêu chí của các đơn vị và nguyên nhân chưa đạt",
  units: "Kết quả chung của các đơn vị",
  places: "Hạng của các đơn vị và khoảng hạng mà số liệu cho phép nói",
  bands: "Các đơn vị theo dải điểm",
  cities: "Kết quả chung theo thành phố",
  strip: "Điểm thẩm định của từng đơn vị theo thành phố",
  caterpillar: "Điểm bình quân các thành phố, đã co về mức chung",
  heat: "Điểm theo nhóm tiêu chí so với mức tối đa của nhóm",
  heatTable: "Điểm thẩm định theo nhóm tiêu chí",
  heatNote: "Ô càng đậm thì tỷ lệ trên điểm tối đa của nhóm càng cao; “–”: chưa có số liệu.",
  dumbbell: (isPart: boolean) =>
    isPart
      ? "Thay đổi điểm thẩm định của 20 đơn vị thay đổi nhiều nhất"
      : "Thay đổi điểm thẩm định của các đơn vị",
  regression: "Điểm kỳ này theo điểm kỳ đối chiếu",
  expectedLine: "Mức dự kiến",
  sameLine: "Không đổi",
  blandAltman: "Chênh lệch tự chấm và thẩm định theo mức điểm",
  gapsByUnit: "Chênh lệch điểm tự chấm và điểm thẩm định của các đơn vị",
  gapsByCity: "Chênh lệch điểm tự chấm và điểm thẩm định theo thành phố",
  levels: "Mức theo tự chấm và mức theo thẩm định",
  advice: "Các tiêu chí theo số liệu: giữ, sửa, bỏ",
  sensitivity: (drawn: number, all: number) =>
    drawn < all
      ? `Hạng của ${drawn} đơn vị đứng đầu khi trọng số thay đổi`
      : "Hạng của các đơn vị khi trọng số thay đổi",
  unmetOfCity: (city: string) => `${city}: tiêu chí còn đơn vị chưa đạt hoặc thiếu số liệu`,
  unit: (name: string) => `${name}: kết quả từng tiêu chí`,
} as const;

export const columns = {
  code: "TT",
  criterion: "Tiêu chí",
  cause: "Nguyên nhân theo số liệu",
  city: "Thành phố",
  unit: "Đơn vị",
  unitOrCity: "Đơn vị, thành phố",
  units: "Số đơn vị",
  called: "Được đánh giá",
  submitted: "Đã nộp",
  onTime: "Đúng hạn",
  appraised: "Đã thẩm định",
  compared: "Đủ số liệu",
  all: "Tất cả",
  criteriaMet: "Tiêu chí đạt",
  self: "Điểm tự chấm",
  points: "Điểm thẩm định",
  level: "Xếp loại",
  notRanked: "Chưa đủ số liệu",
  place: "Hạng",
  placeRange: "Khoảng hạng",
  topShare: "Trong 10 hạng đầu (%)",
  stability: "Mức ổn định",
  band: "Dải",
  range: "Thấp nhất – cao nhất",
  byCity: "Số đơn vị theo thành phố",
  mean: "Bình quân",
  median: "Trung vị",
  shrunk: "Điểm bình quân đã co về mức chung",
  bar: "Thanh so sánh",
  most: "Tối đa",
  before: "Kỳ đối chiếu",
  now: "Kỳ này",
  difference: "Chênh lệch",
  residual: "So với mức dự kiến",
  meanOfBoth: "Bình quân của điểm tự chấm và điểm thẩm định",
  selfMinusAppraised: "Tự chấm trừ thẩm định",
  criteriaLost: "Tiêu chí tự chấm đạt, thẩm định chưa đạt",
  meanGap: "Chênh lệch bình quân",
  interval: "Khoảng 95 % của bình quân",
  limits: "Giới hạn 95 % của từng đơn vị",
  selfLevel: "Mức theo tự chấm",
  difficulty: "Điểm bình quân (%)",
  ceiling: "Chạm trần (%)",
  itemRest: "Tương quan",
  discrimination: "Độ phân biệt",
  missing: "Thiếu số liệu",
  advice: "Đề xuất, lý do",
  notMet: "Chưa đạt",
  verdict: "Kết luận",
  total: "Tổng điểm",
} as const;

const errorFrom: { readonly [S in ErrorSource]: (n: number) => string } = {
  "double-appraisal": (n) => `${n} cặp thẩm định độc lập`,
  alpha: (n) => `hệ số alpha của ${n} đơn vị (giả định, chưa có đủ thẩm định độc lập)`,
};

/** Sentences that stand beside charts and tables of the report. */
export const sentences = {
  noIntervals:
    "Chưa có cơ sở tính sai số đo (cần thẩm định độc lập hoặc đủ đơn vị), nên báo cáo không nêu khoảng hạng và không chia dải; chênh lệch nhỏ giữa các đơn vị chưa đủ cơ sở để phân biệt.",
  intervals: (from: ErrorSource, n: number, least: number) =>
    `Sai số đo lấy từ ${errorFrom[from](n)}. Hai đơn vị cách nhau dưới ${decimalText(least)} điểm thì chưa đủ cơ sở để phân biệt.`,
  bandsMean: (least: string) =>
    `Các đơn vị cùng một dải cách đơn vị cao nhất của dải không quá ${least} điểm: chưa đủ cơ sở để phân biệt hơn kém.`,
  place: (name: string, rank: number, low: number, high: number) =>
    `${name}: hạng ${rank}, khoảng ${low}–${high}.`,
  noBetween:
    "Chưa đủ số liệu để nói các thành phố khác nhau nhiều hay ít hơn các đơn vị trong từng thành phố.",
  between: (icc: number, interval: Limits | null, n: number) =>
    `Theo số liệu của ${n} đơn vị, ${share(icc)} % khác biệt về điểm nằm giữa các thành phố, phần còn lại nằm giữa các đơn vị trong từng thành phố${
      interval === null
        ? "."
        : `; khoảng 95 % từ ${share(interval.low)} % đến ${share(interval.high)} %.${interval.low <= 0 ? " Khoảng này có cả 0 %, nên không nêu thành phố nào tốt nhất." : ""}`
    }`,
  cityRange: (city: string, n: number, min: Figure, max: Figure, mean: Figure) =>
    `${city}: ${n} đơn vị, thấp nhất ${printed(min)}, cao nhất ${printed(max)}, bình quân ${printed(mean)}.`,
  overallMean: (mean: number) => `Mức chung ${decimalText(mean)}`,
  shrunk: (city: string, value: number, low: number, high: number) =>
    `${city}: ${decimalText(value)}, thanh so sánh ${decimalText(low)} đến ${decimalText(high)}.`,
  barsMean:
    "Thanh dài 1,39 lần độ lệch chuẩn mỗi bên: hai thành phố có thanh không chạm nhau thì khác nhau. Ước lượng của thành phố ít đơn vị được kéo về mức chung.",
  weakestGroup: (name: string, code: string | undefined) =>
    code === undefined ? `${name}: chưa có số liệu.` : `${name}: tỷ lệ thấp nhất ở nhóm ${code}.`,
  tooFewPairs: (n: number) =>
    `Chỉ có ${n} đơn vị đủ số liệu của cả hai kỳ: không đủ để tính mức thay đổi bình quân.`,
  meanChange: (mean: number, interval: Limits, n: number, lost: number) =>
    `Trên ${n} đơn vị có đủ hai kỳ (${lost} đơn vị của kỳ đối chiếu không còn để so), điểm thay đổi bình quân ${signed(decimalText(mean), mean)}, khoảng 95 % ${between(interval)}${
      Math.abs(mean) < 1
        ? "; mức thay đổi dưới 1 điểm là không đáng kể."
        : interval.low <= 0 && interval.high >= 0
          ? "; khoảng này có cả 0, chưa đủ cơ sở để nói điểm tăng hay giảm."
          : "."
    }`,
  beyondError: (up: number, down: number, n: number) =>
    `Vượt sai số đo: ${up}/${n} đơn vị tăng, ${down}/${n} đơn vị giảm; các đơn vị còn lại thay đổi trong phạm vi sai số.`,
  regression:
    "Đơn vị khởi đầu thấp thường tăng, khởi đầu cao thường giảm do ngẫu nhiên; vì vậy nên đọc cột so với mức dự kiến cùng với chênh lệch.",
  hollow:
    "Dấu tròn đặc: thay đổi vượt sai số đo; dấu tròn rỗng: trong phạm vi sai số, hoặc chưa biết sai số.",
  residual:
    "So với mức dự kiến: điểm kỳ này trừ mức mà điểm kỳ đối chiếu cho phép dự kiến; “–”: chưa đủ 10 đơn vị để tính.",
  changed: (name: string, change: string) => `${name}: ${change} điểm.`,
  fromTo: (name: string, before: number, now: number) =>
    `${name}: từ ${pointsText(before)} đến ${pointsText(now)} điểm.`,
  selfAndAppraised: (name: string, self: number, appraised: number) =>
    `${name}: tự chấm ${pointsText(self)}, thẩm định ${pointsText(appraised)} điểm, chênh lệch ${signed(pointsText(self - appraised), self - appraised)}.`,
  line: (intercept: number, slope: number) =>
    `Mức dự kiến = ${decimalText(intercept)} + ${decimalText(slope)} × điểm kỳ đối chiếu.`,
  meanLine: (mean: number) => `Bình quân ${signed(decimalText(mean), mean)}`,
  limitLine: (limit: number) => `Giới hạn ${signed(decimalText(limit), limit)}`,
  gap: ({ n, mean, interval, limits }: Gap) =>
    mean === null
      ? `Có ${n} đơn vị đủ cả hai điểm: chưa đủ để tính chênh lệch bình quân.`
      : `Trên ${n} đơn vị, điểm tự chấm cao hơn điểm thẩm định bình quân ${signed(decimalText(mean), mean)} điểm${interval === null ? "" : ` (khoảng 95 % ${between(interval)})`}${limits === null ? "." : `; 95 % đơn vị chênh lệch ${between(limits)} điểm.`}`,
  severity: "Chênh lệch có thể do đơn vị tự chấm cao, cũng có thể do thẩm định chặt.",
  kappa: (quadratic: number, linear: number) =>
    `Mức độ thống nhất (kappa có trọng số): ${decimalText(quadratic)} (bậc hai), ${decimalText(linear)} (bậc một).`,
  noKappa: "Chỉ có một mức xuất hiện hoặc chưa đủ số liệu: không tính hệ số thống nhất.",
  noAdvice: (complete: number) =>
    `Có ${complete} đơn vị đủ số liệu ở mọi tiêu chí; dưới 30 đơn vị thì chưa đủ cơ sở để đề xuất giữ, sửa hay bỏ tiêu chí nào.`,
  advice: (n: number, keep: string, revise: string, drop: string) =>
    `Theo số liệu của ${n} đơn vị: nên giữ: ${keep || "không có"}; xem xét sửa: ${revise || "không có"}; xem xét bỏ: ${drop || "không có"}.`,
  duty: "Đây là gợi ý theo quy tắc thống kê để người có thẩm quyền quyết định. Bộ tiêu chí là các nhiệm vụ phải làm: độ nhất quán thấp không phải là lỗi, và tiêu chí ai cũng đạt có thể là nhiệm vụ đã hoàn thành.",
  measures:
    "Chạm trần: tỷ lệ đơn vị từ 95 % điểm trở lên. Tương quan: với tổng điểm các tiêu chí khác. Độ phân biệt: chênh lệch giữa 27 % đơn vị điểm cao nhất và thấp nhất; dưới 0,20 là kém. Thiếu số liệu tính bằng %.",
  city: (c: {
    readonly expected: Part;
    readonly submitted: Part;
    readonly allMet: Part;
    readonly min: Part;
    readonly max: Part;
  }): Span[] =>
    say`Được đánh giá ${c.expected} đơn vị, đã nộp ${c.submitted}; đạt tất cả tiêu chí áp dụng: ${c.allMet} đơn vị; điểm thẩm định từ ${c.min} đến ${c.max}.`,
  sensitivity: (draws: number, { meanShift, stable, moderate, sensitive }: DrawnScheme) =>
    `Thử ${countText(draws)} bộ trọng số của nhóm tiêu chí, mỗi trọng số tăng hoặc giảm đến một phần tư: thứ hạng đổi bình quân ${decimalText(meanShift)} bậc; ${stable} đơn vị ổn định, ${moderate} đơn vị thay đổi vừa, ${sensitive} đơn vị phụ thuộc nhiều vào trọng số.`,
  drawnRange: "Dấu tròn: hạng theo trọng số đã ban hành; thanh: từ 5 % đến 95 % các lần thử.",
  noneUnmet: "Không có",
} as const;

export const stabilityWords = {
  stable: "ổn định",
  moderate: "thay đổi vừa",
  sensitive: "phụ thuộc nhiều",
} as const satisfies Record<StabilityWord, string>;

type StabilityWord = "stable" | "moderate" | "sensitive";

export const adviceWords: { readonly [K in Advice["kind"]]: string } = {
  keep: "Giữ",
  revise: "Sửa",
  drop: "Bỏ",
};

export const reasonWords: { readonly [R in Advice["reasons"][number]]: string } = {
  "hardly-varies": "các đơn vị gần như bằng điểm nhau",
  redundant: "trùng với một tiêu chí khác trong nhóm",
  ceiling: "quá nửa số đơn vị đạt gần tối đa",
  floor: "quá nửa số đơn vị gần như không có điểm",
  "hardly-discriminates": "hầu như không phân biệt đơn vị tốt và yếu",
  "often-missing": "hay thiếu số liệu",
  "often-not-applicable": "hay không áp dụng",
  "self-gap": "đơn vị tự chấm cao hơn hẳn thẩm định",
};
