import { formatDecimal } from "#formats/decimals.ts";
import { formatPoints } from "#formats/points.ts";
import type { Indicator } from "#indicator.ts";
import { labelOf, quoted } from "#labels.ts";
import type { Minimum } from "#terms.ts";

export function points(hundredths: number): string {
  return `${formatPoints(hundredths)} điểm`;
}

/** What a minimum asks for. It reads no formula: a first page that explains a refusal does without their parser. */
export function reachWords(indicator: Pick<Indicator, "inputs">, reach: Minimum["reach"]): string {
  switch (reach.kind) {
    case "yes":
      return "trả lời là có";
    case "at-least":
      return `kết quả từ ${formatDecimal(reach.value)} trở lên`;
    case "at-most":
      return `kết quả không quá ${formatDecimal(reach.value)}`;
    case "level":
      return `từ mức ${quoted(labelOf(indicator, reach.key))} trở lên`;
    case "items":
      return `có ít nhất ${reach.count} mục`;
    case "points":
      return `được từ ${points(reach.hundredths)} trở lên`;
  }
}
