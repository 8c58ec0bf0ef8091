import type { InputKind } from "@thuocdo/criteria/input";
import type { MeasureKind } from "@thuocdo/criteria/measure";
import type { ScoringRuleKind } from "@thuocdo/criteria/rule";
import type {
  Minimum,
  NotApplicable,
  RequiredEvidence,
  Terms,
  UnitClass,
  WardType,
} from "@thuocdo/criteria/terms";
import type { VerdictRule } from "@thuocdo/criteria/criterion";
import { formatPoints } from "@thuocdo/criteria/formats/points";

export const inputKinds = {
  "whole-number": "Số nguyên",
  decimal: "Số thập phân",
  "yes-no": "Có/không",
  choice: "Một trong các mức",
  checklist: "Danh mục đủ/thiếu",
  date: "Ngày",
  text: "Văn bản",
  survey: "Kết quả khảo sát",
  title: "Danh hiệu, kết quả đã công nhận",
} as const satisfies Record<InputKind, string>;

export const measureKinds = {
  input: "Chính số liệu đã nhập",
  percent: "Tỷ lệ phần trăm của hai số",
  rate: "Tỷ suất trên N đơn vị",
  change: "Tăng, giảm so với cùng kỳ",
  "days-from-due": "Số ngày so với hạn",
  formula: "Công thức trên các số liệu",
  tally: "Đếm nhiều loại để cộng hoặc trừ điểm",
} as const satisfies Record<MeasureKind, string>;

export const ruleKinds = {
  "pass-fail": "Đạt/không đạt",
  levels: "Theo mức được chọn",
  bands: "Theo bậc, ngưỡng",
  linear: "Tuyến tính giữa hai mốc",
  "share-of-items": "Theo tỷ lệ danh mục có đủ",
  "per-item": "Cộng điểm theo từng mục, có trần",
  deduction: "Trừ điểm theo từng vụ việc, có sàn",
  bonus: "Điểm thưởng, có trần",
  judged: "Chấm định tính trong khoảng, có lý do",
} as const satisfies Record<ScoringRuleKind, string>;

export const verdictKinds = {
  "all-indicators": "Mọi chỉ số đều đạt",
  "at-least-indicators": "Ít nhất một số chỉ số đạt",
  points: "Đạt từ một mức điểm",
  share: "Đạt từ một tỷ lệ điểm tối đa",
} as const satisfies Record<VerdictRule["kind"], string>;

export const reachKinds = {
  yes: "Trả lời là “có”",
  "at-least": "Đại lượng từ … trở lên",
  "at-most": "Đại lượng không quá …",
  level: "Từ mức … trở lên",
  items: "Có ít nhất … mục",
  points: "Đạt từ … điểm",
} as const satisfies Record<Minimum["reach"]["kind"], string>;

export const minimumEffects = {
  criterion: "Tiêu chí chưa đạt",
  "knock-out": "Điểm liệt (ảnh hưởng xếp loại)",
} as const satisfies Record<Minimum["effect"], string>;

export const notApplicableKinds = {
  "not-allowed": "Luôn áp dụng",
  "full-points": "Được miễn, tính đủ điểm",
  "leave-out": "Được miễn, chia lại điểm",
} as const satisfies Record<NotApplicable["kind"], string>;

export const claimants = { unit: "Đơn vị", appraiser: "Cấp thẩm định" } as const;

export const evidenceKinds = {
  document: "Văn bản",
  "summary-table": "Bảng tổng hợp",
  report: "Báo cáo",
  minutes: "Biên bản",
  photo: "Ảnh",
  "system-extract": "Trích xuất từ hệ thống",
} as const satisfies Record<RequiredEvidence["kind"], string>;

export const wardTypes = {
  ward: "Phường",
  township: "Thị trấn",
  commune: "Xã",
  "special-zone": "Đặc khu",
} as const satisfies Record<WardType, string>;

export const unitClasses = {
  I: "Loại I",
  II: "Loại II",
  III: "Loại III",
} as const satisfies Record<UnitClass, string>;

export const periods = {
  "assessment-period": "Trong kỳ đánh giá",
  "previous-or-assessment-year": "Năm trước liền kề hoặc năm đánh giá",
} as const satisfies Record<Terms["period"], string>;

export const sensitivities = {
  ordinary: "Thường",
  internal: "Nội bộ",
} as const satisfies Record<Terms["sensitivity"], string>;

