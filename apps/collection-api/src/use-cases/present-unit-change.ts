import type { RecordedUnitChange } from "@thuocdo/contract/unit-changes";
import type { findUnitChange } from "@thuocdo/database/queries/unit-changes";
import { listHistories } from "@thuocdo/database/queries/unit-history";
import {
  unitsBegun,
  unitsChanged,
  unitsEnded,
  type UnitChange,
} from "@thuocdo/submissions/units/unit-change";
import { dayBefore, nameOn, type UnitHistory } from "@thuocdo/submissions/units/unit-history";
import type { Acting } from "#server/acting.ts";
import { mayAct } from "#use-cases/acting-unit.ts";
import { todayOf } from "#use-cases/today.ts";

type Row = NonNullable<Awaited<ReturnType<typeof findUnitChange>>>;

export async function presentUnitChange(acting: Acting, row: Row): Promise<RecordedUnitChange> {
  const [presented] = await presentUnitChanges(acting, [row]);
  if (presented === undefined) throw new Error("One row gives one change.");
  return presented;
}

/** Changes as they were done, each unit as it was called then. */
export async function presentUnitChanges(
  acting: Acting,
  rows: readonly Row[],
): Promise<RecordedUnitChange[]> {
  const ids = [...new Set(rows.flatMap((row) => [...row.unitIds, ...parentsOf(row)]))];
  const units = new Map((await listHistories(acting.trx, ids)).map((unit) => [unit.id, unit]));
  const today = todayOf(acting);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    effectiveOn: row.effectiveOn,
    decisionNumber: row.decisionNumber,
    decidedOn: row.decidedOn,
    planned: row.effectiveOn > today,
    ...sidesOf(row, units),
    recordedAt: row.recordedAt.toISOString(),
    recordedBy:
      row.recordedByName === null ? null : { id: row.recordedBy, fullName: row.recordedByName },
    takenBack:
      row.takenBackAt === null
        ? null
        : { at: row.takenBackAt.toISOString(), reason: row.takenBackReason ?? "" },
    mayTakeBack: row.takenBackAt === null && mayAct(acting, row.actingUnitId, "administrator"),
  }));
}

/** Of an import nothing is listed: its rows are the file's. */
function changeOf({ kind, change }: Pick<Row, "kind" | "change">): UnitChange | undefined {
  // Stored as core has it, but for imports.
  return kind === "import" ? undefined : (change as UnitChange);
}

function parentsOf(row: Row): readonly string[] {
  const change = changeOf(row);
  return change?.kind === "move" ? [change.parentId] : [];
}

function sidesOf(row: Row, units: ReadonlyMap<string, UnitHistory>) {
  const change = changeOf(row);
  if (change === undefined) return { before: [], after: [] };
  const called = (unitId: string, on: string) => {
    const unit = units.get(unitId);
    return { unitId, unitName: unit === undefined ? "" : nameOn(unit, on) };
  };
  const before = unitsChanged(change)
    .filter((id) => change.kind !== "merge" || id !== change.intoUnitId)
    .map((id) => called(id, dayBefore(row.effectiveOn)));
  switch (change.kind) {
    case "rename":
      return { before, after: [{ unitId: change.unitId, unitName: change.name }] };
    case "move":
      return { before, after: [called(change.parentId, row.effectiveOn)] };
    case "merge":
      return { before, after: [called(change.intoUnitId, row.effectiveOn)] };
    case "merge-anew":
    case "split": {
      const begun = unitsBegun(change).map(({ id, name }) => ({ unitId: id, unitName: name }));
      const goesOn = unitsEnded(change).length === 0 ? before : [];
      return { before, after: [...goesOn, ...begun] };
    }
  }
}
