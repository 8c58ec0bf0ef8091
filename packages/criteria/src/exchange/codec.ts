import { accept, type Result } from "#result.ts";
import type { Decimal } from "#decimal.ts";
import { formatDecimal } from "#formats/decimals.ts";
import { numberCell, textCell, type Cell } from "#sheets/cell.ts";
import {
  readChoice,
  readDay,
  readFigure,
  readPoints,
  readText,
  readYesNo,
  type CellRefusal,
} from "#sheets/read-cell.ts";

/** How one sort of value stands in a cell. What `write` gives, `read` takes back unchanged. */
export interface Codec {
  readonly sort: "text" | "name" | "points" | "figure" | "whole" | "truth" | "day" | "choice";
  readonly write: (value: unknown) => Cell | undefined;
  /** Of a cell that is not blank. Null where it says that there is nothing. */
  readonly read: (cell: Cell) => Result<unknown, CellRefusal>;
  /** What the cell may say, for a drop-down. */
  readonly choices?: readonly string[];
}

/** Words, kept to the letter: blanks around them too. */
export const text: Codec = {
  sort: "text",
  write: (value) => textCell(String(value)),
  read: readText,
};

/** An id, a key or a code: blanks around it mean nothing. */
export const name: Codec = {
  sort: "name",
  write: (value) => textCell(String(value)),
  read: (cell) => trimmed(cell),
};

/** Several keys, separated by semicolons. */
export const names: Codec = {
  sort: "name",
  write: (value) => textCell((value as readonly string[]).join("; ")),
  read: (cell) => mapped(readText(cell), (said) => splitList(said)),
};

/** Integer hundredths, shown as points. */
export const points: Codec = {
  sort: "points",
  write: (value) => numberCell(Number(value) / 100),
  read: readPoints,
};

/** A canonical decimal: a number where a double holds it exactly, otherwise text. */
export const figure: Codec = {
  sort: "figure",
  write(value) {
    const decimal = value as Decimal;
    const isExact = String(Number(decimal)) === decimal && decimal.replace(/\D/g, "").length <= 15;
    return isExact ? numberCell(Number(decimal)) : textCell(formatDecimal(decimal));
  },
  read: (cell) => readFigure(cell),
};

export const whole: Codec = {
  sort: "whole",
  write: (value) => numberCell(Number(value)),
  read: (cell) =>
    mapped(readFigure(cell, { places: 0 }), (said) => (said === null ? null : Number(said))),
};

const yesNoWords = { yes: "Có", no: "Không" };

export const truth: Codec = {
  sort: "truth",
  write: (value) => textCell(value === true ? yesNoWords.yes : yesNoWords.no),
  read: readYesNo,
  choices: Object.values(yesNoWords),
};

export const day: Codec = {
  sort: "day",
  write: (value) => ({ kind: "date", date: String(value) }),
  read: readDay,
};

/** A day of each year, "03-31", shown as 31/3. */
export const dayOfYear: Codec = {
  sort: "text",
  write(value) {
    const [month = "", dayOfMonth = ""] = String(value).split("-");
    return textCell(`${Number(dayOfMonth)}/${Number(month)}`);
  },
  read(cell) {
    const said = readText(cell);
    if (!said.ok) return said;
    const parts = /^\s*(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{4})?\s*$/.exec(said.value);
    if (parts === null) return { ok: false, refusal: { code: "not-a-day" } };
    const [, dayOfMonth = "", month = ""] = parts;
    return accept(`${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
  },
};

/** One of a closed set, by its Vietnamese words. */
export function choice(words: Readonly<Record<string, string>>): Codec {
  return {
    sort: "choice",
    write: (value) => textCell(words[String(value)] ?? String(value)),
    read: (cell) => readChoice(cell, words),
    choices: Object.values(words),
  };
}

/** Several of a closed set, separated by semicolons: no list to choose one from. */
export function choices(words: Readonly<Record<string, string>>): Codec {
  return {
    sort: "choice",
    write: (value) =>
      textCell((value as readonly string[]).map((key) => words[key] ?? key).join("; ")),
    read(cell) {
      const said = readText(cell);
      if (!said.ok) return said;
      const read = splitList(said.value).map((part) =>
        readChoice({ kind: "text", text: part }, words),
      );
      return read.find(({ ok }) => !ok) ?? accept(read.map((one) => (one.ok ? one.value : null)));
    },
  };
}

/** A word for one case, a whole number for all others: "Tất cả" or 18. */
export function wordOrWhole(key: string, word: string): Codec {
  return {
    sort: "text",
    write: (value) => (value === key ? textCell(word) : whole.write(value)),
    read(cell) {
      const asWord = cell.kind === "text" ? readChoice(cell, { [key]: word }) : undefined;
      return asWord?.ok === true ? asWord : whole.read(cell);
    },
  };
}

function trimmed(cell: Cell): Result<string, CellRefusal> {
  return mapped(cell.kind === "number" ? plainNumber(cell) : readText(cell), (said) => said.trim());
}

/** A code "1" or "12" that Excel made a number of. */
function plainNumber(cell: Extract<Cell, { kind: "number" }>): Result<string, CellRefusal> {
  return accept(String(cell.number));
}

function splitList(said: string): readonly string[] {
  return said
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function mapped<From, To>(
  reading: Result<From, CellRefusal>,
  change: (value: From) => To,
): Result<To, CellRefusal> {
  return reading.ok ? accept(change(reading.value)) : reading;
}
