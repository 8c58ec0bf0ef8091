import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { TrailStep } from "@thuocdo/criteria/trail";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { fieldLabel, fieldText } from "#answer/field-text.ts";
import { bandRange, figure, measureUnit, namedExpression } from "@thuocdo/criteria/how-scored";
import { labelOf } from "@thuocdo/criteria/labels";
import { reasonSentence } from "#points/messages.ts";

type PerItemStep = Extract<TrailStep, { step: "per-item" }>;

export const trailMessages = {
  open: "Vì sao được điểm này",
  openUnscored: "Vì sao chưa có điểm",
} as const;

/** One step from answer to points, as a sentence. */
export function stepSentence(indicator: Indicator, step: TrailStep): string {
  const unit = measureUnit(indicator);
  switch (step.step) {
    case "input":
      return `Số liệu: ${givenFields(indicator, step.fields)}.`;
    case "percent":
      return `Tỷ lệ: ${f(step.numerator)} ÷ ${f(step.denominator)} × 100 = ${f(step.percent)} %.`;
    case "rate":
      return `Tỷ suất: ${f(step.numerator)} ÷ ${f(step.denominator)} × ${f(step.per)} = ${f(step.rate)}.`;
    case "change":
      return step.better === "lower"
        ? `Mức giảm: (${f(step.baseline)} − ${f(step.current)}) ÷ ${f(step.baseline)} × 100 = ${f(step.percent)} %.`
        : `Mức tăng: (${f(step.current)} − ${f(step.baseline)}) ÷ ${f(step.baseline)} × 100 = ${f(step.percent)} %.`;
    case "small-baseline":
      return `Số cùng kỳ là ${f(step.baseline)}, không quá ${f(step.atMost)}, nên chấm theo số kỳ này là ${f(step.current)}.`;
    case "days":
      return daysSentence(step);
    case "formula":
      return `Công thức ${namedExpression(indicator, step.expression)} = ${figure(step.value, unit)}.`;
    case "pass-fail":
      return step.passed ? `Đạt: ${p(step.points)}.` : `Không đạt: ${p(step.points)}.`;
    case "level":
      return `Mức “${labelOf(indicator, step.key)}”: ${p(step.points)}.`;
    case "band":
      return `${figure(step.value, bandUnit(indicator, unit))} thuộc bậc ${bandRange(step.from, step.below, bandUnit(indicator, unit))}: ${p(step.points)}.`;
    case "linear":
      return linearSentence(step, unit);
    case "share-of-items":
      return `Có ${step.held} trong ${step.of} mục: ${p(step.fullPoints)} × ${step.held} ÷ ${step.of} = ${p(step.points)}.`;
    case "per-item":
      return perItemSentence(indicator, step);
    case "judged":
      return `Điểm được cho trong khung: ${p(step.points)}.`;
    case "awarded":
      return `Theo số liệu là ${p(step.rulePoints)}; người thẩm định cho ${p(step.points)}.`;
    case "not-applicable":
      return notApplicableSentence(step);
    case "rescale":
      return `Trong tiêu chí có chỉ số không áp dụng, điểm chia lại: × ${f(step.fullMax)} ÷ ${f(step.applicableMax)}.`;
    case "round":
      return `Làm tròn ${f(step.exact)} thành ${p(step.points)}.`;
    case "minimum":
      return minimumSentence(step);
    case "unscored":
      return reasonSentence(
        step.reason,
        step.inputKeys.map((key) => labelOf(indicator, key)),
      );
  }
}

function givenFields(indicator: Indicator, fields: Readonly<Record<string, FieldValue>>): string {
  return Object.entries(fields)
    .map(([key, value]) => `${fieldLabel(indicator, key)}: ${fieldText(indicator, key, value)}`)
    .join("; ");
}

function daysSentence({ on, due, days }: Extract<TrailStep, { step: "days" }>): string {
  const dates = `Ngày ${formatDate(on)}, hạn ${formatDate(due)}`;
  if (days === 0) return `${dates}: đúng hạn.`;
  return days > 0 ? `${dates}: chậm ${days} ngày.` : `${dates}: sớm ${-days} ngày.`;
}

/** A small baseline is scored by bands of the figure itself, not of the percentage. */
function bandUnit({ measure }: Indicator, unit: string): string {
  return measure.kind === "change" && measure.smallBaseline !== null ? "" : unit;
}

function linearSentence(step: Extract<TrailStep, { step: "linear" }>, unit: string): string {
  const [value, zero, full] = [Number(step.value), Number(step.zeroAt), Number(step.fullAt)];
  const rising = full > zero;
  if (rising ? value >= full : value <= full) {
    return `${figure(step.value, unit)} đạt mốc đủ điểm ${figure(step.fullAt, unit)}: ${p(step.points)}.`;
  }
  if (rising ? value <= zero : value >= zero) {
    return `${figure(step.value, unit)} ở mốc không điểm ${figure(step.zeroAt, unit)}: ${p(step.points)}.`;
  }
  return `${p(step.fullPoints)} × (${f(step.value)} − ${f(step.zeroAt)}) ÷ (${f(step.fullAt)} − ${f(step.zeroAt)}) = ${p(step.points)}.`;
}

function perItemSentence(indicator: Indicator, step: PerItemStep): string {
  const terms = step.items
    .map(({ key, count, each }) => `${f(count)} × ${f(each)} (${labelOf(indicator, key)})`)
    .join(" + ");
  switch (step.rule) {
    case "per-item":
      return `${terms}, tối đa ${p(step.limit)}: ${p(step.points)}.`;
    case "deduction":
      return `${f(step.start)} − (${terms}), không dưới ${p(step.limit)}: ${p(step.points)}.`;
    case "bonus":
      return `Điểm thưởng ${terms}, tối đa ${p(step.limit)}: ${p(step.points)}.`;
  }
}

function notApplicableSentence({
  effect,
  decision,
}: Extract<TrailStep, { step: "not-applicable" }>): string {
  const effectWords =
    effect === "full-points"
      ? "được tính đủ điểm"
      : "được bỏ ra, điểm chia lại cho các chỉ số còn lại";
  return decision === "accepted"
    ? `Không áp dụng, đã được chấp nhận: ${effectWords}.`
    : `Đề nghị không áp dụng, chờ thẩm định: nếu được chấp nhận thì ${effectWords}.`;
}

function minimumSentence({ text, reached }: Extract<TrailStep, { step: "minimum" }>): string {
  const words = text.replace(/[\s.]+$/, "");
  if (reached === null) return `Mức tối thiểu (${words}): chưa xác định.`;
  return reached ? `Mức tối thiểu (${words}): đạt.` : `Mức tối thiểu (${words}): không đạt.`;
}

const f = formatDecimal;

function p(points: string): string {
  return `${formatDecimal(points)} điểm`;
}
