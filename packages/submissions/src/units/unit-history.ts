import type { UnitType } from "#units/unit-kinds.ts";

/** How a unit is called from one day to the day before another; days are `YYYY-MM-DD`, null: still in force. */
export interface DatedName {
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Under which unit it stands, likewise. The top has none. */
export interface DatedPlacement {
  readonly parentId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A unit over time. Codes are reused, so what is the same unit is told by the id alone. */
export interface UnitHistory {
  readonly id: string;
  readonly names: readonly DatedName[];
  readonly placements: readonly DatedPlacement[];
}

interface Dated {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Of rows that hold one after another the one in force on a day. */
export function inForce<Row extends Dated>(rows: readonly Row[], on: string): Row | undefined {
  return rows.find(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo),
  );
}

/** The name it bears on a day, or else the last before, or else the first it will bear. */
export function nameOn({ names }: UnitHistory, on: string): string {
  const before = names.findLast(({ validFrom }) => validFrom <= on);
  return (before ?? names[0])?.name ?? "";
}

/** The day before, `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
