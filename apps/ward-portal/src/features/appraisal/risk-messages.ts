import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { CountedReason } from "@thuocdo/submissions/appraisal-risk";

const indicators = (count: number) => `${formatDecimal(String(count))} chỉ số`;

type Sentences = {
  [C in CountedReason["code"]]: (reason: Extract<CountedReason, { code: C }>) => string;
};

const sentences: Sentences = {
  jump: ({ indicators: count }) => `${indicators(count)} khác nhiều so với kỳ trước`,
  "check-explained": ({ indicators: count }) =>
    `${indicators(count)} chưa khớp kiểm tra chéo, đơn vị đã giải thích`,
  "far-from-peers": ({ indicators: count }) => `${indicators(count)} khác xa các đơn vị cùng loại`,
  "no-evidence": ({ indicators: count }) =>
    `${indicators(count)} không có tệp minh chứng, chỉ có ghi chú`,
  claimed: ({ indicators: count }) => `${indicators(count)} đề nghị không áp dụng`,
  "near-threshold": ({ level, requiredHundredths }) =>
    `Tổng điểm sát ngưỡng mức ${level} (${formatPoints(requiredHundredths)} điểm)`,
  "returned-before": ({ times }) => `Đã bị trả lại ${times} lần`,
  "sent-late": () => "Nộp lần đầu trong ngày cuối trước hạn",
};

/** Why a revision deserves a closer look, in a sentence. */
export function riskSentence(reason: CountedReason): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = sentences[reason.code] as (reason: CountedReason) => string;
  return sentence(reason);
}

/** Of the reasons that are about single indicators. */
export const indicatorRisk = {
  jump: "Khác nhiều so với kỳ trước",
  "check-explained": "Chưa khớp kiểm tra chéo, đơn vị đã giải thích",
  "far-from-peers": "Khác xa các đơn vị cùng loại",
  "no-evidence": "Không có tệp minh chứng, chỉ có ghi chú",
  claimed: "Đề nghị không áp dụng",
} as const;
