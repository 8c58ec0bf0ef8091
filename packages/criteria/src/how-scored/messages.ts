import type { Indicator } from "#indicator.ts";
import type { Measure } from "#measure.ts";
import type { ScoringRule } from "#rule.ts";
import type { Minimum, NotApplicable, RequiredEvidence, Terms } from "#terms.ts";
import { formatDate } from "#formats/dates.ts";
import { formatDecimal } from "#formats/decimals.ts";
import { formatPoints } from "#formats/points.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import { formulaWords } from "#how-scored/formula-messages.ts";
import { points } from "#how-scored/reach-words.ts";
import { labelOf, quoted } from "#labels.ts";

type Bands = Extract<ScoringRule, { kind: "bands" }>["bands"];
type Items = Extract<ScoringRule, { kind: "deduction" }>["items"];

/** What is measured, as one sentence. */
export function measureSentence(indicator: Indicator): string {
  const { measure } = indicator;
  const label = (key: string) => quoted(labelOf(indicator, key));
  switch (measure.kind) {
    case "input":
      return `Chấm theo ${label(measure.input)}.`;
    case "percent":
      return `Tỷ lệ phần trăm = ${label(measure.numerator)} ÷ ${label(measure.denominator)} × 100.`;
    case "rate":
      return `Tỷ suất = ${label(measure.numerator)} ÷ ${label(measure.denominator)} × ${formatDecimal(measure.per)}.`;
    case "change":
      return changeSentence(indicator, measure);
    case "days-from-due":
      return `Tính số ngày từ hạn ${dueDay(measure.due)} đến ${label(measure.input)}; trước hạn là số âm.`;
    case "formula":
      return `Tính theo công thức ${namedExpression(indicator, measure.expression)}.`;
    case "tally":
      return `Đếm ${measure.inputs.map(label).join(", ")}.`;
  }
}

/** How the measure becomes points, as one sentence. */
export function ruleSentence(indicator: Indicator): string {
  const { rule } = indicator;
  switch (rule.kind) {
    case "pass-fail":
      return `Đạt được ${points(rule.hundredths)}, không đạt được 0 điểm.`;
    case "levels":
      return `${rule.levels
        .map(({ key, hundredths }) => `${labelOf(indicator, key)}: ${points(hundredths)}`)
        .join("; ")}.`;
    case "bands":
      return `${capital(bandList(rule.bands, measureUnit(indicator)))}.`;
    case "linear":
      return linearSentence(rule, measureUnit(indicator));
    case "share-of-items":
      return `${points(rule.hundredths)} × số mục có ÷ tổng số mục.`;
    case "per-item":
      return `${capital(itemList(indicator, rule.items, "được"))}; tối đa ${points(rule.capHundredths)}.`;
    case "deduction":
      return rule.outOf === null
        ? `Từ ${points(rule.fromHundredths)}, ${itemList(indicator, rule.items, "trừ")}; không dưới ${points(rule.floorHundredths)}.`
        : `Từ ${points(rule.fromHundredths)}, ${itemList(indicator, rule.items, "trừ")} (trong tổng số ${rule.outOf}); không dưới ${points(rule.floorHundredths)}.`;
    case "bonus":
      return `Điểm thưởng ngoài thang điểm: ${itemList(indicator, rule.items, "cộng")}; tối đa ${points(rule.capHundredths)}.`;
    case "judged":
      return `Người thẩm định cho điểm từ ${formatPoints(rule.minHundredths)} đến ${points(rule.maxHundredths)}, mỗi bước ${points(rule.stepHundredths)}, phải ghi căn cứ.`;
  }
}

/** The minimum and what failing it costs. */
export function minimumSentence({ text, effect }: Minimum): string {
  const words = text.replace(/[\s.]+$/, "");
  switch (effect) {
    case "criterion":
      return `Tối thiểu: ${words}. Không đạt thì tiêu chí chưa đạt.`;
    case "knock-out":
      return `Điểm liệt: ${words}. Không đạt thì không được xét.`;
  }
}

/** When "không áp dụng" may be claimed, by whom, and what it means; undefined where it may not. */
export function notApplicableSentence(term: NotApplicable): string | undefined {
  if (term.kind === "not-allowed") return undefined;
  const condition = term.condition.replace(/[\s.]+$/, "");
  switch (term.kind) {
    case "full-points":
      return `Không áp dụng khi: ${condition}. Khi đó được tính đủ điểm.`;
    case "leave-out":
      return `Không áp dụng khi: ${condition}. Khi đó chỉ số được bỏ ra, điểm chia lại cho các chỉ số còn lại.`;
  }
}

