import { foldText } from "@thuocdo/criteria/fold-text";

/** A unit that a list may name, as it is called and placed at the date asked. */
export interface ListedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Names of the units above it. */
  readonly above: readonly string[];
}

/** Rows of texts, as a sheet has them. */
export type TextRows = readonly (readonly string[])[];

export type UnitListProblem =
  /** No cell of the row names a unit. */
  | { readonly code: "unknown-unit"; readonly row: number; readonly text: string }
  /** The name is borne by several units, and no other cell says which. */
  | {
      readonly code: "several-units";
      readonly row: number;
      readonly text: string;
      readonly places: readonly string[];
    }
  /** The code is one unit's, the name another's. */
  | {
      readonly code: "code-and-name-differ";
      readonly row: number;
      readonly text: string;
      readonly name: string;
    }
  /** The row names a unit that a row above names already. */
  | {
      readonly code: "named-twice";
      readonly row: number;
      readonly text: string;
      readonly firstRow: number;
    };

/** A unit and the row that names it; rows count from 1, as on the sheet. */
export interface NamedUnit {
  readonly row: number;
  readonly unitId: string;
}

export interface UnitListMatch {
  readonly units: readonly NamedUnit[];
  /** Rows passed over as headings, with their texts. */
  readonly headings: readonly { readonly row: number; readonly text: string }[];
  readonly problems: readonly UnitListProblem[];
}

/**
 * The units that the rows name, by official code or by name (marks and case do not count; "P. Bến Nghé" and "Phường Bến
 * Nghé" are one), whatever the columns; a name that several bear is told apart by the other cells of its row. Rows
 * before the first that names a unit are taken for headings, and told too. Nothing is guessed: what names no unit, or several,
 * is told by row.
 */
export function matchUnitList(rows: TextRows, units: readonly ListedUnit[]): UnitListMatch {
  const index = indexOf(units);
  const named: NamedUnit[] = [];
  const headings: { row: number; text: string }[] = [];
  const problems: UnitListProblem[] = [];
  const firstRows = new Map<string, number>();
  for (const [at, cells] of rows.entries()) {
    const row = at + 1;
    const texts = cells.map((cell) => cell.trim()).filter((text) => text !== "");
    if (texts.length === 0) continue;
    const reading = readRow(texts, index);
    if (reading === undefined) {
      const told = { row, text: texts.join(" · ") };
      if (named.length === 0 && problems.length === 0) headings.push(told);
      else problems.push({ code: "unknown-unit", ...told });
      continue;
    }
    if (reading.kind === "differ") {
      problems.push({ code: "code-and-name-differ", row, text: reading.text, name: reading.name });
      continue;
    }
    const { text, found } = reading;
    const [unit, ...others] = found;
    if (unit === undefined || others.length > 0) {
      const places = found.map(({ above }) => above.join(", "));
      problems.push({ code: "several-units", row, text, places });
      continue;
    }
    const firstRow = firstRows.get(unit.id);
    if (firstRow === undefined) {
      firstRows.set(unit.id, row);
      named.push({ row, unitId: unit.id });
    } else problems.push({ code: "named-twice", row, text, firstRow });
  }
  return { units: named, headings, problems };
}

/** Finds the units that texts name, in the way of `matchUnitList`, one row after another. */
export function unitFinder(
  units: readonly ListedUnit[],
): (texts: readonly string[]) => readonly ListedUnit[] {
  const index = indexOf(units);
  return (texts) => {
    const reading = readRow(
      texts.map((text) => text.trim()).filter((text) => text !== ""),
      index,
    );
    return reading?.kind === "units" ? reading.found : [];
  };
}

interface Index {
  readonly byCode: ReadonlyMap<string, readonly ListedUnit[]>;
  readonly byName: ReadonlyMap<string, readonly ListedUnit[]>;
}

function indexOf(units: readonly ListedUnit[]): Index {
  const byCode = new Map<string, ListedUnit[]>();
  const byName = new Map<string, ListedUnit[]>();
  for (const unit of units) {
    push(byCode, unit.code, unit);
    const name = foldUnitName(unit.name);
    push(byName, name, unit);
    const bare = bareName(unit.name);
    if (bare !== undefined && bare !== name) push(byName, bare, unit);
  }
  return { byCode, byName };
}

function push(index: Map<string, ListedUnit[]>, key: string, unit: ListedUnit): void {
  const units = index.get(key);
  if (units === undefined) index.set(key, [unit]);
  else units.push(unit);
}

type RowReading =
  | { readonly kind: "units"; readonly text: string; readonly found: readonly ListedUnit[] }
  | { readonly kind: "differ"; readonly text: string; readonly name: string };

/** The units that a row names: by code where it has one, and then a name in it must agree. */
function readRow(texts: readonly string[], { byCode, byName }: Index): RowReading | undefined {
  const name = texts.find((text) => byName.has(foldUnitName(text)));
  for (const text of texts) {
    const found = byCode.get(text);
    if (found === undefined) continue;
    const agreeing = name === undefined ? found : found.filter((unit) => isName(name, unit));
    return agreeing.length === 0 && name !== undefined
      ? { kind: "differ", text, name }
      : { kind: "units", text, found: agreeing };
  }
  // Spreadsheets take the leading zeros of codes away; but a short number may as well be the row's place in the list.
  for (const text of texts) {
    const found = /^\d{1,4}$/.test(text) ? (byCode.get(text.padStart(5, "0")) ?? []) : [];
    const agreeing =
      name === undefined
        ? found.filter(() => texts.length === 1)
        : found.filter((unit) => isName(name, unit));
    if (agreeing.length > 0) return { kind: "units", text, found: agreeing };
  }
  if (name === undefined) return undefined;
  const others = texts.filter((text) => text !== name).map(foldUnitName);
  const found = byName.get(foldUnitName(name)) ?? [];
  return { kind: "units", text: name, found: best(found, ({ above }) => countOf(above, others)) };
}

function isName(text: string, { name }: ListedUnit): boolean {
  const folded = foldUnitName(text);
  return folded === foldUnitName(name) || folded === bareName(name);
}

function countOf(above: readonly string[], texts: readonly string[]): number {
  return above.filter((name) => texts.includes(foldUnitName(name))).length;
}

/** The units with the highest count: city and district together say more than the city alone. */
function best(units: readonly ListedUnit[], count: (unit: ListedUnit) => number) {
  const most = Math.max(...units.map(count));
  return units.filter((unit) => count(unit) === most);
}

const shortKinds = [
  [/^p(?:[. ]\s*|(?=\d))/, "phuong "],
  [/^tt[. ]\s*/, "thi tran "],
  [/^x[. ]\s*/, "xa "],
  [/^q(?:[. ]\s*|(?=\d))/, "quan "],
  [/^h[. ]\s*/, "huyen "],
  [/^tp[. ]\s*/, "thanh pho "],
] as const;

/** A name as it is compared: "P. 01" and "Phường 1" are one, so are "TP Hà Nội" and "Thành phố Hà Nội". */
function foldUnitName(name: string): string {
  const folded = foldText(name);
  const short = shortKinds.find(([pattern]) => pattern.test(folded));
  const whole = short === undefined ? folded : folded.replace(short[0], short[1]);
  return whole.replaceAll(/\b0+(?=\d)/g, "");
}

/** The name without its kind, as people say it: "Bến Nghé". A number alone is no name. */
function bareName(name: string): string | undefined {
  const bare = foldUnitName(name).replace(/^(?:phuong|thi tran|xa|dac khu) /, "");
  return /^\d+$/.test(bare) ? undefined : bare;
}
