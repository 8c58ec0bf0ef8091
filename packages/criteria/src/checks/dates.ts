import type { CheckOf } from "#checks/check-of.ts";
import type { Indicator } from "#indicator.ts";
import { dayNumber } from "#scoring/calendar.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The calendar has no such day, as 30 February. */
export type DatesCheck = CheckOf<"no-such-day", { readonly day: string }>;

export function checkVersionDates(version: CriteriaSetVersion): readonly DatesCheck[] {
  return (["validFrom", "validTo"] as const).flatMap((field) => {
    const day = version[field];
    return day === null ? [] : real(version.id, [field], day, day);
  });
}

export function checkDueDate({ id, measure }: Indicator): readonly DatesCheck[] {
  if (measure.kind !== "days-from-due") return [];
  const { due } = measure;
  return "on" in due
    ? real(id, ["measure", "due", "on"], due.on, due.on)
    : real(id, ["measure", "due", "monthDay"], due.monthDay, `2020-${due.monthDay}`);
}

function real(
  nodeId: string,
  path: readonly string[],
  day: string,
  date: string,
): readonly DatesCheck[] {
  if (dayNumber(date) !== undefined) return [];
  return [{ code: "no-such-day", severity: "error", nodeId, path, day }];
}
