const calendarDate = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Days since 1970-01-01 of a date from 1900 to 2099, or undefined when there is no such day. */
export function dayNumber(date: string): number | undefined {
  if (!calendarDate.test(date)) return undefined;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  return new Date(days * 86_400_000).getUTCDate() === day ? days : undefined;
}

/** The first such month and day on or after a date; 02-29 outside a leap year is 03-01. */
export function firstOnOrAfter(monthDay: string, from: string): string {
  const year = Number(from.slice(0, 4)) + (monthDay < from.slice(5) ? 1 : 0);
  const date = `${year}-${monthDay}`;
  return dayNumber(date) === undefined ? `${year}-03-01` : date;
}
