import type { PlaceBoard } from "#methods/place-board.ts";

const shares = [0.5, 0.05, 0.95] as const;

interface Desk {
  readonly board: PlaceBoard;
  /** How often each place occurs. */
  readonly counts: Int32Array;
  unit: number;
  first: number;
  last: number;
}

/** As with the draws, each pass is one loop that is compiled for itself. */
const passes = [countPlaces, readQuantiles, countMoves] as const;

/** Sums up the places of some units once all draws are counted: quantiles, draws in the top, places moved. */
export function sumUpPlaces(board: PlaceBoard, fromUnit: number, toUnit: number): void {
  if (board.draws === 0) return;
  const counts = new Int32Array(board.units + 2);
  const desk: Desk = { board, counts, unit: 0, first: 0, last: 0 };
  for (let unit = fromUnit; unit < toUnit; unit += 1) {
    desk.unit = unit;
    for (const pass of passes) pass(desk);
  }
}

function countPlaces(desk: Desk): void {
  const { board, counts, unit } = desk;
  const { places, placesPerUnit, draws } = board;
  const from = unit * placesPerUnit;
  let first = board.units;
  let last = 0;
  for (let at = from; at < from + draws; at += 1) {
    const place = places[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
    if (place < first) first = place;
    if (place > last) last = place;
  }
  desk.first = first;
  desk.last = last;
}

/** Linear between neighbours, as `quantile` is. */
function readQuantiles({ board, counts, unit, first, last }: Desk): void {
  for (const [which, share] of shares.entries()) {
    const at = share * (board.draws - 1);
    let place = first;
    let below = counts[first] ?? 0;
    while (below <= Math.floor(at) && place < last) {
      place += 1;
      below += counts[place] ?? 0;
    }
    let next = place;
    while (below <= Math.ceil(at) && next < last) {
      next += 1;
      below += counts[next] ?? 0;
    }
    board.quantiles[3 * unit + which] = place + (at - Math.floor(at)) * (next - place);
  }
}

/** Leaves the counts as they were before: all zero. */
function countMoves({ board, counts, unit, first, last }: Desk): void {
  const { top, nominal, inTop, moved } = board;
  const own = nominal[unit] ?? 0;
  let inside = 0;
  let steps = 0;
  for (let place = first; place <= last; place += 1) {
    const count = counts[place] ?? 0;
    if (place <= top) inside += count;
    steps += count * Math.abs(place - own);
    counts[place] = 0;
  }
  inTop[unit] = inside;
  moved[unit] = steps;
}
