import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { listHistories } from "@thuocdo/database/queries/unit-history";
import { listSuccessors } from "@thuocdo/database/queries/unit-succession";
import { findUnitAsOf } from "@thuocdo/database/queries/units";
import type { Acting } from "#server/acting.ts";
import { refused } from "#server/refused.ts";

/** Refuses roles for a unit that has ended, with the units that took its place. */
export async function refuseEndedUnits(
  { trx, at }: Acting,
  unitIds: readonly string[],
): Promise<void> {
  const today = dateInVietnam(new Date(at));
  for (const { id, names } of await listHistories(trx, [...new Set(unitIds)])) {
    const last = names.at(-1);
    const endedOn = last?.validTo ?? null;
    if (last === undefined || endedOn === null || endedOn > today) continue;
    throw refused("unit-ended", {
      unitId: id,
      unitName: last.name,
      endedOn,
      successors: [...(await standingSuccessors({ trx }, id, today)).values()],
    });
  }
}

/** Names of the units that stand today where a unit went, however often they changed since; by id. */
async function standingSuccessors(
  { trx }: Pick<Acting, "trx">,
  unitId: string,
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const standing = new Map<string, string>();
  const seen = new Set([unitId]);
  const open = [unitId];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const { toUnitId } of await listSuccessors(trx, from)) {
      if (seen.has(toUnitId)) continue;
      seen.add(toUnitId);
      const unit = await findUnitAsOf(trx, toUnitId, today);
      if (unit === undefined) open.push(toUnitId);
      else standing.set(toUnitId, unit.name);
    }
  }
  return standing;
}
