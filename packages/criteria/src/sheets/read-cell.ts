import { isDecimal, type Decimal } from "#decimal.ts";
import { formatDate, parseDate } from "#formats/dates.ts";
import { formatDecimal, parseDecimal, type DecimalRefusal } from "#formats/decimals.ts";
import { accept, refuse, type Result } from "#result.ts";
import { foldText } from "#fold-text.ts";
import { isBlank, type Cell } from "#sheets/cell.ts";

/** Why a cell could not be read as what its column holds. Never guessed in silence. */
export type CellRefusal =
  | DecimalRefusal
  /** A share where points are asked for: 95% may be meant of anything. */
  | { readonly code: "percent-for-points" }
  /** More than the 13 whole digits that a figure has at most. */
  | { readonly code: "too-many-digits" }
  | { readonly code: "not-a-day" }
  | { readonly code: "not-yes-no" }
  | { readonly code: "not-a-choice"; readonly allowed: readonly string[] }
  | { readonly code: "cell-error"; readonly text: string };

export type CellReading<Value> = Result<Value, CellRefusal>;

/** Signs people put where there is nothing to give. */
const nothingWords = ["-", "–", "—", "ko", "ko co", "khong", "khong co", "k", "n/a"];

/** What the cell says, as text: numbers and dates as they are written here. Blanks around are kept. */
export function readText(cell: Cell | undefined): CellReading<string> {
  if (cell === undefined) return accept("");
  switch (cell.kind) {
    case "text":
      return accept(cell.text.normalize("NFC"));
    case "number":
      return accept(`${formatDecimal(numberText(cell))}${cell.percent ? "%" : ""}`);
    case "date":
      return accept(formatDate(cell.date));
    case "truth":
      return accept(cell.truth ? "Có" : "Không");
    case "error":
      return refuse({ code: "cell-error", text: cell.text });
  }
}

/**
 * A figure as people fill it in; null where the cell is empty or says that there is none.
 *
 * | cell | read as |
 * |---|---|
 * | 12.5 (a number), "12,5", "12.5" | 12.5 |
 * | "1.234" | 1234; refused as ambiguous where three or more places are allowed |
 * | "95%", "95 %", 0.95 shown as 95% | 95 |
 * | "-", "ko", "không", empty | null |
 * | 1e300, 1e400, four hundred digits | refused |
 *
 * @param places greatest number of decimal places allowed
 */
export function readFigure(
  cell: Cell | undefined,
  { places = 6 }: { readonly places?: number } = {},
): CellReading<Decimal | null> {
  if (cell === undefined || isBlank(cell)) return accept(null);
  switch (cell.kind) {
    case "number":
      return checkPlaces(numberText(cell), places);
    case "text": {
      const typed = cell.text.normalize("NFKC").trim();
      if (nothingWords.includes(foldText(typed))) return accept(null);
      const read = parseDecimal(typed.replace(/\s*%$/, ""), { places });
      return read.ok ? checkDigits(read.value) : read;
    }
    case "error":
      return refuse({ code: "cell-error", text: cell.text });
    case "date":
    case "truth":
      return refuse({ code: "not-a-number" });
  }
}

/** Points as integer hundredths; null where the cell is empty or says that there is none. A percentage is no figure of points. */
export function readPoints(cell: Cell | undefined): CellReading<number | null> {
  const figure = readFigure(cell, { places: 2 });
  if (!figure.ok || figure.value === null) return figure.ok ? accept(null) : figure;
  const isShare = cell?.kind === "number" ? cell.percent : cellText(cell).endsWith("%");
  if (isShare) return refuse({ code: "percent-for-points" });
  return accept(Math.round(Number(figure.value) * 100));
}

function cellText(cell: Cell | undefined): string {
  return cell?.kind === "text" ? cell.text.normalize("NFKC").trim() : "";
}

const yesWords = ["co", "x", "✓", "✔", "v", "1", "dung", "yes", "true", "dat"];
const noWords = ["0", "sai", "no", "false", "chua", "chua dat", "khong dat"];

/** "x", "có", TRUE; "ko", "không", "-"; null where the cell is empty. */
export function readYesNo(cell: Cell | undefined): CellReading<boolean | null> {
  if (cell === undefined || isBlank(cell)) return accept(null);
  switch (cell.kind) {
    case "truth":
      return accept(cell.truth);
    case "number":
      if (cell.number === 1 || cell.number === 0) return accept(cell.number === 1);
      return refuse({ code: "not-yes-no" });
    case "text": {
      const word = foldText(cell.text);
      if (yesWords.includes(word)) return accept(true);
      if (noWords.includes(word) || nothingWords.includes(word)) return accept(false);
      return refuse({ code: "not-yes-no" });
    }
    case "error":
      return refuse({ code: "cell-error", text: cell.text });
    case "date":
      return refuse({ code: "not-yes-no" });
  }
}

/** A day, as a date cell, Excel's serial number or text; null where the cell is empty. */
export function readDay(cell: Cell | undefined): CellReading<string | null> {
  if (cell === undefined || isBlank(cell)) return accept(null);
  switch (cell.kind) {
    case "date":
      return accept(cell.date);
    case "number": {
      const day = dayOfSerial(cell.number);
      return day === undefined ? refuse({ code: "not-a-day" }) : accept(day);
    }
    case "text": {
      const typed = cell.text.trim();
      const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
      const day = parseDate(iso === null ? typed : `${iso[3]}/${iso[2]}/${iso[1]}`);
      return day === undefined ? refuse({ code: "not-a-day" }) : accept(day);
    }
    case "error":
      return refuse({ code: "cell-error", text: cell.text });
    case "truth":
      return refuse({ code: "not-a-day" });
  }
}

/** One of the words allowed, whatever the case and the marks; null where the cell is empty. */
export function readChoice<Key extends string>(
  cell: Cell | undefined,
  words: Readonly<Record<Key, string>>,
): CellReading<Key | null> {
  if (cell === undefined || isBlank(cell)) return accept(null);
  const text = readText(cell);
  if (!text.ok) return text;
  const entries = Object.entries<string>(words);
  const said = foldText(text.value);
  const found =
    entries.find(([, word]) => word === text.value.trim()) ??
    entries.find(([key, word]) => foldText(word) === said || key === said);
  // The entries of a record have its keys.
  return found === undefined
    ? refuse({ code: "not-a-choice", allowed: entries.map(([, word]) => word) })
    : accept(found[0] as Key);
}

/** The number as a canonical decimal, cleaned of what a double adds beyond 15 digits, as Excel shows it. */
export function numberText({ number, percent }: Extract<Cell, { kind: "number" }>): string {
  const shown = Number((percent ? number * 100 : number).toPrecision(15));
  if (!Number.isFinite(shown)) return String(shown);
  const plain = shown.toString();
  if (!plain.includes("e")) return plain === "-0" ? "0" : plain;
  return Math.abs(shown) < 1 ? shown.toFixed(20).replace(/\.?0+$/, "") : BigInt(shown).toString();
}

function checkPlaces(text: string, places: number): CellReading<Decimal> {
  const [, fraction = ""] = text.split(".");
  if (!/^-?\d+(\.\d+)?$/.test(text)) return refuse({ code: "not-a-number" });
  return fraction.length > places ? refuse({ code: "too-many-places", places }) : checkDigits(text);
}

function checkDigits(text: string): CellReading<Decimal> {
  return isDecimal(text) ? accept(text) : refuse({ code: "too-many-digits" });
}

/** Excel counts days from 30/12/1899 (its leap day of 1900 that never was taken into account). */
function dayOfSerial(serial: number): string | undefined {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
