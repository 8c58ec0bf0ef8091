import { formatDecimal, parseDecimal, type DecimalRefusal } from "#formats/decimals.ts";

/**
 * Shows integer hundredths as points: 265 → "2,65", 200 → "2".
 * @param fixed always with two places, for columns: 200 → "2,00"
 */
export function formatPoints(
  hundredths: number,
  { fixed = false }: { fixed?: boolean } = {},
): string {
  const sign = hundredths < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(hundredths) / 100);
  const rest = String(Math.abs(hundredths) % 100).padStart(2, "0");
  const fraction = fixed ? rest : rest.replace(/0+$/, "");
  const shown = `${sign}${formatDecimal(String(whole))}`;
  return fraction === "" ? shown : `${shown},${fraction}`;
}

export type PointsReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly refusal: DecimalRefusal };

/** Reads typed points into integer hundredths: "2,65" → 265. More than two places are refused. */
export function parsePoints(typed: string): PointsReading {
  const reading = parseDecimal(typed, { places: 2 });
  if (!reading.ok) return reading;
  const [whole = "", fraction = ""] = reading.value.split(".");
  return { ok: true, value: Number(whole + fraction.padEnd(2, "0")) };
}
