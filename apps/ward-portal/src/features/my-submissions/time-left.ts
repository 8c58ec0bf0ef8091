const hourMs = 3_600_000;

export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
}

/** Whole days and hours until an instant; undefined once it has passed. */
export function timeLeft(until: string, now: string): TimeLeft | undefined {
  const ms = Date.parse(until) - Date.parse(now);
  if (ms < 0) return undefined;
  return { days: Math.floor(ms / (24 * hourMs)), hours: Math.floor(ms / hourMs) };
}
