/** Random numbers that are the same on every run, for one purpose. */
export interface Draw {
  /** From 0 up to, not including, 1. */
  readonly uniform: () => number;
  /** About standard normal: the sum of twelve uniforms less 6, so within ±6. */
  readonly normal: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  /** How often something rare happened, when it happens so often on average. */
  readonly count: (mean: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Changing it makes another demonstration; planted anomalies must then be drawn again. */
const seed = "thuoc-do-thi-diem-2021";

/** A draw of its own for each purpose, so that what one takes does not shift another: ("00019", "quarter-2"). */
export function drawFor(...purpose: readonly string[]): Draw {
  const uniform = mulberry32(hash32([seed, ...purpose].join("/")));
  const chance = (probability: number) => uniform() < probability;
  return {
    uniform,
    normal: () => Array.from({ length: 12 }, uniform).reduce((sum, each) => sum + each, -6),
    chance,
    whole: (least, most) => least + Math.floor(uniform() * (most - least + 1)),
    count: (mean) => Array.from({ length: 12 }, () => chance(mean / 12)).filter(Boolean).length,
    pick: (items) => items[Math.floor(uniform() * items.length)] ?? items[0],
  };
}

/** Tommy Ettinger's generator: 32 bits of state, good enough for figures that only have to look alive. */
export function mulberry32(state32: number): () => number {
  let state = state32 | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a over UTF-16 units. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
