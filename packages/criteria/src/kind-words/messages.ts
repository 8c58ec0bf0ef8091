import type { VerdictRule } from "#criterion.ts";
import type { CheckedFigure, CrossCheck } from "#cross-check.ts";
import type { InputKind } from "#input.ts";
import type { MeasureKind } from "#measure.ts";
import type { ScoringRuleKind } from "#rule.ts";
import type {
  Minimum,
  NotApplicable,
  RequiredEvidence,
  Terms,
  UnitClass,
  WardType,
} from "#terms.ts";

// What each kind is called: in lists to choose from, in workbooks, in sentences.

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

export const crossCheckSeverities = {
  hard: "Không nộp được",
  soft: "Phải nêu lý do",
} as const satisfies Record<CrossCheck["severity"], string>;

export const figurePeriods = {
  current: "Kỳ này",
  previous: "Kỳ trước",
} as const satisfies Record<CheckedFigure["period"], string>;
