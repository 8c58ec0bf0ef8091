import type { Mention } from "#diff/version-diff.ts";
import { quoted } from "#labels.ts";
import type { AttentionItem, Concern } from "#supplement/attention.ts";

export const attentionKinds = {
  addition: "Chỉ số bổ sung",
  minimum: "Mức tối thiểu đã nâng",
} as const satisfies Record<AttentionItem["kind"], string>;

/** What in the next version asks for a look, and what can be done. */
export function concernSentence(concern: Concern): string {
  switch (concern.code) {
    case "criterion-ended":
      return endedSentence(concern.into);
    case "criterion-closed":
      return "Tiêu chí này không còn mở cho địa phương bổ sung. Hãy đưa chỉ số sang tiêu chí mở khác, hoặc đề nghị Bộ mở lại.";
    case "criterion-moved":
      return `Tiêu chí được chuyển sang nhóm ${named(concern.group)}. Chỉ số đi theo; hãy xem còn phù hợp không.`;
    case "criterion-reworded":
      return "Tên hoặc nội hàm của tiêu chí đã thay đổi. Hãy xem chỉ số bổ sung còn phù hợp không.";
    case "taken-into-core":
      return `Bộ tiêu chí chung đã đưa chỉ số này vào, thành chỉ số ${named(concern.as)}. Địa phương không cần bổ sung nữa.`;
    case "duplicate":
      return `Giống ${concern.alikePercent}% với chỉ số mới của bộ tiêu chí chung ${named(concern.of)}. Hãy xem có trùng không.`;
    case "indicator-ended":
      return indicatorSentence(concern);
    case "measured-otherwise":
      return "Số liệu hoặc đại lượng được chấm của chỉ số đã thay đổi, nên mức đã nâng không còn cùng ý nghĩa. Hãy đặt lại mức.";
    case "rescored":
      return "Cách chấm hoặc điểm của chỉ số đã thay đổi. Hãy xem mức đã nâng còn phù hợp không.";
    case "above-maximum":
      return "Mức đã nâng nay cao hơn mức tối đa của chỉ số. Hãy đặt lại mức.";
    case "core-as-high":
      return `Mức tối thiểu của bộ tiêu chí chung nay là ${quoted(concern.minimum.text)}, bằng hoặc cao hơn mức của địa phương. Không cần nâng nữa, hoặc hãy nâng cao hơn.`;
    case "minimum-of-other-kind":
      return `Mức tối thiểu của bộ tiêu chí chung nay xét theo điều kiện khác: ${quoted(concern.minimum.text)}. Hãy đặt lại mức theo điều kiện mới.`;
  }
}

function endedSentence(into: readonly Mention[]): string {
  if (into.length === 0)
    return "Tiêu chí này đã kết thúc. Hãy đưa chỉ số sang tiêu chí mở khác, hoặc thôi bổ sung.";
  const names = into.map(named).join(", ");
  return into.length === 1
    ? `Tiêu chí này đã hợp nhất vào tiêu chí ${names}. Hãy thêm lại chỉ số ở đó nếu tiêu chí ấy mở.`
    : `Tiêu chí này đã tách thành các tiêu chí ${names}. Hãy chọn nơi thêm lại chỉ số.`;
}

function indicatorSentence({ kind, into }: Extract<Concern, { code: "indicator-ended" }>): string {
  const names = into.map(named).join(", ");
  if (kind === "ended" || into.length === 0)
    return "Chỉ số này đã kết thúc, nên không còn mức tối thiểu để nâng.";
  return kind === "merged"
    ? `Chỉ số này đã hợp nhất vào chỉ số ${names}. Hãy xem có cần nâng mức tối thiểu ở đó.`
    : `Chỉ số này đã tách thành các chỉ số ${names}. Hãy xem có cần nâng mức tối thiểu ở đó.`;
}

function named({ code, title }: Mention): string {
  return title === "" ? code : `${code} ${quoted(title)}`;
}
