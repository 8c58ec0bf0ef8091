import type { TextTable } from "@thuocdo/contract/exchange";
import type { UnitList } from "@thuocdo/contract/round-planning";
import { listUnitsAsOf, type UnitAsOf } from "@thuocdo/database/queries/units";
import { readApart } from "@thuocdo/documents/read-workbook-apart";
import { matchUnitList, type ListedUnit } from "@thuocdo/submissions/match-unit-list";
import { refusedFile } from "#exchange/refused-file.ts";
import type { Acting } from "#server/acting.ts";

/** The sheets of a file of units. They are read on a thread of its own, ended when it takes too long or too much memory. */
export async function readUnitSheets(bytes: Uint8Array): Promise<readonly TextTable[]> {
  const worker = new URL("../exchange/read-text-sheets-worker.ts", import.meta.url);
  const read = await readApart<readonly TextTable[]>(worker, bytes);
  if (!read.ok) throw refusedFile(read.refusal);
  return read.value;
}

/** The ward-level units below one that a list names as of a date: the sheet that names the most is read. */
export async function matchUnits(
  { trx }: Acting,
  sheets: readonly TextTable[],
  { within, asOf }: { readonly within: string; readonly asOf: string },
): Promise<UnitList> {
  const units = listed(await listUnitsAsOf(trx, asOf, { within }));
  const read = sheets
    .map(({ name, rows }) => ({ name, ...matchUnitList(rows, units) }))
    .toSorted((one, other) => other.units.length - one.units.length);
  const [best, ...others] = read;
  return {
    sheet: best?.name ?? "",
    otherSheets: others.map(({ name }) => name),
    units: [...(best?.units ?? [])],
    headings: [...(best?.headings ?? [])],
    problems: [...(best?.problems ?? [])],
  };
}

function listed(units: readonly UnitAsOf[]): readonly ListedUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = ({ parentId }: UnitAsOf): readonly string[] => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent === undefined ? [] : [parent.name, ...above(parent)];
  };
  return units
    .filter(({ level }) => level === "ward")
    .map((unit) => ({ id: unit.id, code: unit.code, name: unit.name, above: above(unit) }));
}