export const evidenceKindLabels = {
  document: "văn bản",
  "summary-table": "bảng tổng hợp",
  report: "báo cáo",
  minutes: "biên bản",
  photo: "ảnh",
  "system-extract": "trích xuất từ hệ thống",
} as const satisfies Record<RequiredEvidence["kind"], string>;

export function periodSentence(period: Terms["period"]): string | undefined {
  switch (period) {
    case "assessment-period":
      return undefined;
    case "previous-or-assessment-year":
      return "Tính kết quả của năm liền trước hoặc năm đánh giá.";
  }
}

/** The unit the measure is counted in; empty where it has none. */
export function measureUnit({ inputs, measure }: Pick<Indicator, "inputs" | "measure">): string {
  switch (measure.kind) {
    case "percent":
    case "change":
      return "%";
    case "days-from-due":
      return "ngày";
    case "formula":
      return measure.unit;
    case "rate":
    case "tally":
      return "";
    case "input": {
      const input = inputs.find(({ key }) => key === measure.input);
      if (input === undefined) return "";
      if (input.kind === "survey") return "%";
      return "unit" in input ? input.unit : "";
    }
  }
}

/** "dưới 1: 2 điểm; từ 1 đến dưới 16: 1 điểm; từ 16 trở lên: 0 điểm" */
export function bandList(bands: Bands, unit: string): string {
  return bands
    .map(
      ({ from, hundredths }, at) =>
        `${bandRange(from, bands[at + 1]?.from ?? null, unit)}: ${points(hundredths)}`,
    )
    .join("; ");
}

export function bandRange(from: string | null, below: string | null, unit: string): string {
  if (from === null) return below === null ? "mọi giá trị" : `dưới ${figure(below, unit)}`;
  return below === null
    ? `từ ${figure(from, unit)} trở lên`
    : `từ ${formatDecimal(from)} đến dưới ${figure(below, unit)}`;
}

export function figure(decimal: string, unit: string): string {
  return unit === "" ? formatDecimal(decimal) : `${formatDecimal(decimal)} ${unit}`;
}

/** A formula in words; while it can't be read, with the names of its inputs in place of their keys. */
export function namedExpression(indicator: Pick<Indicator, "inputs">, expression: string): string {
  const label = (key: string) => quoted(labelOf(indicator, key));
  const formula = parseFormula(expression, indicator.inputs);
  if (formula.ok) return formulaWords(formula.value, label);
  return expression.replaceAll(/[a-z][a-z0-9_]*/g, (word) => {
    const input = indicator.inputs.find(({ key }) => key.replaceAll("-", "_") === word);
    return input === undefined ? word : quoted(input.label);
  });
}

function changeSentence(
  indicator: Indicator,
  measure: Extract<Measure, { kind: "change" }>,
): string {
  const current = quoted(labelOf(indicator, measure.current));
  const baseline = quoted(labelOf(indicator, measure.baseline));
  const change =
    measure.better === "lower"
      ? `Mức giảm so với cùng kỳ = (${baseline} − ${current}) ÷ ${baseline} × 100.`
      : `Mức tăng so với cùng kỳ = (${current} − ${baseline}) ÷ ${baseline} × 100.`;
  if (measure.smallBaseline === null) return change;
  const { atMost, bands } = measure.smallBaseline;
  return `${change} Khi số cùng kỳ không quá ${formatDecimal(atMost)} thì chấm theo số kỳ này: ${bandList(bands, "")}.`;
}

function linearSentence(rule: Extract<ScoringRule, { kind: "linear" }>, unit: string): string {
  const full = figure(rule.fullAt, unit);
  const zero = figure(rule.zeroAt, unit);
  const rising = Number(rule.fullAt) > Number(rule.zeroAt);
  return rising
    ? `Từ ${full} trở lên được ${points(rule.hundredths)}, từ ${zero} trở xuống được 0 điểm, ở giữa tính theo tỷ lệ.`
    : `Từ ${full} trở xuống được ${points(rule.hundredths)}, từ ${zero} trở lên được 0 điểm, ở giữa tính theo tỷ lệ.`;
}

function itemList(indicator: Indicator, items: Items, verb: "được" | "trừ" | "cộng"): string {
  return items
    .map(
      ({ key, hundredths }) =>
        `mỗi ${quoted(labelOf(indicator, key))} ${verb} ${points(hundredths)}`,
    )
    .join(", ");
}

function dueDay(due: Extract<Measure, { kind: "days-from-due" }>["due"]): string {
  if ("on" in due) return formatDate(due.on);
  const [month, day] = due.monthDay.split("-");
  return `${day}/${month}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase("vi") + sentence.slice(1);
}
