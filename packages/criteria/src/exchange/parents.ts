import { name } from "#exchange/codec.ts";
import { cellText } from "#exchange/build.ts";
import type { ReadRow, Report } from "#exchange/read-rows.ts";

/** A row with the id decided for it. */
export interface IdentifiedRow {
  readonly row: ReadRow;
  readonly id: string;
}

/**
 * The rows below each parent, in their order. The code that people see decides; where it is empty or still what the
 * hidden id's row has, the hidden id does. A row that belongs nowhere is reported.
 */
export function rowsByParent<Child extends { readonly row: ReadRow }>(
  children: readonly Child[],
  parents: readonly IdentifiedRow[],
  { codePath, report }: { readonly codePath: string; readonly report: Report },
): ReadonlyMap<string, readonly Child[]> {
  // Of rows with one id, the first has it: the others were copied from it.
  const byId = new Map(parents.toReversed().map((parent) => [nameIn(parent.row, "id"), parent]));
  const byCode = Map.groupBy(parents, (parent) => nameIn(parent.row, "code"));
  const found = new Map<string, Child[]>();
  for (const child of children) {
    const hidden = nameIn(child.row, "@parent");
    const code = nameIn(child.row, codePath);
    const hiddenParent = hidden === "" ? undefined : byId.get(hidden);
    const isSame =
      hiddenParent !== undefined && (code === "" || code === nameIn(hiddenParent.row, "code"));
    const named = byCode.get(code) ?? [];
    const parent = isSame ? hiddenParent : named.length === 1 ? named[0] : undefined;
    if (code === "" && !isSame) {
      report("error", child.row.place(codePath), { code: "parent-unknown", value: "" });
    } else if (parent === undefined) {
      report("error", child.row.place(codePath), { code: "parent-unknown", value: code });
    } else {
      found.set(parent.id, [...(found.get(parent.id) ?? []), child]);
    }
    child.row.used.add("@parent").add(codePath);
  }
  return found;
}

export function nameIn(row: ReadRow, path: string): string {
  const cell = row.cells.get(path);
  if (cell === undefined) return "";
  const reading = name.read(cell);
  return reading.ok ? String(reading.value) : cellText(row, path);
}
