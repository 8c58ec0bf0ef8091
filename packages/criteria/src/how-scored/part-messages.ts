import type { Level } from "#classification.ts";
import type { VerdictRule } from "#criterion.ts";
import type { CrossCheck } from "#cross-check.ts";
import { formatDate } from "#formats/dates.ts";
import { formatDecimal } from "#formats/decimals.ts";
import { parseTruth } from "#formula/parse-formula.ts";
import { truthWords } from "#how-scored/formula-messages.ts";
import {
  evidenceKindLabels,
  measureSentence,
  minimumSentence,
  notApplicableSentence,
  ruleSentence,
} from "#how-scored/messages.ts";
import { points, reachWords } from "#how-scored/reach-words.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import { quoted } from "#labels.ts";
import type { Minimum, NotApplicable, RequiredEvidence, Terms } from "#terms.ts";

/** What is asked, in what form, and where the figure comes from. */
export function inputSentence(input: Input): string {
  const source = input.source === "" ? "" : ` Nguồn: ${withoutStop(input.source)}.`;
  return `${quoted(input.label)}: ${inputForm(input)}.${source}`;
}

/** The measure, with what it demands of the figures besides. */
export function wholeMeasureSentence(indicator: Indicator): string {
  const { measure } = indicator;
  const sentence = measureSentence(indicator);
  if (measure.kind === "percent" && measure.partOfWhole)
    return `${sentence} Tử số là một phần của mẫu số.`;
  if (measure.kind === "formula" && measure.unit !== "")
    return `${sentence} Đơn vị tính: ${measure.unit}.`;
  return sentence;
}

/** The rule, with what a judge is told. */
export function wholeRuleSentence(indicator: Indicator): string {
  const { rule } = indicator;
  const sentence = ruleSentence(indicator);
  return rule.kind === "judged" && rule.guidance !== "" ? `${sentence} ${rule.guidance}` : sentence;
}

/** The minimum, what failing it costs, and when it counts as reached. */
export function wholeMinimumSentence(
  indicator: Pick<Indicator, "inputs">,
  minimum: Minimum,
): string {
  return `${minimumSentence(minimum)} Được coi là đạt khi ${reachWords(indicator, minimum.reach)}.`;
}

/** Whether an indicator may be left aside, and who may say so. */
export function wholeNotApplicableSentence(term: NotApplicable): string {
  const sentence = notApplicableSentence(term);
  if (term.kind === "not-allowed" || sentence === undefined) return "Luôn áp dụng.";
  const claimant = term.claimedBy === "unit" ? "Đơn vị đề nghị" : "Cấp thẩm định quyết định";
  return term.needsApproval
    ? `${sentence} ${claimant}, phải được cấp thẩm định đồng ý.`
    : `${sentence} ${claimant}.`;
}

/** "Đạt khi …" of a criterion. */
export function verdictSentence(verdict: VerdictRule): string {
  switch (verdict.kind) {
    case "all-indicators":
      return "Tiêu chí đạt khi mọi chỉ số đều đạt.";
    case "at-least-indicators":
      return `Tiêu chí đạt khi có ít nhất ${verdict.count} chỉ số đạt.`;
    case "points":
      return `Tiêu chí đạt khi được từ ${points(verdict.atLeastHundredths)} trở lên.`;
    case "share":
      return `Tiêu chí đạt khi được từ ${formatDecimal(verdict.atLeastPercent)}% số điểm tối đa trở lên.`;
  }
}

/** A level with all that it requires. */
export function levelSentence({ label, requires }: Level): string {
  const { totalAtLeastHundredths: total, criteriaMet, groupShareAtLeastPercent: share } = requires;
  const conditions = [
    ...(total === null ? [] : [`tổng điểm từ ${points(total)} trở lên`]),
    ...(criteriaMet === null
      ? []
      : [
          criteriaMet === "all" ? "mọi tiêu chí đều đạt" : `có ít nhất ${criteriaMet} tiêu chí đạt`,
        ]),
    ...(share === null ? [] : [`mỗi nhóm được từ ${formatDecimal(share)}% số điểm trở lên`]),
    ...(requires.knockOut === null ? [] : [knockOutWords[requires.knockOut]]),
  ];
  return conditions.length === 0
    ? `Mức ${quoted(label)}: không yêu cầu thêm điều kiện.`
    : `Mức ${quoted(label)}: ${conditions.join("; ")}.`;
}

const knockOutWords = { none: "không có điểm liệt", any: "có điểm liệt" } as const satisfies Record<
  NonNullable<Level["requires"]["knockOut"]>,
  string
