import type { LevelShortfall } from "@thuocdo/criteria/score";
import { criteriaOf, type CriterionOutline, type Outline } from "#outline.ts";
import { lackingPoints } from "#wards/cause.ts";
import type { CriterionResult, WardResult } from "#wards/ward-result.ts";

/** A criterion that could bring a unit nearer to the next level, and the points that it would take or give, in hundredths. */
export interface NextStep {
  readonly criterionId: string;
  readonly hundredths: number;
}

/** What stands between a unit and the level above the one that it has. */
export interface NextLevel {
  readonly level: string;
  readonly lacks: readonly LevelShortfall[];
  /** Criteria not met, the fewest points short first. */
  readonly unmet: readonly NextStep[];
  /** Points still to be had, the most first, as many criteria as make up what the total lacks; empty when it lacks nothing. */
  readonly room: readonly NextStep[];
}

/** Null for a unit at the best level, and while answers are missing. */
export function nextLevelOf(result: WardResult, outline: Outline): NextLevel | null {
  if (result.next === null) return null;
  const judged = criteriaOf(outline).flatMap((criterion, place) => {
    const found = result.criteria[place];
    return found === undefined || found.hundredths === null ? [] : [{ criterion, found }];
  });
  const unmet = judged
    .filter(({ found }) => found.verdict === "not-met")
    .map(({ criterion, found }) => ({
      criterionId: criterion.id,
      hundredths: shortOf(found, criterion),
    }))
    .toSorted((one, other) => one.hundredths - other.hundredths);
  return { ...result.next, unmet, room: roomFor(lackOfTotal(result.next.lacks), judged) };
}

/** Points that the criterion's own rule lacks; where it is a matter of indicators, those to its maximum. */
function shortOf(found: CriterionResult, { maxHundredths }: CriterionOutline): number {
  const [lacking] = found.causes.flatMap((cause) => lackingPoints(cause, maxHundredths) ?? []);
  return lacking ?? Math.max(0, maxHundredths - (found.hundredths ?? 0));
}

function lackOfTotal(lacks: readonly LevelShortfall[]): number {
  const [total] = lacks.filter((lack) => lack.kind === "total");
  return total === undefined ? 0 : total.requiredHundredths - total.hundredths;
}

function roomFor(
  lacking: number,
  judged: readonly { readonly criterion: CriterionOutline; readonly found: CriterionResult }[],
): readonly NextStep[] {
  const rooms = judged
    .map(({ criterion, found }) => ({
      criterionId: criterion.id,
      hundredths: criterion.maxHundredths - (found.hundredths ?? 0),
    }))
    .filter(({ hundredths }) => hundredths > 0)
    .toSorted((one, other) => other.hundredths - one.hundredths);
  const enough: NextStep[] = [];
  let left = lacking;
  for (const room of rooms) {
    if (left <= 0) break;
    enough.push(room);
    left -= room.hundredths;
  }
  return enough;
}