export const messages = {
  version: "Bộ tiêu chí",
  group: "Nhóm tiêu chí",
  criterion: "Tiêu chí",
  indicator: "Chỉ số",
  heading: (kind: string, code: string) => (code === "" ? kind : `${kind} ${code}`),

  title: "Tên gọi",
  meaning: "Nội hàm",
  guidance: "Hướng dẫn",
  maximum: "Điểm tối đa",
  sumBelow: (hundredths: number) => `Cộng từ cấp dưới: ${formatPoints(hundredths)} điểm.`,
  openToSupplement: "Địa phương được bổ sung chỉ số trong tiêu chí này (tiêu chí mở)",
  verdict: "Tiêu chí được coi là đạt khi",
  verdictCount: "Số chỉ số đạt, ít nhất",
  verdictPoints: "Số điểm, ít nhất",
  verdictShare: "Tỷ lệ điểm tối đa (%), ít nhất",
  content: "Nội dung",

  label: "Tên phiên bản",
  setTitle: "Tên bộ tiêu chí",
  note: "Ghi chú",
  illustrative: "Bộ tiêu chí minh họa (mọi màn hình và trang in đều ghi rõ)",
  validFrom: "Áp dụng từ ngày",
  validTo: "Áp dụng đến ngày",
  numbering: "Đánh số",
  groupNumbering: "Nhóm tiêu chí",
  groupNumberings: { roman: "I, II, III…", arabic: "1, 2, 3…" },
  criterionNumbering: "Tiêu chí",
  criterionNumberings: {
    continuous: "Liên tục trong cả bộ (1–22)",
    "within-group": "Theo từng nhóm (I.1, I.2…)",
  },
  totals: "Tổng điểm",
  totalCap: "Trần tổng điểm, kể cả điểm thưởng",
  leaveOutRescales: "Chỉ số được miễn thì chia lại điểm trong",
  leaveOutScopes: { criterion: "tiêu chí", group: "nhóm tiêu chí" },

  classification: "Xếp loại",
  classificationHint:
    "Xếp từ mức cao nhất xuống. Đơn vị được xếp vào mức đầu tiên mà đơn vị đáp ứng đủ mọi điều kiện. Ô trống là không yêu cầu.",
  levelLabel: "Mức",
  levelTotal: "Tổng điểm từ",
  levelCriteria: "Tiêu chí đạt",
  levelCount: (label: string) => `${label}: số tiêu chí`,
  levelGroupShare: "Mỗi nhóm từ (%)",
  levelKnockOut: "Điểm liệt",
  criteriaMet: { any: "Không yêu cầu", all: "Tất cả", count: "Ít nhất" },
  knockOuts: { ignored: "Không xét", none: "Không có", any: "Có" },
  addLevel: "Thêm mức",
  newLevel: "Mức mới",

  pattern: "Kiểu chấm có sẵn",
  patternHint: "Thay số liệu, đại lượng và quy tắc bằng một bộ khớp nhau; có thể hoàn tác.",
  patternChoose: "(giữ như hiện nay)",
  patternDone: "Có thực hiện",
  patternLevel: "Mức đạt được",
  patternLevels: ["Tốt", "Khá", "Chưa đạt"],
  patternTitle: "Kết quả đã được công nhận",
  patternPart: "Số đạt",
  patternWhole: "Tổng số",
  patternCases: "Số vụ việc",
  patternSurvey: "Tỷ lệ người dân hài lòng",
  patternDate: "Ngày hoàn thành",
  patternGate: "Không để xảy ra vi phạm",
  patternModels: "Số mô hình được công nhận",
  patternUnit: "vụ",
  patternModelUnit: "mô hình",
  patternPoints: "điểm",

  inputs: "Số liệu đơn vị nhập",
  inputsHint: "Mỗi số liệu có một mã để công thức và quy tắc gọi tới; mã không đổi khi sửa tên.",
  inputLabel: "Nội dung hỏi",
  inputKind: "Loại số liệu",
  inputSource: "Nguồn số liệu",
  inputKey: "Mã",
  inputKeyInvalid:
    "Mã bắt đầu bằng chữ thường, chỉ gồm chữ thường không dấu, số, “-” và “_”, không trùng.",
  unit: "Đơn vị tính",
  places: "Số chữ số thập phân",
  smallest: "Nhỏ nhất",
  largest: "Lớn nhất",
  maxLength: "Số ký tự tối đa",
  minResponses: "Số phiếu hợp lệ tối thiểu",
  levels: "Các mức, tốt nhất ở trên cùng",
  items: "Các mục trong danh mục",
  optionLabel: "Tên",
  newOption: "Dòng mới",
  addInput: "Thêm số liệu",
  newInput: "Số liệu mới",
  removeInput: (label: string) => `Xóa số liệu “${label}”`,
  inputGone: (key: string) => `(không còn số liệu “${key}”)`,
  inputNumber: (position: number) => `Số liệu ${position}`,

  measure: "Đại lượng được chấm",
  measureKind: "Cách tính",
  measureInput: "Số liệu",
  numerator: "Tử số",
  denominator: "Mẫu số",
  partOfWhole: "Tử số là một phần của mẫu số (không được lớn hơn)",
  per: "Tính trên",
  current: "Kỳ này",
  baseline: "Cùng kỳ trước",
  better: "Tốt hơn khi",
  betters: { lower: "giảm", higher: "tăng" },
  smallBaseline: "Có quy tắc riêng khi số cùng kỳ nhỏ (1 → 2 vụ không phải là “tăng 100 %”)",
  smallBaselineAtMost: "Số cùng kỳ không quá",
  smallBaselineBands: "Khi đó chấm theo số kỳ này",
  dueKind: "Hạn",
  dueKinds: { "each-year": "Ngày, tháng hằng năm", once: "Một ngày cụ thể" },
  dueOn: "Ngày hạn",
  dueDayMonth: "Ngày/tháng",
  dayMonthUnreadable: "Ngày, tháng không hợp lệ. Ví dụ: 31/3.",
  expression: "Công thức",
  expressionHint: (keys: string) =>
    `Dùng + - * /, so sánh, a ? b : c, min(…), max(…) và các mã số liệu: ${keys}.`,
  tallied: "Các số liệu được đếm",
  nothingChosen: "(chưa chọn)",

  rule: "Quy tắc cho điểm",
  ruleKind: "Cách cho điểm",
  points: "Điểm",
  bands: "Các bậc",
  bandFrom: "Từ (gồm cả)",
  bandTo: "Đến dưới",
  unbounded: "không giới hạn",
  addBand: "Thêm bậc",
  zeroAt: "0 điểm tại",
  fullAt: "Đủ điểm tại",
  itemPoints: "Điểm cho mỗi mục",
  deductionPoints: "Điểm trừ cho mỗi vụ việc",
  item: "Mục",
  cap: "Trần điểm",
  deductionFrom: "Điểm ban đầu",
  floor: "Sàn điểm",
  outOf: "Trên tổng số (để đọc, có thể trống)",
  judgedMin: "Điểm thấp nhất",
  judgedMax: "Điểm cao nhất",
  judgedStep: "Bước điểm",
  judgedGuidance: "Hướng dẫn chấm",
  noItems: "Chọn cách tính đại lượng trước; các mục sẽ hiện ở đây.",
  levelPoints: "Điểm theo mức",
  level: "Mức",

  minimum: "Chỉ số tối thiểu",
  hasMinimum: "Có mức tối thiểu",
  minimumText: "Diễn giải",
  reachKind: "Đạt tối thiểu khi",
  reachValue: "Giá trị",
  reachItems: "Số mục",
  minimumEffect: "Nếu không đạt",

  notApplicable: "Không áp dụng",
  notApplicableKind: "Cách xử lý",
  condition: "Điều kiện được coi là không áp dụng",
  claimedBy: "Ai đề nghị",
  needsApproval: "Phải được cấp thẩm định đồng ý",

  evidence: "Minh chứng",
  evidenceTitle: "Tên minh chứng",
  evidenceKind: "Loại",
  evidenceRequired: "Bắt buộc",
  addEvidence: "Thêm minh chứng",
  newEvidence: "Minh chứng mới",

  scope: "Phạm vi áp dụng",
  types: "Loại đơn vị (bỏ trống là tất cả)",
  classes: "Loại đơn vị theo quy mô (bỏ trống là tất cả)",
  period: "Kỳ số liệu",
  sensitivity: "Mức độ phổ biến",

  findings: (count: number) => `Còn ${count} điểm cần xem lại`,
} as const;
