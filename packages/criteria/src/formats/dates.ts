const timeZone = "Asia/Ho_Chi_Minh";

const instantFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A calendar date, "2026-11-05" → "05/11/2026". Anything else is shown as it is. */
export function formatDate(date: string): string {
  return date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
}

/** An instant (ISO 8601) on Vietnam's clock: "05/11/2026 07:30". */
export function formatInstant(instant: string): string {
  const { day, month, year, hour, minute } = partsOf(new Date(instant));
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

/** The day in Vietnam at an instant, as `YYYY-MM-DD`. */
export function dateInVietnam(instant: Date): string {
  const { day, month, year } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** Reads "5/11/2026", "05-11-2026", "05.11.2026" or, from a keyboard of digits alone, "05112026" into `YYYY-MM-DD`; undefined when no such day exists. */
export function parseDate(typed: string): string | undefined {
  const text = typed.trim();
  // Of eight digits no other order gives a year like these.
  const parts =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ??
    /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [, day = "", month = "", year = ""] = parts;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
    ? date
    : undefined;
}

/** Reads "17:00", "7h30" or "17h" into `HH:mm`; undefined when there is no such time. */
export function parseTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:h.](\d{2})|h)?$/.exec(typed.trim().toLowerCase());
  if (parts === null) return undefined;
  const [, hour = "", minute = "00"] = parts;
  return Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, "0")}:${minute}`
    : undefined;
}

/** The instant (ISO 8601, UTC) at a day (`YYYY-MM-DD`) and time (`HH:mm`) on Vietnam's clock, which has no summer time. */
export function instantInVietnam(date: string, time: string): string {
  return new Date(`${date}T${time}:00+07:00`).toISOString();
}

function partsOf(instant: Date): Record<"day" | "month" | "year" | "hour" | "minute", string> {
  const parts = { day: "", month: "", year: "", hour: "", minute: "" };
  for (const { type, value } of instantFormat.formatToParts(instant)) {
    if (type in parts) parts[type as keyof typeof parts] = value; // `in` has just checked the key
  }
  return parts;
}
