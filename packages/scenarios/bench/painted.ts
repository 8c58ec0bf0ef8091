import type { Page } from "playwright-core";

export const keysTyped = 200;
export const movesMade = 20;

/** In milliseconds, of so many presses. */
export interface Times {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  /** Processor time of the page's thread by press, with all that follows it. */
  readonly workMs: number;
}

/**
 * From the moment a key reached the browser to the first task after the frame that follows it: what a message posted
 * from an animation frame waits for is that frame's layout and paint.
 */
const watch = `(() => {
  globalThis.times = [];
  if (globalThis.watching) return;
  globalThis.watching = true;
  addEventListener("keydown", (event) => {
    if (["Alt", "Shift", "Control"].includes(event.key)) return;
    const pressed = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.times.push(performance.now() - pressed);
      port2.postMessage(undefined);
    });
  }, { capture: true });
})()`;

/** What the presses of an act cost. */
export async function watchPresses(page: Page, act: () => Promise<void>): Promise<Times> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  await page.evaluate(watch);
  const before = await work();
  await act();
  const after = await work();
  await session.detach();
  const times = await page.evaluate<number[]>("globalThis.times");
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    count: sorted.length,
    p50: at(0.5),
    p95: at(0.95),
    most: sorted.at(-1) ?? Number.NaN,
    workMs: (after - before) / sorted.length,
  };
}
