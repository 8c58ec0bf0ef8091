import { expect, test } from "vitest";
import {
  measureSentence,
  minimumSentence,
  notApplicableSentence,
  ruleSentence,
} from "#how-scored/messages.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import type { ScoringRule } from "#rule.ts";
import { indicator as soundIndicator } from "#testing/indicators.ts";

/** One input scored as it is, unless said otherwise. */
function indicator(parts: Partial<Indicator>): Indicator {
  const [input] = parts.inputs ?? [];
  const measure = { kind: "input", input: input?.key ?? "" } as const;
  return { ...soundIndicator("yes-no", "a"), measure, ...parts };
}

function whole(key: string, label: string): Input {
  return { kind: "whole-number", key, label, source: "", unit: "", min: "0", max: null };
}

const solved = whole("solved", "Số vụ đã làm rõ");
const cases = whole("cases", "Tổng số vụ");

test.each<{ rule: ScoringRule; says: string }>([
  { rule: { kind: "pass-fail", hundredths: 200 }, says: "Đạt được 2 điểm, không đạt được 0 điểm." },
  {
    rule: {
      kind: "bands",
      bands: [
        { from: null, hundredths: 200 },
        { from: "1", hundredths: 100 },
        { from: "16", hundredths: 0 },
      ],
    },
    says: "Dưới 1: 2 điểm; từ 1 đến dưới 16: 1 điểm; từ 16 trở lên: 0 điểm.",
  },
  {
    rule: { kind: "linear", zeroAt: "60", fullAt: "80", hundredths: 250 },
    says: "Từ 80 trở lên được 2,5 điểm, từ 60 trở xuống được 0 điểm, ở giữa tính theo tỷ lệ.",
  },
  {
    rule: { kind: "linear", zeroAt: "20", fullAt: "5", hundredths: 100 },
    says: "Từ 5 trở xuống được 1 điểm, từ 20 trở lên được 0 điểm, ở giữa tính theo tỷ lệ.",
  },
  { rule: { kind: "share-of-items", hundredths: 300 }, says: "3 điểm × số mục có ÷ tổng số mục." },
  {
    rule: { kind: "per-item", items: [{ key: "solved", hundredths: 50 }], capHundredths: 200 },
    says: "Mỗi “Số vụ đã làm rõ” được 0,5 điểm; tối đa 2 điểm.",
  },
  {
    rule: {
      kind: "deduction",
      fromHundredths: 400,
      items: [
        { key: "solved", hundredths: 25 },
        { key: "cases", hundredths: 50 },
      ],
      floorHundredths: 0,
      outOf: 18,
    },
    says: "Từ 4 điểm, mỗi “Số vụ đã làm rõ” trừ 0,25 điểm, mỗi “Tổng số vụ” trừ 0,5 điểm (trong tổng số 18); không dưới 0 điểm.",
  },
  {
    rule: { kind: "bonus", items: [{ key: "cases", hundredths: 100 }], capHundredths: 300 },
    says: "Điểm thưởng ngoài thang điểm: mỗi “Tổng số vụ” cộng 1 điểm; tối đa 3 điểm.",
  },
  {
    rule: {
      kind: "judged",
      minHundredths: 0,
      maxHundredths: 300,
      stepHundredths: 50,
      guidance: "",
    },
    says: "Người thẩm định cho điểm từ 0 đến 3 điểm, mỗi bước 0,5 điểm, phải ghi căn cứ.",
  },
])("says of the $rule.kind rule: $says", ({ rule, says }) => {
  expect(ruleSentence(indicator({ inputs: [solved, cases], rule }))).toBe(says);
});

test("a level is called by its label", () => {
  const held = indicator({
    inputs: [
      {
        kind: "choice",
        key: "state",
        label: "Tình trạng",
        source: "",
        levels: [
          { key: "own", label: "Trụ sở độc lập" },
          { key: "shared", label: "Làm việc chung" },
        ],
      },
    ],
    rule: {
      kind: "levels",
      levels: [
        { key: "own", hundredths: 400 },
        { key: "shared", hundredths: 0 },
      ],
    },
  });
  expect(ruleSentence(held)).toBe("Trụ sở độc lập: 4 điểm; Làm việc chung: 0 điểm.");
});

test("a change says which way is better and what a small baseline does", () => {
  const change = indicator({
    inputs: [whole("now", "Số vụ kỳ này"), whole("before", "Số vụ cùng kỳ")],
    measure: {
      kind: "change",
      current: "now",
      baseline: "before",
      better: "lower",
      smallBaseline: {
        atMost: "5",
        bands: [
          { from: null, hundredths: 400 },
          { from: "3", hundredths: 0 },
        ],
      },
    },
    rule: { kind: "linear", zeroAt: "0", fullAt: "10", hundredths: 400 },
  });
  expect(measureSentence(change)).toBe(
    "Mức giảm so với cùng kỳ = (“Số vụ cùng kỳ” − “Số vụ kỳ này”) ÷ “Số vụ cùng kỳ” × 100. Khi số cùng kỳ không quá 5 thì chấm theo số kỳ này: dưới 3: 4 điểm; từ 3 trở lên: 0 điểm.",
  );
});

test("a formula names its inputs, not their keys", () => {
  const formula = indicator({
    inputs: [whole("so-vu", "Số vụ"), whole("dan", "Dân số")],
    measure: { kind: "formula", expression: "so_vu * 1000 / max(dan, 1)", unit: "" },
    rule: { kind: "linear", zeroAt: "0", fullAt: "10", hundredths: 400 },
  });
  expect(measureSentence(formula)).toBe(
    "Tính theo công thức “Số vụ” × 1.000 ÷ số lớn nhất trong (“Dân số”; 1).",
  );
});

test("a knock-out minimum says that nothing is considered without it", () => {
  expect(
    minimumSentence({
      text: "Không để xảy ra điểm nóng.",
      effect: "knock-out",
      reach: { kind: "yes" },
    }),
  ).toBe("Điểm liệt: Không để xảy ra điểm nóng. Không đạt thì không được xét.");
});

test("where nothing can be claimed, nothing is said of claims", () => {
  expect(notApplicableSentence({ kind: "not-allowed" })).toBeUndefined();
});
