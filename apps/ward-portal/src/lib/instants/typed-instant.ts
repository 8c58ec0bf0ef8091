import {
  formatInstant,
  instantInVietnam,
  parseDate,
  parseTime,
} from "@thuocdo/criteria/formats/dates";

/** A day and a time as they are typed: "31/12/2026", "17:00". */
export interface TypedInstant {
  readonly day: string;
  readonly time: string;
}

/** The instant (ISO 8601, UTC) that is typed; undefined where it can't be read. */
export function readTypedInstant({ day, time }: TypedInstant): string | undefined {
  const date = parseDate(day);
  const clock = parseTime(time);
  return date === undefined || clock === undefined ? undefined : instantInVietnam(date, clock);
}

/** An instant as one would type it. */
export function typeInstant(instant: string): TypedInstant {
  const [day = "", time = ""] = formatInstant(instant).split(" ");
  return { day, time };
}
