import type { Indicator } from "#indicator.ts";
import type { WholeNumberInput } from "#inputs/whole-number.ts";

/** Short names for one sound indicator of each sort, each worth 5 points. */
export type IndicatorSort = keyof typeof sorts;

/** A sound indicator of the sort; a gate and a bonus are worth nothing inside the maximum. */
export function indicator(sort: IndicatorSort, id: string): Indicator {
  const { inputs, measure, rule, minimum }: Parts = sorts[sort];
  return {
    id,
    code: "",
    title: `Chỉ số ${id}`,
    guidance: "Ghi theo sổ theo dõi.",
    inputs,
    measure,
    rule,
    terms: {
      appliesTo: { types: [], classes: [] },
      minimum,
      notApplicable: { kind: "not-allowed" },
      evidence: [{ id: `${id}-evidence`, title: "Văn bản", kind: "document", required: true }],
      period: "assessment-period",
      sensitivity: "ordinary",
    },
  };
}

export function isIndicatorSort(text: string): text is IndicatorSort {
  return Object.hasOwn(sorts, text);
}

/** Every sort there is. */
export function listIndicatorSorts(): readonly IndicatorSort[] {
  return Object.keys(sorts).filter(isIndicatorSort);
}

type Parts = Pick<Indicator, "inputs" | "measure" | "rule"> & {
  readonly minimum: Indicator["terms"]["minimum"];
};

const count = (key: string): WholeNumberInput => ({
  kind: "whole-number",
  key,
  label: `Số lượng ${key}`,
  source: "Sổ theo dõi",
  unit: "vụ",
  min: "0",
  max: null,
});

const choices = [
  { key: "full", label: "Đầy đủ" },
  { key: "part", label: "Một phần" },
  { key: "none", label: "Chưa có" },
];

const sorts = {
  "yes-no": {
    inputs: [{ kind: "yes-no", key: "done", label: "Có thực hiện", source: "" }],
    measure: { kind: "input", input: "done" },
    rule: { kind: "pass-fail", hundredths: 500 },
    minimum: null,
  },
  gate: {
    inputs: [{ kind: "yes-no", key: "kept", label: "Không để xảy ra", source: "" }],
    measure: { kind: "input", input: "kept" },
    rule: { kind: "pass-fail", hundredths: 0 },
    minimum: { text: "Không để xảy ra", effect: "knock-out", reach: { kind: "yes" } },
  },
  percent: {
    inputs: [count("part"), count("whole")],
    measure: { kind: "percent", numerator: "part", denominator: "whole", partOfWhole: true },
    rule: { kind: "linear", zeroAt: "50", fullAt: "100", hundredths: 500 },
    minimum: null,
  },
  rate: {
    inputs: [count("cases"), { ...count("people"), unit: "người", min: "1" }],
    measure: { kind: "rate", numerator: "cases", denominator: "people", per: "1000" },
    rule: { kind: "linear", zeroAt: "5", fullAt: "1", hundredths: 500 },
    minimum: null,
  },
  change: {
    inputs: [count("now"), count("before")],
    measure: {
      kind: "change",
      current: "now",
      baseline: "before",
      better: "lower",
      smallBaseline: {
        atMost: "5",
        bands: [
          { from: null, hundredths: 500 },
          { from: "3", hundredths: 0 },
        ],
      },
    },
    rule: { kind: "linear", zeroAt: "0", fullAt: "10", hundredths: 500 },
    minimum: null,
  },
  bands: {
    inputs: [count("cases")],
    measure: { kind: "input", input: "cases" },
    rule: {
      kind: "bands",
      bands: [
        { from: null, hundredths: 500 },
        { from: "3", hundredths: 250 },
        { from: "6", hundredths: 0 },
      ],
    },
    minimum: null,
  },
  days: {
    inputs: [{ kind: "date", key: "signed", label: "Ngày ban hành", source: "" }],
    measure: { kind: "days-from-due", input: "signed", due: { monthDay: "03-31" } },
    rule: {
      kind: "bands",
      bands: [
        { from: null, hundredths: 500 },
        { from: "1", hundredths: 0 },
      ],
    },
    minimum: null,
  },
  levels: {
    inputs: [{ kind: "choice", key: "level", label: "Mức", source: "", levels: choices }],
    measure: { kind: "input", input: "level" },
    rule: {
      kind: "levels",
      levels: [
        { key: "full", hundredths: 500 },
        { key: "part", hundredths: 250 },
        { key: "none", hundredths: 0 },
      ],
    },
    minimum: null,
  },
  title: {
    inputs: [{ kind: "title", key: "held", label: "Danh hiệu", source: "", levels: choices }],
    measure: { kind: "input", input: "held" },
    rule: {
      kind: "levels",
      levels: [
        { key: "full", hundredths: 500 },
        { key: "part", hundredths: 300 },
        { key: "none", hundredths: 0 },
      ],
    },
    minimum: null,
  },
  checklist: {
    inputs: [{ kind: "checklist", key: "list", label: "Danh mục", source: "", items: choices }],
    measure: { kind: "input", input: "list" },
    rule: { kind: "share-of-items", hundredths: 500 },
    minimum: { text: "Ít nhất hai mục", effect: "criterion", reach: { kind: "items", count: 2 } },
  },
  survey: {
    inputs: [
      { kind: "survey", key: "asked", label: "Hài lòng", source: "", places: 1, minResponses: 30 },
    ],
    measure: { kind: "input", input: "asked" },
    rule: { kind: "linear", zeroAt: "60", fullAt: "90", hundredths: 500 },
    minimum: { text: "Từ 80%", effect: "criterion", reach: { kind: "at-least", value: "80" } },
  },
  formula: {
    inputs: [count("won"), count("lost")],
    measure: { kind: "formula", expression: "won - lost", unit: "vụ" },
    rule: { kind: "linear", zeroAt: "0", fullAt: "10", hundredths: 500 },
    minimum: null,
  },
  "per-item": {
    inputs: [count("models"), count("prizes")],
    measure: { kind: "tally", inputs: ["models", "prizes"] },
    rule: {
      kind: "per-item",
      items: [
        { key: "models", hundredths: 100 },
        { key: "prizes", hundredths: 50 },
      ],
      capHundredths: 500,
    },
    minimum: null,
  },
  deduction: {
    inputs: [count("late"), count("absent")],
    measure: { kind: "tally", inputs: ["late", "absent"] },
    rule: {
      kind: "deduction",
      fromHundredths: 500,
      items: [
        { key: "late", hundredths: 25 },
        { key: "absent", hundredths: 50 },
      ],
      floorHundredths: 0,
      outOf: null,
    },
    minimum: { text: "Từ 2 điểm", effect: "criterion", reach: { kind: "points", hundredths: 200 } },
  },
  bonus: {
    inputs: [count("models")],
    measure: { kind: "tally", inputs: ["models"] },
    rule: {
      kind: "bonus",
      items: [{ key: "models", hundredths: 100 }],
      capHundredths: 200,
    },
    minimum: null,
  },
  judged: {
    inputs: [
      {
        kind: "decimal",
        key: "points",
        label: "Điểm thẩm định",
        source: "",
        unit: "điểm",
        places: 1,
        min: "0",
        max: "5",
      },
    ],
    measure: { kind: "input", input: "points" },
    rule: {
      kind: "judged",
      minHundredths: 0,
      maxHundredths: 500,
      stepHundredths: 50,
      guidance: "Bước 0,5 điểm, ghi căn cứ",
    },
    minimum: null,
  },
} satisfies Record<string, Parts>;
