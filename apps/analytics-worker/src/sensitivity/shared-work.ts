import type { PlaceBoard } from "@thuocdo/comparison/place-board";

/** What a thread is given; all of its arrays are shared. */
export interface SharedWork {
  readonly board: PlaceBoard;
  /** Counts of this thread alone. */
  readonly bands: Uint32Array;
  readonly control: Int32Array;
}

/** Places in `control`: steps taken and done, whether it was called off, units taken to be summed up. */
export const control = { taken: 0, done: 1, calledOff: 2, summedUp: 3, length: 4 } as const;

/** Units are summed up so many at a time. */
export const unitsAtOnce = 256;
