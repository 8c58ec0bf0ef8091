import { explainIndicator } from "@thuocdo/criteria/score-answers";
import { expect, test } from "vitest";
import { indicator, versionOf, whole } from "#testing/every-kind.ts";
import { stepSentence } from "#trail/messages.ts";

const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;

const ratio = indicator("a", {
  inputs: [whole("solved", "Số vụ đã làm rõ"), whole("cases", "Tổng số vụ")],
  measure: { kind: "percent", numerator: "solved", denominator: "cases", partOfWhole: true },
  rule: { kind: "linear", zeroAt: "60", fullAt: "80", hundredths: 200 },
  terms: {
    minimum: {
      text: "Từ 70% trở lên",
      effect: "criterion",
      reach: { kind: "at-least", value: "70" },
    },
  },
});

function explain(values: Record<string, string>): readonly string[] {
  const { trail } = explainIndicator(versionOf(ratio), "a", { a: { values } }, context);
  return trail.map((step) => stepSentence(ratio, step));
}

test("a percentage is followed from the figures given to the points", () => {
  // 5 ÷ 7 = 71,428571 %; 2 × 11,428571 ÷ 20 = 1,142857, rounded 1,14
  expect(explain({ solved: "5", cases: "7" })).toEqual([
    "Số liệu: Số vụ đã làm rõ: 5; Tổng số vụ: 7.",
    "Tỷ lệ: 5 ÷ 7 × 100 = 71,428571 %.",
    "2 điểm × (71,428571 − 60) ÷ (80 − 60) = 1,142857 điểm.",
    "Mức tối thiểu (Từ 70% trở lên): đạt.",
    "Làm tròn 1,142857 thành 1,14 điểm.",
  ]);
});

test("a zero denominator is said, and is not 0 points", () => {
  expect(explain({ solved: "0", cases: "0" }).at(-1)).toBe(
    "Mẫu số bằng 0 nên không tính được. Nếu chỉ số không áp dụng thì hãy đề nghị không áp dụng.",
  );
});

test("a part larger than the whole is asked to be checked", () => {
  expect(explain({ solved: "8", cases: "7" }).at(-1)).toMatch(/^Phần lớn hơn tổng số/);
});
