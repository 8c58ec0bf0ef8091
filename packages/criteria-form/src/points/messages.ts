import type { IndicatorReason, IndicatorScore, Verdict } from "@thuocdo/criteria/score";
import { formatPoints } from "@thuocdo/criteria/formats/points";

export const pointsMessages = {
  of: (hundredths: number, maxHundredths: number) =>
    `${formatPoints(hundredths)} / ${formatPoints(maxHundredths)} điểm`,
  gate: (passed: boolean) => (passed ? "Đạt" : "Không đạt"),
  bonus: (hundredths: number) => `Thưởng ${formatPoints(hundredths)} điểm`,
  unscored: (maxHundredths: number) => `– / ${formatPoints(maxHundredths)} điểm`,
  belowMinimum: "Dưới mức tối thiểu",
} as const;

const stateLabels = {
  scored: "Đã có điểm",
  missing: "Còn thiếu",
  invalid: "Chưa hợp lệ",
  "not-applicable": "Không áp dụng",
} as const satisfies Record<IndicatorScore["state"], string>;

export function stateLabel(state: IndicatorScore["state"]): string {
  return stateLabels[state];
}

export const verdictLabels = {
  met: "Đạt",
  "not-met": "Chưa đạt",
  missing: "Chưa đủ số liệu",
  "not-applicable": "Không áp dụng",
} as const satisfies Record<Verdict, string>;

/** Why an indicator has no points yet; `labels` name the inputs it lacks. */
export function reasonSentence(reason: IndicatorReason, labels: readonly string[]): string {
  const named = labels.map((label) => `“${label}”`).join(", ");
  switch (reason) {
    case "no-answer":
      return named === "" ? "Chưa trả lời." : `Còn thiếu ${named}.`;
    case "sample-too-small":
      return "Số phiếu hợp lệ dưới mức tối thiểu: chưa đủ số liệu để chấm.";
    case "zero-denominator":
      return "Mẫu số bằng 0 nên không tính được. Nếu chỉ số không áp dụng thì hãy đề nghị không áp dụng.";
    case "zero-baseline":
      return "Số cùng kỳ bằng 0 nên không tính được phần trăm thay đổi.";
    case "unit-class-unknown":
      return "Chưa rõ đơn vị loại I, II hay III nên chưa biết chỉ số có áp dụng hay không.";
    case "invalid-value":
      return named === "" ? "Số liệu chưa hợp lệ." : `Số liệu chưa hợp lệ: ${named}.`;
    case "part-exceeds-whole":
      return named === ""
        ? "Phần lớn hơn tổng số: hãy kiểm tra lại."
        : `Phần lớn hơn tổng số: hãy kiểm tra lại ${named}.`;
    case "does-not-apply":
      return "Chỉ số này không đặt ra cho đơn vị.";
    case "claimed":
      return "Đơn vị đề nghị không áp dụng, chờ thẩm định.";
  }
}
