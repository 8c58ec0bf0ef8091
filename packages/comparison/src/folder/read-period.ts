/** First and last day. */
export interface FolderPeriod {
  /** As it is written in the file. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A period: `2022`, `2022-Q2`, `2022-04`, or `2022-04-01/2022-06-30`; undefined for anything else. No other way of writing one is taken for
 * what it may mean.
 */
export function readPeriod(text: string): FolderPeriod | undefined {
  const year = /^(\d{4})$/.exec(text);
  if (year) return between(text, `${year[1]}-01-01`, `${year[1]}-12-31`);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) {
    const last = 3 * Number(quarter[2]);
    return between(
      text,
      `${quarter[1]}-${twoDigits(last - 2)}-01`,
      lastDay(quarter[1] ?? "", last),
    );
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return between(text, `${text}-01`, lastDay(month[1] ?? "", Number(month[2])));
  const [from = "", to = "", more] = text.split("/");
  return more === undefined && isDay(from) && isDay(to) ? between(text, from, to) : undefined;
}

function between(name: string, from: string, to: string): FolderPeriod | undefined {
  return from <= to ? { name, from, to } : undefined;
}

function lastDay(year: string, month: number): string {
  const day = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return `${year}-${twoDigits(month)}-${day}`;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
