/** Draws in which each ward is among the first ten, and the sum of its places. */
export interface CountedPlaces {
  readonly inTop: ArrayLike<number>;
  readonly sums: ArrayLike<number>;
}

const digits = 256;

/** The reference: scores in typed arrays, each draw sorted by two passes of a radix sort over 16-bit keys, places with ties. */
export function radixPlaces(
  scores: readonly (readonly number[])[],
  drawn: readonly (readonly number[])[],
): CountedPlaces {
  const n = scores.length;
  const groups = scores[0]?.length ?? 0;
  const flat = Float64Array.from(scores.flat());
  const keys = new Uint16Array(n);
  const order = new Uint32Array(n);
  const other = new Uint32Array(n);
  const counts = new Uint32Array(digits);
  const inTop = new Uint32Array(n);
  const sums = new Float64Array(n);
  for (const weights of drawn) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (let ward = 0; ward < n; ward += 1) {
      let index = 0;
      for (let group = 0; group < groups; group += 1)
        index += (weights[group] ?? 0) * (flat[ward * groups + group] ?? 0);
      keys[ward] = 10_000 - Math.floor((100 * index) / total + 0.5 + 1e-9);
      order[ward] = ward;
    }
    pass(order, other, 0);
    pass(other, order, 8);
    let rank = 1;
    for (let at = 0; at < n; at += 1) {
      const ward = order[at] ?? 0;
      if (at > 0 && keys[ward] !== keys[order[at - 1] ?? 0]) rank = at + 1;
      sums[ward] = (sums[ward] ?? 0) + rank;
      if (rank <= 10) inTop[ward] = (inTop[ward] ?? 0) + 1;
    }
  }
  return { inTop, sums };

  function pass(from: Uint32Array, to: Uint32Array, shift: number): void {
    counts.fill(0);
    for (let at = 0; at < n; at += 1) {
      const digit = ((keys[from[at] ?? 0] ?? 0) >>> shift) & (digits - 1);
      counts[digit] = (counts[digit] ?? 0) + 1;
    }
    let before = 0;
    for (let digit = 0; digit < digits; digit += 1) {
      const count = counts[digit] ?? 0;
      counts[digit] = before;
      before += count;
    }
    for (let at = 0; at < n; at += 1) {
      const ward = from[at] ?? 0;
      const digit = ((keys[ward] ?? 0) >>> shift) & (digits - 1);
      const place = counts[digit] ?? 0;
      to[place] = ward;
      counts[digit] = place + 1;
    }
  }
}
