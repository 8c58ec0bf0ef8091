/** When an answer was last edited, by whom, by the clock of the device it was typed on. */
export interface LastEdit {
  readonly at: Date;
  readonly account: string;
}

const dayMs = 86_400_000;
const burstMs = 300_000;
const leastBurst = 10;

/** Half of the answers or more last edited in the final 24 hours, and ten or more of them by one account within five minutes. */
export function isLateBulkEdit(edits: readonly LastEdit[], deadline: Date): boolean {
  const late = edits.filter(({ at }) => {
    const before = deadline.getTime() - at.getTime();
    return before >= 0 && before <= dayMs;
  });
  if (late.length === 0 || late.length < edits.length / 2) return false;
  return [...Map.groupBy(late, ({ account }) => account).values()].some(hasBurst);
}

function hasBurst(edits: readonly LastEdit[]): boolean {
  const times = edits.map(({ at }) => at.getTime()).toSorted((one, other) => one - other);
  return times.some((time, index) => {
    const last = times[index + leastBurst - 1];
    return last !== undefined && last - time <= burstMs;
  });
}
