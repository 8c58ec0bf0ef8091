import type { UnitList } from "@thuocdo/contract/round-planning";
import type { Sheet } from "@thuocdo/criteria/cell";
import { listUnitsAsOf, type UnitAsOf } from "@thuocdo/database/queries/units";
import { matchUnitList, type ListedUnit } from "@thuocdo/submissions/match-unit-list";
import { toTextTable } from "#exchange/text-table.ts";
import type { Acting } from "#server/acting.ts";

/** The ward-level units below one that a list names as of a date: the sheet that names the most is read. */
export async function matchUnits(
  { trx }: Acting,
  sheets: readonly Sheet[],
  { within, asOf }: { readonly within: string; readonly asOf: string },
): Promise<UnitList> {
  const units = listed(await listUnitsAsOf(trx, asOf, { within })).filter(
    ({ level }) => level === "ward",
  );
  const read = sheets
    .map(toTextTable)
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

/** Units as lists name them, with the names above each as far as those are among them. */
export function listed(
  units: readonly UnitAsOf[],
): readonly (ListedUnit & Pick<UnitAsOf, "level">)[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = ({ parentId }: UnitAsOf): readonly string[] => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent === undefined ? [] : [parent.name, ...above(parent)];
  };
  return units.map((unit) => {
    const { id, code, name, level } = unit;
    return { id, code, name, level, above: above(unit) };
  });
}
