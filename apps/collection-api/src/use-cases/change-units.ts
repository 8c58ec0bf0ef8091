import type { RecordedUnitChange } from "@thuocdo/contract/unit-changes";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/unit-changes";
import { unitScope } from "@thuocdo/database/queries/units";
import { planUnitChange, type UnitChangePlan } from "@thuocdo/submissions/units/plan-unit-change";
import {
  unitsBegun,
  unitsChanged,
  type DatedUnitChange,
  type UnitChange,
} from "@thuocdo/submissions/units/unit-change";
import type { BuiltUpon } from "@thuocdo/submissions/units/unit-change-refusal";
import { dayBefore } from "@thuocdo/submissions/units/unit-history";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { presentUnitChange } from "#use-cases/present-unit-change.ts";
import { readStanding } from "#use-cases/unit-standing.ts";

export interface DecidedUnitChange extends DatedUnitChange {
  readonly id: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}

/** Changes units by a decision. Repeated under its id, it is the same act. */
export async function changeUnits(
  acting: Acting,
  { id, decisionNumber, decidedOn, ...asked }: DecidedUnitChange,
): Promise<RecordedUnitChange> {
  const { trx, person, at } = acting;
  const change = { ...asked, change: inNfc(asked.change) };
  const earlier = await stored.findUnitChange(trx, id);
  if (earlier !== undefined) {
    if (earlier.recordedBy !== person.id)
      throw refused("already-exists", { what: "unit-change", id });
    return await presentUnitChange(acting, earlier);
  }
  const { plan, actingUnitId } = await judge(acting, change);
  const unitIds = [
    ...unitsChanged(change.change),
    ...unitsBegun(change.change).map((unit) => unit.id),
  ];
  await stored.recordUnitChange(trx, {
    id,
    kind: change.change.kind,
    effectiveOn: change.effectiveOn,
    decisionNumber: decisionNumber.normalize("NFC").trim(),
    decidedOn,
    actingUnitId,
    unitIds,
    change: change.change,
    recordedBy: person.id,
    at,
  });
  await stored.writeUnitChange(trx, id, plan);
  await recordAct(trx, {
    act: `${change.change.kind}-units`,
    subjectKind: "unit-change",
    subjectId: id,
    unitId: actingUnitId,
    detail: { unitIds, effectiveOn: change.effectiveOn },
    at,
  });
  return await getUnitChange(acting, id);
}

/** Takes a mistaken act back, as long as nothing rests on it. */
export async function takeBackUnitChange(
  acting: Acting,
  changeId: string,
  reason: string,
): Promise<RecordedUnitChange> {
  const { trx, person, at } = acting;
  const change = await stored.findUnitChange(trx, changeId);
  if (change === undefined) throw notFound("unit-change", changeId);
  requireRole(acting, change.actingUnitId, "administrator");
  if (change.takenBackAt !== null) throw refused("unit-change-taken-back", { changeId });
  const on = await stored.listBuiltUpon(trx, changeId);
  // The database tells the kinds that core names.
  if (on.length > 0) throw refused("unit-change-built-upon", { on: on as BuiltUpon[] });
  await stored.takeBackUnitChange(trx, {
    changeId,
    personId: person.id,
    reason: reason.normalize("NFC").trim(),
    at,
  });
  await recordAct(trx, {
    act: "take-back-unit-change",
    subjectKind: "unit-change",
    subjectId: changeId,
    unitId: change.actingUnitId,
    detail: { unitIds: change.unitIds },
    at,
  });
  return await getUnitChange(acting, changeId);
}

/** The plan of a change, and for which unit the person makes it: an administrator of a unit above all that it changes. */
export async function judge(
  acting: Acting,
  asked: DatedUnitChange,
): Promise<{ readonly plan: UnitChangePlan; readonly actingUnitId: string }> {
  const standing = await readStanding(acting, asked);
  const unknown = unitsChanged(asked.change).find((id) => !standing.units.has(id));
  if (unknown !== undefined) throw notFound("unit", unknown);
  const actingUnitId = await administratingUnit(acting, asked);
  if (actingUnitId === undefined) throw refused("not-allowed", { needs: ["administrator"] });
  const planned = planUnitChange(asked, standing);
  if (!planned.ok) throw refusedByCore(planned.refusal);
  return { plan: planned.value, actingUnitId };
}

async function administratingUnit(
  { trx, assignments }: Acting,
  { change, effectiveOn }: DatedUnitChange,
): Promise<string | undefined> {
  const scopes: (readonly string[])[] = [];
  for (const unitId of unitsChanged(change))
    scopes.push((await unitScope(trx, unitId, dayBefore(effectiveOn))).slice(1));
  if (change.kind === "move") scopes.push(await unitScope(trx, change.parentId, effectiveOn));
  return unitIdsOf(assignments, "administrator").find((unitId) =>
    scopes.every((scope) => scope.includes(unitId)),
  );
}

async function getUnitChange(acting: Acting, changeId: string): Promise<RecordedUnitChange> {
  const change = await stored.findUnitChange(acting.trx, changeId);
  if (change === undefined) throw notFound("unit-change", changeId);
  return await presentUnitChange(acting, change);
}

function inNfc(change: UnitChange): UnitChange {
  const named = <Named extends { readonly name: string }>(unit: Named): Named => ({
    ...unit,
    name: unit.name.normalize("NFC").replaceAll(/\s+/g, " ").trim(),
  });
  switch (change.kind) {
    case "rename":
      return named(change);
    case "merge-anew":
      return { ...change, into: named(change.into) };
    case "split":
      return { ...change, into: change.into.map(named) };
    case "move":
    case "merge":
      return change;
  }
}
