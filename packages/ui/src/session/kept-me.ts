import type { Me } from "@thuocdo/contract/me";
import { browserStorage } from "#kept/browser-storage.ts";

const key = "thuocdo.me";
const longestMs = 7 * 24 * 3_600_000;

/** Who was last signed in here, so that their work opens without a line; gone when they sign out, or after a week. */
export function keepMe(me: Me, deviceNow = Date.now()): void {
  try {
    browserStorage().setItem(key, JSON.stringify({ me, keptAtMs: deviceNow }));
  } catch {
    // The browser keeps nothing: then the page needs a line to open.
  }
}

/** With the server's clock moved on by the time that has passed here since. */
export function findKeptMe(deviceNow = Date.now()): Me | undefined {
  try {
    // Only keepMe writes here.
    const kept = JSON.parse(browserStorage().getItem(key) ?? "null") as {
      readonly me: Me;
      readonly keptAtMs: number;
    } | null;
    if (kept === null) return undefined;
    const passedMs = deviceNow - kept.keptAtMs;
    if (passedMs < 0 || passedMs > longestMs) return undefined;
    return { ...kept.me, now: new Date(Date.parse(kept.me.now) + passedMs).toISOString() };
  } catch {
    return undefined;
  }
}

export function forgetKeptMe(): void {
  browserStorage().removeItem(key);
}
