import type { UnitChangePreview } from "@thuocdo/contract/unit-changes";
import * as stored from "@thuocdo/database/queries/unit-changes";
import { listHistories } from "@thuocdo/database/queries/unit-history";
import { roundEffect } from "@thuocdo/submissions/units/round-effect";
import {
  unitsBegun,
  unitsChanged,
  unitsEnded,
  type DatedUnitChange,
} from "@thuocdo/submissions/units/unit-change";
import { dayBefore, nameOn } from "@thuocdo/submissions/units/unit-history";
import type { Acting } from "#server/acting.ts";
import { judge } from "#use-cases/change-units.ts";
import { todayOf } from "#use-cases/today.ts";

/** What a change would do to rounds, accounts and figures; refused where it would be. Stores nothing. */
export async function previewUnitChange(
  acting: Acting,
  asked: DatedUnitChange,
): Promise<UnitChangePreview> {
  const { trx, at } = acting;
  const { change, effectiveOn } = asked;
  const { plan } = await judge(acting, asked);
  const changed = unitsChanged(change);
  const ended = unitsEnded(change);
  const rounds = await stored.listRoundsOfUnits(trx, changed);
  const called = rounds.map(({ calledUnitId }) => calledUnitId);
  const units = await listHistories(trx, [...new Set([...changed, ...called])]);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const named = (unitId: string) => {
    const unit = byId.get(unitId);
    return { unitId, unitName: unit === undefined ? "" : nameOn(unit, dayBefore(effectiveOn)) };
  };
  const roles = await stored.countRoles(trx, { unitIds: changed, at });
  return {
    planned: effectiveOn > todayOf(acting),
    ended: ended.map(named),
    begun: unitsBegun(change).map(({ id, name }) => ({ unitId: id, unitName: name })),
    goingAlong: plan.placesEnded.filter((id) => !changed.includes(id)).length,
    rounds: rounds.flatMap(({ unitId, calledUnitId, periodTo, ...round }) => {
      const ends = ended.includes(calledUnitId);
      const effect = roundEffect({ state: round.state, periodTo }, { effectiveOn, ends });
      // A unit that is merged into is called under its own name, and goes on.
      return effect === "untouched" || isTarget(asked, unitId)
        ? []
        : [{ ...named(calledUnitId), ...round, effect }];
    }),
    accounts: roles.map(({ unitId, ...role }) => ({ ...named(unitId), ...role })),
    figures: changed.flatMap((unitId) => {
      const frozenRounds = rounds.filter(
        (round) => round.unitId === unitId && round.state === "frozen",
      ).length;
      return frozenRounds === 0 ? [] : [{ ...named(unitId), frozenRounds }];
    }),
  };
}

function isTarget({ change }: DatedUnitChange, unitId: string): boolean {
  return change.kind === "merge" && change.intoUnitId === unitId;
}
