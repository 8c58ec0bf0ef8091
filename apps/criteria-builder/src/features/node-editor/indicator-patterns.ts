import type { Input } from "@thuocdo/criteria/input";
import { messages } from "#features/node-editor/messages.ts";
import type { IndicatorParts } from "#features/node-editor/rename-input.ts";

/** The ways of scoring that real sets use: inputs, measure and rule that fit each other, to begin from. */
export const indicatorPatterns = {
  "pass-fail": "Đạt/không đạt",
  scale: "Thang mức",
  checklist: "Đủ danh mục k/n",
  ratio: "Tỷ lệ, tuyến tính giữa hai mốc",
  bands: "Bậc theo ngưỡng",
  deduction: "Điểm trừ theo vụ việc",
  change: "So với cùng kỳ",
  survey: "Kết quả khảo sát",
  title: "Kế thừa kết quả đã công nhận",
  timeliness: "Đúng hạn",
  judged: "Chấm định tính",
  "knock-out": "Điểm liệt",
  bonus: "Điểm thưởng",
} as const;

export type IndicatorPattern = keyof typeof indicatorPatterns;

type Parts = Required<Pick<IndicatorParts, "inputs" | "measure" | "rule">> &
  Pick<IndicatorParts, "terms">;

/** The parts of a pattern, worth so many points inside the maximum (a gate and a bonus are worth none there). */
export function partsOfPattern(
  pattern: IndicatorPattern,
  {
    hundredths,
    terms,
  }: { readonly hundredths: number; readonly terms: NonNullable<IndicatorParts["terms"]> },
): Parts {
  const full = Math.max(hundredths, 100);
  switch (pattern) {
    case "pass-fail":
      return { inputs: [yesNo], measure: of(yesNo), rule: { kind: "pass-fail", hundredths: full } };
    case "scale":
      return {
        inputs: [levels],
        measure: of(levels),
        rule: { kind: "levels", levels: scale(full) },
      };
    case "checklist":
      return {
        inputs: [checklist],
        measure: of(checklist),
        rule: { kind: "share-of-items", hundredths: full },
      };
    case "ratio":
      return {
        inputs: [count("dat", messages.patternPart), count("tong", messages.patternWhole)],
        measure: { kind: "percent", numerator: "dat", denominator: "tong", partOfWhole: true },
        rule: { kind: "linear", zeroAt: "50", fullAt: "100", hundredths: full },
      };
    case "bands":
      return { inputs: [cases], measure: of(cases), rule: { kind: "bands", bands: falling(full) } };
    case "deduction":
      return {
        inputs: [cases],
        measure: { kind: "tally", inputs: [cases.key] },
        rule: {
          kind: "deduction",
          fromHundredths: full,
          items: [{ key: cases.key, hundredths: 50 }],
          floorHundredths: 0,
          outOf: null,
        },
      };
    case "change":
      return {
        inputs: [
          count("ky-nay", messages.current, messages.patternUnit),
          count("cung-ky", messages.baseline, messages.patternUnit),
        ],
        measure: {
          kind: "change",
          current: "ky-nay",
          baseline: "cung-ky",
          better: "lower",
          smallBaseline: { atMost: "5", bands: falling(full) },
        },
        rule: { kind: "linear", zeroAt: "0", fullAt: "10", hundredths: full },
      };
    case "survey":
      return {
        inputs: [survey],
        measure: of(survey),
        rule: { kind: "linear", zeroAt: "50", fullAt: "90", hundredths: full },
      };
    case "title":
      return { inputs: [title], measure: of(title), rule: { kind: "levels", levels: scale(full) } };
    case "timeliness":
      return {
        inputs: [date],
        measure: { kind: "days-from-due", input: date.key, due: { monthDay: "03-31" } },
        rule: {
          kind: "bands",
          bands: [
            { from: null, hundredths: full },
            { from: "1", hundredths: Math.round(full / 2) },
            { from: "16", hundredths: 0 },
          ],
        },
      };
    case "judged": {
      const points = judgedPoints(full);
      return {
        inputs: [points],
        measure: of(points),
        rule: {
          kind: "judged",
          minHundredths: 0,
          maxHundredths: full,
          stepHundredths: 25,
          guidance: "",
        },
      };
    }
    case "knock-out":
      return {
        inputs: [gate],
        measure: of(gate),
        rule: { kind: "pass-fail", hundredths: 0 },
        terms: {
          ...terms,
          minimum: { text: messages.patternGate, effect: "knock-out", reach: { kind: "yes" } },
        },
      };
    case "bonus":
      return {
        inputs: [count("mo-hinh", messages.patternModels, messages.patternModelUnit)],
        measure: { kind: "tally", inputs: ["mo-hinh"] },
        rule: { kind: "bonus", items: [{ key: "mo-hinh", hundredths: 50 }], capHundredths: 100 },
      };
  }
}

const levelOptions = messages.patternLevels.map((label, at) => ({ key: `muc-${at + 1}`, label }));
const source = "";
const yesNo = {
  kind: "yes-no",
  key: "dat",
  label: messages.patternDone,
  source,
} as const satisfies Input;
const gate = {
  kind: "yes-no",
  key: "khong-co",
  label: messages.patternGate,
  source,
} as const satisfies Input;
const levels: Input = {
  kind: "choice",
  key: "muc",
  label: messages.patternLevel,
  source,
  levels: levelOptions,
};
const title: Input = {
  kind: "title",
  key: "ket-qua",
  label: messages.patternTitle,
  source,
  levels: levelOptions,
};
const checklist: Input = {
  kind: "checklist",
  key: "muc",
  label: messages.items,
  source,
  items: levelOptions,
};
const cases = count("so-vu", messages.patternCases, messages.patternUnit);
const survey: Input = {
  kind: "survey",
  key: "hai-long",
  label: messages.patternSurvey,
  source,
  places: 1,
  minResponses: 30,
};
const date: Input = { kind: "date", key: "ngay", label: messages.patternDate, source };

function count(key: string, label: string, unit = ""): Input {
  return {
    kind: "whole-number",
    key,
    label,
    source,
    unit,
    min: "0",
    max: "1000000",
  };
}

function judgedPoints(full: number): Input {
  const max = String(full / 100);
  return {
    kind: "decimal",
    key: "diem",
    label: messages.points,
    source,
    unit: messages.patternPoints,
    places: 2,
    min: "0",
    max,
  };
}

function of({ key }: Input) {
  return { kind: "input", input: key } as const;
}

function scale(full: number) {
  return levelOptions.map(({ key }, at) => ({
    key,
    hundredths: Math.round((full * (levelOptions.length - 1 - at)) / (levelOptions.length - 1)),
  }));
}

/** None is best: full points for 0, half up to 2, nothing from 3 on. */
function falling(full: number) {
  return [
    { from: null, hundredths: full },
    { from: "1", hundredths: Math.round(full / 2) },
    { from: "3", hundredths: 0 },
  ];
}
