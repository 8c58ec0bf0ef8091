import type { RecordedUnitChange, UnitFileReading } from "@thuocdo/contract/unit-imports";
import type { Sheet } from "@thuocdo/criteria/cell";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/unit-changes";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { planUnitSheets, type UnitSheetsPlan } from "#units/plan-unit-sheets.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { presentUnitChange } from "#use-cases/present-unit-change.ts";

interface ImportOptions {
  /** The unit that the person administers; all units of the file stand below it. */
  readonly within: string;
  /** First day of rows that name none. */
  readonly from: string;
}

/** What a file of units would bring; nothing is stored. */
export async function readUnitFile(
  acting: Acting,
  sheets: readonly Sheet[],
  options: ImportOptions,
): Promise<UnitFileReading> {
  const { sheet, rows, added, unchanged, conflicts } = await plan(acting, sheets, options);
  return { sheet, rows, added: added.length, unchanged, conflicts };
}

/** Takes the units of a file: all of them, or where asked those that can be taken. Repeated under its id, it is the same act. */
export async function importUnits(
  acting: Acting,
  sheets: readonly Sheet[],
  {
    id,
    decisionNumber,
    decidedOn,
    takeRest,
    ...options
  }: ImportOptions & {
    readonly id: string;
    readonly decisionNumber: string;
    readonly decidedOn: string;
    readonly takeRest: boolean;
  },
): Promise<RecordedUnitChange> {
  const { trx, person, at } = acting;
  const earlier = await stored.findUnitChange(trx, id);
  if (earlier !== undefined) {
    if (earlier.recordedBy !== person.id)
      throw refused("already-exists", { what: "unit-change", id });
    return await presentUnitChange(acting, earlier);
  }
  const { added, conflicts } = await plan(acting, sheets, options);
  if (added.length === 0 || (conflicts.length > 0 && !takeRest))
    throw refused("unit-file-refused", { conflicts: conflicts.length });
  const [first = options.from] = added.map(({ validFrom }) => validFrom).toSorted();
  await stored.recordUnitChange(trx, {
    id,
    kind: "import",
    effectiveOn: first,
    decisionNumber: decisionNumber.normalize("NFC").trim(),
    decidedOn,
    actingUnitId: options.within,
    unitIds: [],
    change: { added: added.length, left: conflicts.length },
    recordedBy: person.id,
    at,
  });
  await stored.writeUnitImport(trx, id, added);
  await recordAct(trx, {
    act: "import-units",
    subjectKind: "unit-change",
    subjectId: id,
    unitId: options.within,
    detail: { added: added.length, left: conflicts.length },
    at,
  });
  const change = await stored.findUnitChange(trx, id);
  if (change === undefined) throw notFound("unit-change", id);
  return await presentUnitChange(acting, change);
}

async function plan(
  acting: Acting,
  sheets: readonly Sheet[],
  { within, from }: ImportOptions,
): Promise<UnitSheetsPlan> {
  requireRole(acting, within, "administrator");
  const below = await listUnitsAsOf(acting.trx, from, { within });
  const planned = await planUnitSheets(acting.trx, sheets, {
    from,
    within: new Set([within, ...below.map(({ id }) => id)]),
  });
  if (planned === undefined) throw refused("unit-file-unknown", {});
  return planned;
}
