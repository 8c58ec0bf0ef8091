import type { Flag, FlagRule } from "@thuocdo/comparison/flag-analysis";
import type { FlagOutcomeKind } from "@thuocdo/contract/flags";
import { showFigure, showPercent } from "#lib/show-figure.ts";

type Figures = Flag["figures"];

const of = (figures: Figures, name: string) => figures[name] ?? 0;

export const messages = {
  title: "Cần xem lại",
  meaning:
    "Mỗi dòng chỉ mở ra một câu hỏi: không đổi điểm, không phải kết luận, và không vào báo cáo. Chỉ người thẩm định, phân tích và quản trị thấy trang này.",
  none: "Không có gì cần xem lại.",

  rulesCaption: "Đã tìm những gì, và ngẫu nhiên có thể cho ra bao nhiêu",
  rule: "Dấu hiệu",
  tested: "Đã xét",
  flagged: "Cần xem lại",
  byChance: "Do ngẫu nhiên (ước tính)",
  noChance: "không do ngẫu nhiên",
  chance: (count: number) => (count < 0.005 ? "gần 0" : showFigure(count)),
  rules: {
    "same-answers": "Trả lời giống nhau",
    "evidence-reuse": "Dùng chung minh chứng",
    "digit-heaping": "Số liệu dồn vào đuôi 0 và 5",
    "equal-run": "Nhiều tiêu chí liền nhau bằng điểm",
    "flat-group": "Cả nhóm tiêu chí bằng điểm",
    "all-at-maximum": "Tự chấm tối đa mọi tiêu chí",
    jump: "Thay đổi đột ngột",
    "late-bulk-edit": "Nhập dồn sát hạn",
  } satisfies Record<FlagRule, string>,
  testedOf: {
    "same-answers": (count: number) => `${count} cặp đơn vị`,
    "evidence-reuse": (count: number) => `${count} tệp`,
    "digit-heaping": (count: number) => `${count} thành phố`,
    "equal-run": (count: number) => `${count} đơn vị`,
    "flat-group": (count: number) => `${count} đơn vị`,
    "all-at-maximum": (count: number) => `${count} đơn vị`,
    jump: (count: number) => `${count} lần so một tiêu chí`,
    "late-bulk-edit": (count: number) => `${count} đơn vị`,
  } satisfies Record<FlagRule, (count: number) => string>,

  flagsCaption: (rule: string, shown: number, all: number) =>
    shown === all ? `${rule}: ${all}` : `${rule}: ${shown} trong ${all}`,
  units: "Đơn vị",
  what: "Thấy gì",
  outcome: "Kết quả xem lại",
  open: "chưa xem lại",
  act: "Việc",
  settle: "Ghi kết quả",
  settleFlag: (what: string) => `Ghi kết quả xem lại: ${what}`,
  details: {
    "same-answers": (figures: Figures) =>
      `${showPercent(of(figures, "match"))}% trong ${of(figures, "shared")} câu trả lời giống nhau`,
    "evidence-reuse": (figures: Figures) =>
      `một tệp ở ${of(figures, "units")} đơn vị, nhiều nhất ${of(figures, "criteria")} tiêu chí của một đơn vị`,
    "digit-heaping": (figures: Figures) =>
      `chỉ số ${showFigure(of(figures, "index"))} trên ${of(figures, "n")} con số (100 là không dồn, 500 là dồn hết)`,
    "equal-run": () => "từ tám tiêu chí liền nhau bằng điểm",
    "flat-group": () => "mọi tiêu chí của một nhóm bằng điểm",
    "all-at-maximum": () => "có thể đơn vị làm tốt thật: xem minh chứng",
    jump: (figures: Figures) =>
      `${of(figures, "criteria")} tiêu chí đổi đột ngột so với đợt trước, lớn nhất ${of(figures, "change") > 0 ? "tăng" : "giảm"} ${showFigure(Math.abs(of(figures, "change")))} trong 100 điểm`,
    "late-bulk-edit": (figures: Figures) =>
      `quá nửa trong ${of(figures, "answers")} câu trả lời nhập dồn trong ngày cuối`,
  } satisfies Record<FlagRule, (figures: Figures) => string>,

  outcomes: {
    explained: "Giải thích được",
    corrected: "Đã sửa số liệu",
    confirmed: "Đúng như nghi vấn",
  } satisfies Record<FlagOutcomeKind, string>,
  said: (outcome: string, reason: string, name: string, at: string) =>
    `${outcome}: ${reason} (${name}, ${at})`,
  choose: "Kết quả",
  reason: "Căn cứ",
  reasonHint: "Đã xem gì, hỏi ai, thấy gì. Lần ghi sau không xóa lần ghi trước.",
  save: "Ghi",
  cancel: "Thôi",
  showAll: (count: number) => `Hiện cả ${count}`,
} as const;
