import type { IndicatorReason } from "@thuocdo/criteria/score";
import { reasonSentence } from "@thuocdo/criteria-form/points-messages";
import type { IndicatorProblem } from "@thuocdo/submissions/refusal";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";

export const submissionMessages = {
  ofSupplement: {
    added: "Địa phương bổ sung, điểm tính riêng",
    raised: "Địa phương nâng mức tối thiểu",
  },
  period: (from: string, to: string) => `Kỳ đánh giá ${formatDate(from)} – ${formatDate(to)}`,
  deadline: (closesAt: string) => `Hạn nộp ${formatInstant(closesAt)}`,
  previous: (from: string, to: string) => `Kỳ trước (${formatDate(from)} – ${formatDate(to)}):`,
  previousField: (label: string, value: string) => (label === "" ? value : `${label}: ${value}`),
  revision: (number: number) => `Lần nộp ${number}`,
} as const;

const ownReasons = {
  "evidence-or-note-missing":
    "Còn thiếu minh chứng bắt buộc. Nếu không có, hãy ghi chú số liệu được tính từ đâu.",
  "cross-check-broken": "Số liệu trái với kiểm tra chéo: hãy sửa lại.",
  "cross-check-unexplained": "Kiểm tra chéo chưa đúng: hãy sửa hoặc nêu lý do.",
  "warning-unexplained": "Số liệu khác nhiều so với kỳ trước: hãy nêu lý do.",
  "reason-missing": "Đề nghị không áp dụng chưa có lý do.",
  "claim-undecided": "Đề nghị không áp dụng chưa được quyết định.",
} as const;

/** What an indicator still lacks before the submission can be sent or approved. */
export function problemSentence({ what }: IndicatorProblem): string {
  if (what in ownReasons) return ownReasons[what as keyof typeof ownReasons]; // `in` has just checked the key
  return reasonSentence(what as IndicatorReason, []); // all other problems are core's reasons for having no points
}
