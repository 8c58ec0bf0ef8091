import {
  listDirectlyBelow,
  listFrozenDays,
  listHistories,
  listHoldersOfCodes,
} from "@thuocdo/database/queries/unit-history";
import { unitScope } from "@thuocdo/database/queries/units";
import type { UnitStanding } from "@thuocdo/submissions/units/plan-unit-change";
import {
  unitsBegun,
  unitsChanged,
  unitsEnded,
  type DatedUnitChange,
} from "@thuocdo/submissions/units/unit-change";
import { dayBefore } from "@thuocdo/submissions/units/unit-history";
import { levelOf } from "@thuocdo/submissions/units/unit-kinds";
import type { Acting } from "#server/acting.ts";

/** What core must know of units to judge a change of them. */
export async function readStanding(
  { trx }: Acting,
  { change, effectiveOn }: DatedUnitChange,
): Promise<UnitStanding> {
  const on = dayBefore(effectiveOn);
  const changed = unitsChanged(change);
  const below = await listDirectlyBelow(trx, { unitIds: unitsEnded(change), on });
  const parents = change.kind === "move" ? [change.parentId] : [];
  const involved = [...changed, ...below.map(({ unitId }) => unitId)];
  const histories = await listHistories(trx, [...involved, ...parents]);
  const frozen = await listFrozenDays(trx, involved);
  const given = change.kind === "rename" ? [change] : unitsBegun(change);
  const holders = [];
  for (const level of new Set(given.map(({ type }) => levelOf(type)))) {
    const codes = given.map(({ code }) => code);
    holders.push(...(await listHoldersOfCodes(trx, { codes, level, from: effectiveOn })));
  }
  return {
    units: new Map(histories.map((unit) => [unit.id, unit])),
    aboveParent: change.kind === "move" ? await unitScope(trx, change.parentId, effectiveOn) : [],
    holders: holders.map(
      ({ unit_id: unitId, valid_from: validFrom, valid_to: validTo, ...name }) => ({
        unitId,
        name: { ...name, validFrom, validTo },
      }),
    ),
    below: new Map(
      [...Map.groupBy(below, ({ parentId }) => parentId)].map(([id, rows]) => [
        id,
        rows.map(({ unitId }) => unitId),
      ]),
    ),
    frozen: new Map(frozen.map(({ unitId, ...round }) => [unitId, round])),
  };
}
