import { foldText } from "@thuocdo/criteria/fold-text";
import { parseDate } from "@thuocdo/criteria/formats/dates";
import { inForce, type DatedName } from "#units/unit-history.ts";
import { levelOf, maySitUnder, type UnitLevel, type UnitType } from "#units/unit-kinds.ts";

/** A row of a file of units as it was read; lines count from 1, as on the sheet. */
export interface UnitRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** "Phường", "xã", …; blank: told by the name. */
  readonly typeName: string;
  readonly parentCode: string;
  /** "1/7/2025", "2025-07-01" or blank: the day that goes for the whole file. */
  readonly from: string;
  /** Blank: in force. */
  readonly to: string;
}

/** How a unit is called and where it stands; days are `YYYY-MM-DD`, `validTo` the first on which it no longer holds. */
export interface UnitFact extends DatedName {
  readonly line: number;
  readonly unitId: string;
  readonly parentId: string | null;
}

/** What is stored of a unit, by the period of its name. */
export interface StoredUnit extends DatedName {
  readonly unitId: string;
}

export type UnitRowConflict =
  | { readonly code: "bad-unit-code"; readonly line: number; readonly unitCode: string }
  | { readonly code: "name-missing"; readonly line: number; readonly unitCode: string }
  | {
      readonly code: "unknown-type";
      readonly line: number;
      readonly name: string;
      readonly typeName: string;
    }
  | { readonly code: "bad-dates"; readonly line: number; readonly name: string }
  | {
      readonly code: "named-twice";
      readonly line: number;
      readonly unitCode: string;
      readonly otherLine: number;
    }
  | {
      readonly code: "unknown-parent";
      readonly line: number;
      readonly name: string;
      readonly parentCode: string;
      readonly on: string;
    }
  /** The code is borne on several levels that may stand above. */
  | {
      readonly code: "several-parents";
      readonly line: number;
      readonly name: string;
      readonly parentCode: string;
      readonly names: readonly string[];
    }
  /** The unit above ends before it. */
  | {
      readonly code: "parent-ends";
      readonly line: number;
      readonly name: string;
      readonly parentName: string;
      readonly on: string;
    }
  /** The unit above is none of those that the person administers. */
  | {
      readonly code: "not-below";
      readonly line: number;
      readonly name: string;
      readonly parentName: string;
    }
  | {
      readonly code: "code-taken";
      readonly line: number;
      readonly unitCode: string;
      readonly name: string;
      readonly storedName: string;
      readonly validFrom: string;
    }
  /** Stored under the same name but for marks or spelling: "Hoà" for "Hòa". */
  | {
      readonly code: "spelt-otherwise";
      readonly line: number;
      readonly unitCode: string;
      readonly name: string;
      readonly storedName: string;
    }
  /** A unit of this code and name ended earlier, and nothing is known in between. */
  | {
      readonly code: "gap-in-dates";
      readonly line: number;
      readonly name: string;
      readonly endedOn: string;
      readonly validFrom: string;
    };

export interface UnitRowsPlan {
  readonly added: readonly UnitFact[];
  readonly unchanged: number;
  readonly conflicts: readonly UnitRowConflict[];
}

/**
 * What rows of units mean beside what is stored: new, already so, or not to be taken, each told by its line. A row whose parent is
 * not taken is not taken either, so what is left can be stored by itself.
 * @param idOf the identity of a unit that begins; the same for the same level, code and day
 */
