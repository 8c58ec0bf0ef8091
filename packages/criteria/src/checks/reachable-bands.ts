import type { FigureRange } from "#checks/figure-range.ts";
import { compare, fromDecimal } from "#rational.ts";
import type { Band } from "#rules/bands.ts";

/** Whether any value in the range falls into the band at this position. */
export function isBandReachable(bands: readonly Band[], at: number, range: FigureRange): boolean {
  const from = bands[at]?.from ?? null;
  const below = bands[at + 1]?.from ?? null;
  const low = from === null ? null : fromDecimal(from);
  const end = below === null ? null : fromDecimal(below);
  if (low !== null && range.most !== null && compare(low, range.most) > 0) return false;
  if (end !== null && range.least !== null && compare(end, range.least) <= 0) return false;
  if (low === null || end === null || range.places === null) return true;
  const scale = 10n ** BigInt(range.places);
  const firstStep = ceiling(low.n * scale, low.d);
  return firstStep * end.d < end.n * scale;
}

function ceiling(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n > 0n && n % d !== 0n ? quotient + 1n : quotient;
}
