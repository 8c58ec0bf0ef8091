import {
  drawsPerStep,
  groupsAtOnce,
  hundredthsRange,
  type PlaceBoard,
} from "#methods/place-board.ts";

/** Counts some of the draws: `from` a multiple of `drawsPerStep`, `to` at most one step beyond. */
export type TallyDraws = (from: number, to: number) => void;

/** What one caller works with, draw by draw. */
interface Desk {
  readonly board: PlaceBoard;
  /** Counts of this caller alone. */
  readonly bands: Uint32Array;
  /** Unit by unit: the weighted index in hundredths with what rounds it half up, and rounded. */
  readonly index: Float64Array;
  readonly hundredths: Uint16Array;
  /** By score: units that have it, their place, and twice their average rank less the mean of these. */
  readonly counts: Int32Array;
  readonly rankAt: Int32Array;
  readonly centredAt: Int32Array;
  /** Places of the draws of a step, which lie together. */
  readonly step: Uint16Array | Uint32Array;
  draw: number;
  column: number;
  /** Sums of squares and of products of the centred ranks: whole numbers, exact in whatever order. */
  squares: number;
  products: number;
}

const ranking = [weigh, roundAndCount, rankScores] as const;
/**
 * All that is done with one draw. Each pass is one loop and each is called from the one place below: with more callees there than V8 builds
 * into a caller, every loop is compiled for itself, and is several times as fast as when it is built into a caller that seldom runs.
 */
const passes = [...ranking, countBands, keepPlaces, correlate] as const;

/** Places by draw. Scores are whole hundredths, so that counting takes the place of sorting. */
export function tallyOn(board: PlaceBoard, bands: Uint32Array): TallyDraws {
  const { units, draws, places } = board;
  const desk: Desk = {
    board,
    bands,
    index: new Float64Array(units),
    hundredths: new Uint16Array(units),
    counts: new Int32Array(hundredthsRange),
    rankAt: new Int32Array(hundredthsRange),
    centredAt: new Int32Array(hundredthsRange),
    step:
      places.BYTES_PER_ELEMENT === 2
        ? new Uint16Array(units * drawsPerStep)
        : new Uint32Array(units * drawsPerStep),
    draw: draws,
    column: 0,
    squares: 0,
    products: 0,
  };
  for (const pass of ranking) pass(desk);
  readNominal(desk);
  // Where there is one band everybody is in it.
  const due = passes.filter((pass) => pass !== countBands || board.bands > 1);
  return (from, to) => {
    for (let draw = from; draw < to; draw += 1) {
      desk.draw = draw;
      desk.column = draw - from;
      for (const pass of due) pass(desk);
    }
    copyRows(desk, from, to - from);
  };
}

function weigh({ board, draw, index }: Desk): void {
  const { units, scores, weights } = board;
  const blocks = units === 0 ? 0 : scores.length / (units * groupsAtOnce);
  index.fill(0.5 + 1e-9);
  for (let block = 0; block < blocks; block += 1)
    addBlock(index, scores, {
      from: block * units * groupsAtOnce,
      weights,
      at: (draw * blocks + block) * groupsAtOnce,
    });
}

function addBlock(
  index: Float64Array,
  scores: Float64Array,
  of: { readonly from: number; readonly weights: Float64Array; readonly at: number },
): void {
  const { weights, at } = of;
  const w0 = weights[at] ?? 0;
  const w1 = weights[at + 1] ?? 0;
  const w2 = weights[at + 2] ?? 0;
  const w3 = weights[at + 3] ?? 0;
  const w4 = weights[at + 4] ?? 0;
  const w5 = weights[at + 5] ?? 0;
  const w6 = weights[at + 6] ?? 0;
  const w7 = weights[at + 7] ?? 0;
  for (let unit = 0, from = of.from; unit < index.length; unit += 1, from += groupsAtOnce) {
    const low =
      (scores[from] ?? 0) * w0 +
      (scores[from + 1] ?? 0) * w1 +
      (scores[from + 2] ?? 0) * w2 +
      (scores[from + 3] ?? 0) * w3;
    const high =
      (scores[from + 4] ?? 0) * w4 +
      (scores[from + 5] ?? 0) * w5 +
      (scores[from + 6] ?? 0) * w6 +
      (scores[from + 7] ?? 0) * w7;
    index[unit] = (index[unit] ?? 0) + low + high;
  }
}

function roundAndCount({ index, hundredths, counts }: Desk): void {
  counts.fill(0);
  for (let unit = 0; unit < index.length; unit += 1) {
    // To a 32-bit integer at once: rounding by Math would keep it a double through all that follows.
    const whole = (index[unit] ?? 0) | 0;
    const rounded = whole < 0 ? 0 : whole < hundredthsRange ? whole : hundredthsRange - 1;
    hundredths[unit] = rounded;
    counts[rounded] = (counts[rounded] ?? 0) + 1;
  }
}

function rankScores(desk: Desk): void {
  const { counts, rankAt, centredAt } = desk;
  const { units } = desk.board;
  let above = 0;
  let squares = 0;
  for (let score = hundredthsRange - 1; score >= 0; score -= 1) {
    const tied = counts[score] ?? 0;
    const centred = 2 * above + tied - units;
    rankAt[score] = above + 1;
    centredAt[score] = centred;
    squares += tied * centred * centred;
    above += tied;
  }
  desk.squares = squares;
}

/** Every caller finds the same; the sum of squares stands beyond the units. */
function readNominal({ board, hundredths, rankAt, centredAt, squares }: Desk): void {
  const { nominal, nominalCentred } = board;
  for (const [unit, score] of hundredths.entries()) {
    nominal[unit] = rankAt[score] ?? 0;
    nominalCentred[unit] = centredAt[score] ?? 0;
  }
  nominalCentred[board.units] = squares;
}

function countBands({ board, bands: counts, hundredths }: Desk): void {
  const { bandAt, bands } = board;
  for (let unit = 0, from = 0; unit < hundredths.length; unit += 1, from += bands) {
    const at = from + (bandAt[hundredths[unit] ?? 0] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** The places of the draw, and the sum of products of its ranks with the nominal ones. */
function keepPlaces(desk: Desk): void {
  const { step, column, rankAt, centredAt, hundredths } = desk;
  const { nominalCentred } = desk.board;
  let products = 0;
  for (let unit = 0, at = column; unit < hundredths.length; unit += 1, at += drawsPerStep) {
    const score = hundredths[unit] ?? 0;
    step[at] = rankAt[score] ?? 0;
    products += (nominalCentred[unit] ?? 0) * (centredAt[score] ?? 0);
  }
  desk.products = products;
}

function correlate({ board, draw, squares, products }: Desk): void {
  const spread = Math.sqrt(squares * (board.nominalCentred[board.units] ?? 0));
  board.correlations[draw] = spread === 0 ? Number.NaN : products / spread;
}

/** From the rows of a step to those of all draws; two places at once. */
function copyRows({ board, step }: Desk, from: number, columns: number): void {
  const { places, placesPerUnit, units } = board;
  const perWord = 4 / step.BYTES_PER_ELEMENT;
  const source = new Uint32Array(step.buffer, step.byteOffset, step.length / perWord);
  const target = new Uint32Array(places.buffer, places.byteOffset, places.length / perWord);
  const words = Math.ceil(columns / perWord);
  for (let unit = 0; unit < units; unit += 1) {
    const read = (unit * drawsPerStep) / perWord;
    const write = (unit * placesPerUnit + from) / perWord;
    for (let word = 0; word < words; word += 1) target[write + word] = source[read + word] ?? 0;
  }
}