export function planUnitRows(
  rows: readonly UnitRow[],
  {
    stored,
    from,
    within,
    idOf,
  }: {
    readonly stored: readonly StoredUnit[];
    /** First day of rows that name none. */
    readonly from: string;
    /** The units that new ones may stand under, besides one another; null: any. */
    readonly within: ReadonlySet<string> | null;
    readonly idOf: (level: UnitLevel, code: string, validFrom: string) => string;
  },
): UnitRowsPlan {
  const known = Map.groupBy<string, StoredUnit>(stored, keyOf);
  const firstLines = new Map<string, number>();
  const begun = new Set<string>();
  const added: UnitFact[] = [];
  const conflicts: UnitRowConflict[] = [];
  let unchanged = 0;
  const read = rows.map((row) => readRow(row, from));
  // Upper units first: those below may stand under them.
  const order = levels.flatMap((level) =>
    read.filter((row) => ("type" in row ? levelOf(row.type) === level : level === "ministry")),
  );
  for (const row of order) {
    const taken = "type" in row ? take(row) : row;
    if (taken === "unchanged") unchanged += 1;
    else if ("unitId" in taken) {
      added.push(taken);
      const key = keyOf(taken);
      known.set(key, [...(known.get(key) ?? []), taken]);
    } else conflicts.push(taken);
  }
  return { added, unchanged, conflicts: conflicts.toSorted((one, other) => one.line - other.line) };

  function take(row: ReadRow): UnitFact | UnitRowConflict | "unchanged" {
    const { line, code, name, type, validFrom, validTo } = row;
    const level = levelOf(type);
    const place = `${keyOf(row)} ${validFrom}`;
    const otherLine = firstLines.get(place);
    if (otherLine !== undefined) return { code: "named-twice", line, unitCode: code, otherLine };
    firstLines.set(place, line);
    const holders = known.get(keyOf(row)) ?? [];
    const holder = holders.find((each) => overlap(each, row));
    if (holder !== undefined) {
      if (holder.name === name && holder.type === type) return "unchanged";
      return foldText(holder.name) === foldText(name)
        ? { code: "spelt-otherwise", line, unitCode: code, name, storedName: holder.name }
        : {
            code: "code-taken",
            line,
            unitCode: code,
            name,
            storedName: holder.name,
            validFrom: holder.validFrom,
          };
    }
    const earlier = holders.findLast(
      (each) =>
        foldText(each.name) === foldText(name) && each.validTo !== null && each.validTo < validFrom,
    );
    if (earlier !== undefined && earlier.validTo !== null)
      return { code: "gap-in-dates", line, name, endedOn: earlier.validTo, validFrom };
    const [parent, ...others] = findParents(row, level);
    if (others.length > 0 && parent !== undefined) {
      const names = [parent, ...others].map((each) => each.name);
      return { code: "several-parents", line, name, parentCode: row.parentCode, names };
    }
    if (parent === undefined)
      return { code: "unknown-parent", line, name, parentCode: row.parentCode, on: validFrom };
    const parentEnd = endOf(parent);
    if (parentEnd !== null && (validTo === null || validTo > parentEnd))
      return { code: "parent-ends", line, name, parentName: parent.name, on: parentEnd };
    if (within !== null && !within.has(parent.unitId) && !begun.has(parent.unitId))
      return { code: "not-below", line, name, parentName: parent.name };
    const unitId = idOf(level, code, validFrom);
    begun.add(unitId);
    return { line, unitId, code, name, type, parentId: parent.unitId, validFrom, validTo };
  }

  /** When a unit is no more, under whatever names it goes on; null while nothing is known of an end. */
  function endOf(unit: StoredUnit): string | null {
    const next = stored.find(
      ({ unitId, validFrom }) => unitId === unit.unitId && validFrom === unit.validTo,
    );
    return next === undefined ? unit.validTo : endOf(next);
  }

  /** The units that the parent's code names on the first day, on the levels that may stand above: as written, or else with zeros that were lost. */
  function findParents(row: ReadRow, level: UnitLevel): readonly StoredUnit[] {
    const above = levels.filter((each) => maySitUnder(level, each));
    const named = (nth: number) =>
      above.flatMap((each) => {
        const code = codesOf(row.parentCode, each)[nth];
        const holders = code === undefined ? [] : (known.get(`${each} ${code}`) ?? []);
        const parent = inForce(holders, row.validFrom);
        return parent === undefined ? [] : [parent];
      });
    const asWritten = named(0);
    return asWritten.length > 0 ? asWritten : named(1);
  }
}

const levels: readonly UnitLevel[] = ["ministry", "city", "department", "district", "ward"];

interface ReadRow extends DatedName {
  readonly line: number;
  readonly parentCode: string;
}

