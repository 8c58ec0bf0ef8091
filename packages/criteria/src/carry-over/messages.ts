import type { AnswerFate } from "#carry-over/answer-fates.ts";
import type { AskAgain } from "#carry-over/ask-again.ts";
import type { CarryOverProblem } from "#carry-over/carry-over-problems.ts";
import { carryOverKindLabels } from "#carry-over/kind-labels.ts";
import type { ProposalReason } from "#carry-over/propose-carry-over.ts";
import { quoted } from "#labels.ts";

export const answerFateLabels = {
  carried: "Giữ được như đã trả lời",
  "asked-again": "Phải hỏi lại",
  archived: "Chỉ lưu trữ",
} as const satisfies Record<AnswerFate["kind"], string>;

/** Why the program proposes it; `nameOf` gives an indicator of the draft as people call it. */
export function proposalReasonSentence(
  reason: ProposalReason,
  nameOf: (indicatorId: string) => string,
): string {
  switch (reason.code) {
    case "same":
      return "Lời văn, số liệu, cách chấm và điều kiện như cũ.";
    case "words-changed":
      return "Chỉ lời văn thay đổi.";
    case "rest-changed":
      return "Số liệu, cách chấm hoặc điều kiện thay đổi.";
    case "gone":
      return "Dự thảo không còn chỉ số này, cũng không có chỉ số mới nào giống.";
    case "found-again":
      return `Dự thảo không còn chỉ số này; nội dung giống ${reason.sharePercent}% với ${reason.inIds.map(nameOf).join(", ")}.`;
  }
}

/** Why answers have to be given anew. */
export function askAgainSentence(reason: AskAgain): string {
  switch (reason.code) {
    case "input-added":
      return `Thêm số liệu ${quoted(reason.label)}.`;
    case "kind-changed":
      return `Số liệu ${quoted(reason.label)} hỏi theo dạng khác.`;
    case "range-narrowed":
      return `Số liệu ${quoted(reason.label)} có giới hạn chặt hơn.`;
    case "fewer-places":
      return `Số liệu ${quoted(reason.label)} lấy ít chữ số thập phân hơn.`;
    case "shorter-text":
      return `Số liệu ${quoted(reason.label)} giới hạn ít ký tự hơn.`;
    case "larger-sample":
      return `Khảo sát ${quoted(reason.label)} cần nhiều phiếu hơn.`;
    case "unit-changed":
      return reason.before === "" || reason.after === ""
        ? `Số liệu ${quoted(reason.label)} đổi đơn vị tính.`
        : `Số liệu ${quoted(reason.label)} đổi đơn vị tính từ ${reason.before} sang ${reason.after}.`;
    case "level-gone":
      return `Số liệu ${quoted(reason.label)} không còn mức ${quoted(reason.part)}.`;
    case "item-added":
      return `Danh mục ${quoted(reason.label)} thêm mục ${quoted(reason.part)}.`;
    case "several-answers":
      return `Số liệu ${quoted(reason.label)} đã trả lời ở nhiều chỉ số cũ, chưa có một số chung.`;
    case "period-changed":
      return "Kỳ lấy số liệu thay đổi.";
  }
}

/** What is still to be settled; `nameOf` gives an indicator, old or new, as people call it. */
export function carryOverProblemSentence(
  problem: CarryOverProblem,
  nameOf: (indicatorId: string) => string,
): string {
  switch (problem.code) {
    case "unconfirmed":
      return "Chưa xác nhận chỉ số này được kế thừa thế nào.";
    case "out-of-date":
      return `Đã xác nhận ${quoted(carryOverKindLabels[problem.stated])}, nhưng dự thảo đã thay đổi sau đó. Hãy xác nhận lại.`;
    case "target-missing":
      return `Dự thảo không có chỉ số nhận kế thừa ${nameOf(problem.targetId)}.`;
    case "not-into-itself":
      return "Dự thảo vẫn còn chỉ số này, nên nơi nhận kế thừa phải gồm chính nó.";
    case "target-twice":
      return `Chỉ số ${nameOf(problem.targetId)} được chọn hai lần.`;
    case "weights-do-not-sum":
      return `Tỷ trọng các chỉ số hợp nhất vào ${nameOf(problem.indicatorId)} cộng lại là ${problem.percent}%, phải là 100%.`;
    case "not-in-previous":
      return `Có xác nhận cho chỉ số ${nameOf(problem.indicatorId)} mà bản trước không có.`;
  }
}
