import { longestRising } from "#longest-rising.ts";

/** Of those that stand somewhere, as many as can stay while the others are put between them. */
export function keepInOrder(
  standing: readonly string[],
  wanted: readonly string[],
): ReadonlySet<string> {
  const place = new Map(wanted.map((id, at) => [id, at]));
  const staying = standing.filter((id) => place.has(id));
  const run = longestRising(staying.map((id) => place.get(id) ?? 0));
  return new Set(staying.filter((_, at) => run.has(at)));
}
