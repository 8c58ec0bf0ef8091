import { parentPort, workerData } from "node:worker_threads";
import { drawsPerStep } from "@thuocdo/comparison/place-board";
import { sumUpPlaces } from "@thuocdo/comparison/sum-up-places";
import { tallyOn } from "@thuocdo/comparison/tally-places";
import { control as at, type SharedWork, unitsAtOnce } from "#sensitivity/shared-work.ts";

// Given by draw-places.ts.
const { board, bands, control } = workerData as SharedWork;
const tally = tallyOn(board, bands);

drawAll();
parentPort?.postMessage("drawn");
parentPort?.once("message", () => {
  sumUpAll();
  parentPort?.postMessage("summed-up");
  parentPort?.close();
});

/** Steps go to whichever thread is free. */
function drawAll(): void {
  const steps = Math.ceil(board.draws / drawsPerStep);
  for (;;) {
    const step = Atomics.add(control, at.taken, 1);
    if (step >= steps || Atomics.load(control, at.calledOff) === 1) return;
    const from = step * drawsPerStep;
    tally(from, Math.min(board.draws, from + drawsPerStep));
    Atomics.add(control, at.done, 1);
  }
}

function sumUpAll(): void {
  for (;;) {
    const from = Atomics.add(control, at.summedUp, unitsAtOnce);
    if (from >= board.units || Atomics.load(control, at.calledOff) === 1) return;
    sumUpPlaces(board, from, Math.min(board.units, from + unitsAtOnce));
  }
}
