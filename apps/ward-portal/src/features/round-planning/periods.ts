/** A period as it is assessed: first and last day, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The quarter that holds a day. */
export function quarterOf(day: string): Period {
  const { year, month } = parts(day);
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  return { from: firstDay(year, first), to: lastDay(year, first + 2) };
}

/** The month that holds a day. */
export function monthOf(day: string): Period {
  const { year, month } = parts(day);
  return { from: firstDay(year, month), to: lastDay(year, month) };
}

/** The year that holds a day. */
export function yearOf(day: string): Period {
  const { year } = parts(day);
  return { from: firstDay(year, 1), to: lastDay(year, 12) };
}

/** The last day before a period. */
export function dayBefore({ from }: Period): string {
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function parts(day: string): { readonly year: number; readonly month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

function firstDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
