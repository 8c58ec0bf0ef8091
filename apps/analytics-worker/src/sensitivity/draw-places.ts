import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import {
  bandCounts,
  drawsPerStep,
  layOutBoard,
  type WeightedUnits,
} from "@thuocdo/comparison/place-board";
import { readBoard, type WeightSensitivity } from "@thuocdo/comparison/weight-sensitivity";
import { control as at, type SharedWork } from "#sensitivity/shared-work.ts";

export interface Drawing {
  /** Called off: it throws soon after. */
  readonly signal: AbortSignal;
  /** Given the share done, 0 to 1, a few times a second. */
  readonly onShare: (share: number) => Promise<void>;
  readonly threads?: number;
}

const tellMs = 200;
const shared = (bytes: number) => new SharedArrayBuffer(bytes);

/** `weightSensitivity` in threads, so that who asks stays free to tell how far it is; the same figures to the last digit. */
export async function drawPlaces(
  units: WeightedUnits,
  drawn: readonly (readonly number[])[],
  { signal, onShare, threads = Math.min(4, availableParallelism()) }: Drawing,
): Promise<WeightSensitivity> {
  const board = layOutBoard(units, drawn, shared);
  const control = new Int32Array(shared(4 * at.length));
  const bands = Array.from({ length: threads }, () => bandCounts(board, shared));
  const workers = bands.map((own) => startThread({ board, bands: own, control }));
  const steps = Math.ceil(board.draws / drawsPerStep);
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  stop.addEventListener("abort", () => Atomics.store(control, at.calledOff, 1));
  const telling = setInterval(() => {
    onShare(Atomics.load(control, at.done) / Math.max(1, steps)).catch((reason: unknown) =>
      failed.abort(reason),
    );
  }, tellMs);
  try {
    await answersOf(workers);
    stop.throwIfAborted();
    for (const worker of workers) worker.postMessage("sum-up");
    await answersOf(workers);
    stop.throwIfAborted();
    return readBoard(board, bands);
  } finally {
    clearInterval(telling);
    await Promise.all(workers.map(async (worker) => await worker.terminate()));
  }
}

function startThread(work: SharedWork): Worker {
  return new Worker(new URL("draw-thread.ts", import.meta.url), { workerData: work });
}

/** Each has done what it was told; a thread that fails throws here. */
async function answersOf(workers: readonly Worker[]): Promise<void> {
  await Promise.all(workers.map(async (worker) => await once(worker, "message")));
}