>;

export function evidenceSentence({ title, kind, required }: RequiredEvidence): string {
  const sort = evidenceKindLabels[kind];
  return required
    ? `${withoutStop(title)} (${sort}, bắt buộc).`
    : `${withoutStop(title)} (${sort}, không bắt buộc).`;
}

/** What is said where it does not hold, and what that costs: for those who answer. */
export function crossCheckWords({ severity, sentence }: CrossCheck): string {
  return severity === "hard"
    ? `Kiểm tra chéo: ${withoutStop(sentence)} (sai thì không nộp được).`
    : `Kiểm tra chéo: ${withoutStop(sentence)} (sai thì phải nêu lý do).`;
}

/** What must hold, what is said where it does not, and what that costs. */
export function crossCheckSentence({ severity, figures, holds, sentence }: CrossCheck): string {
  const condition = parseTruth(
    holds,
    figures.map(({ name }) => name),
  );
  const words = condition.ok ? truthWords(condition.value, (name) => name) : holds;
  return severity === "hard"
    ? `${withoutStop(sentence)} (phải có ${words}; sai thì không nộp được).`
    : `${withoutStop(sentence)} (phải có ${words}; sai thì phải nêu lý do).`;
}

/** To which units an indicator is put. */
export function appliesToSentence({ types, classes }: Terms["appliesTo"]): string {
  if (types.length === 0 && classes.length === 0) return "Áp dụng cho mọi đơn vị.";
  const kinds = types.map((type) => wardTypeWords[type]).join(", ");
  if (classes.length === 0) return `Chỉ áp dụng cho ${kinds}.`;
  const sizes = classes.join(", ");
  return kinds === ""
    ? `Chỉ áp dụng cho đơn vị loại ${sizes}.`
    : `Chỉ áp dụng cho ${kinds}; loại ${sizes}.`;
}

const wardTypeWords = {
  ward: "phường",
  township: "thị trấn",
  commune: "xã",
  "special-zone": "đặc khu",
} as const satisfies Record<Terms["appliesTo"]["types"][number], string>;

export const periodSentences = {
  "assessment-period": "Tính kết quả trong kỳ đánh giá.",
  "previous-or-assessment-year": "Tính kết quả của năm liền trước hoặc năm đánh giá.",
} as const satisfies Record<Terms["period"], string>;

export const sensitivitySentences = {
  ordinary: "Số liệu thông thường.",
  internal: "Số liệu nội bộ, chỉ cung cấp trong phạm vi được phép.",
} as const satisfies Record<Terms["sensitivity"], string>;

function inputForm(input: Input): string {
  switch (input.kind) {
    case "whole-number":
      return `số nguyên${unitWords(input.unit)}${rangeWords(input.min, input.max)}`;
    case "decimal":
      return `số có đến ${input.places} chữ số thập phân${unitWords(input.unit)}${rangeWords(input.min, input.max)}`;
    case "yes-no":
      return "trả lời có hoặc không";
    case "choice":
      return `chọn một trong các mức: ${labels(input.levels)}`;
    case "title":
      return `danh hiệu, kết quả đã công nhận, một trong: ${labels(input.levels)}`;
    case "checklist":
      return `đánh dấu từng mục có hoặc không: ${labels(input.items)}`;
    case "date":
      return "ngày, tháng, năm";
    case "text":
      return `văn bản, không quá ${formatDecimal(String(input.maxLength))} ký tự`;
    case "survey":
      return `kết quả khảo sát theo phần trăm (${input.places} chữ số thập phân), ít nhất ${formatDecimal(String(input.minResponses))} phiếu hợp lệ`;
  }
}

function labels(parts: readonly { readonly label: string }[]): string {
  return parts.map(({ label }) => withoutStop(label)).join("; ");
}

function unitWords(unit: string): string {
  return unit === "" ? "" : ` (${unit})`;
}

function rangeWords(min: string | null, max: string | null): string {
  if (min !== null && max !== null) return `, từ ${formatDecimal(min)} đến ${formatDecimal(max)}`;
  if (min !== null) return `, từ ${formatDecimal(min)} trở lên`;
  return max === null ? "" : `, không quá ${formatDecimal(max)}`;
}

/** A day in the words of a version, or that none is set. */
export function dayOrNone(day: string | null): string {
  return day === null ? "Chưa xác định." : `${formatDate(day)}.`;
}

function withoutStop(text: string): string {
  return text.replace(/[\s.]+$/, "");
}