function readRow(row: UnitRow, from: string): ReadRow | UnitRowConflict {
  const { line, typeName } = row;
  const name = row.name.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const type = typeOf(typeName) ?? typeOf(name);
  const validFrom = row.from.trim() === "" ? from : dayOf(row.from);
  const validTo = row.to.trim() === "" ? null : dayOf(row.to);
  if (name === "") return { code: "name-missing", line, unitCode: row.code };
  if (type === undefined) return { code: "unknown-type", line, name, typeName };
  const [code] = codesOf(row.code, levelOf(type)).toReversed();
  if (code === undefined) return { code: "bad-unit-code", line, unitCode: row.code };
  if (
    validFrom === undefined ||
    validTo === undefined ||
    (validTo !== null && validTo <= validFrom)
  )
    return { code: "bad-dates", line, name };
  const parentCode = row.parentCode.trim();
  return { line, code, name, type, parentCode, validFrom, validTo };
}

const typesByWord: readonly (readonly [string, UnitType])[] = [
  ["phuong", "ward"],
  ["thi tran", "township"],
  ["xa", "commune"],
  ["dac khu", "special-zone"],
  ["quan", "district"],
  ["huyen", "district"],
  ["thi xa", "district"],
  ["tinh", "province"],
  ["cuc", "department"],
  ["phong", "department"],
  ["thanh pho", "city"],
];

/** The type that a word stands for, or the first words of a name. */
function typeOf(words: string): UnitType | undefined {
  const folded = foldText(words);
  return typesByWord.find(([word]) => folded === word || folded.startsWith(`${word} `))?.[1];
}

const digits: Readonly<Partial<Record<UnitLevel, number>>> = { city: 2, district: 3, ward: 5 };

/** A code as it is written and, where a spreadsheet took leading zeros away, with them. */
function codesOf(text: string, level: UnitLevel): readonly string[] {
  const code = text.trim();
  if (!/^[A-Za-z0-9-]{1,20}$/.test(code)) return [];
  const length = digits[level];
  return length !== undefined && /^\d+$/.test(code) && code.length < length
    ? [code, code.padStart(length, "0")]
    : [code];
}

function dayOf(text: string): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(text.trim());
  return iso === null ? parseDate(text) : parseDate(text.trim().split("-").toReversed().join("/"));
}

function keyOf({ type, code }: Pick<DatedName, "type" | "code">): string {
  return `${levelOf(type)} ${code}`;
}

type Period = Pick<DatedName, "validFrom" | "validTo">;

function overlap(one: Period, other: Period): boolean {
  const startsBefore = (day: string, end: string | null) => end === null || day < end;
  return startsBefore(one.validFrom, other.validTo) && startsBefore(other.validFrom, one.validTo);
}

const headings = {
  code: ["code", "ma", "ma don vi", "ma dvhc"],
  name: ["name", "ten", "ten don vi"],
  typeName: ["type", "loai", "cap", "loai don vi"],
  parentCode: ["parent_code", "ma cap tren", "ma don vi cap tren", "ma truc thuoc"],
  from: ["valid_from", "tu ngay", "hieu luc tu ngay", "ngay hieu luc"],
  to: ["valid_to", "den ngay", "het hieu luc"],
} as const;
type Heading = keyof typeof headings;

/**
 * The rows of a sheet whose heading row names at least code, name and parent's code, in Vietnamese or English, wherever it stands;
 * undefined where no row does. "đến ngày" is the first day on which the unit is no more.
 */
export function readUnitSheet(
  rows: readonly (readonly string[])[],
): readonly UnitRow[] | undefined {
  for (const [at, cells] of rows.entries()) {
    const folded = cells.map((cell) =>
      cell.includes("_") ? cell.trim().toLowerCase() : foldText(cell),
    );
    const columnOf = (heading: Heading) =>
      folded.findIndex((cell) => (headings[heading] as readonly string[]).includes(cell));
    const columns = {
      code: columnOf("code"),
      name: columnOf("name"),
      parentCode: columnOf("parentCode"),
    };
    if (Object.values(columns).includes(-1)) continue;
    const others = { typeName: columnOf("typeName"), from: columnOf("from"), to: columnOf("to") };
    return rows.slice(at + 1).flatMap((row, index) => {
      const text = (column: number) => row[column]?.trim() ?? "";
      if (row.every((cell) => cell.trim() === "")) return [];
      return [
        {
          line: at + index + 2,
          code: text(columns.code),
          name: text(columns.name),
          parentCode: text(columns.parentCode),
          typeName: text(others.typeName),
          from: text(others.from),
          to: text(others.to),
        },
      ];
    });
  }
  return undefined;
}
