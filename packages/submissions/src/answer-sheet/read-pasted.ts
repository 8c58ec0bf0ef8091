import type { FieldValue } from "@thuocdo/criteria/answer";
import { textCell } from "@thuocdo/criteria/cell";
import type { Decimal } from "@thuocdo/criteria/decimal";
import { compare, fromDecimal } from "@thuocdo/criteria/rational";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { cleanText, type TextTable } from "@thuocdo/criteria/table-import/text-table";
import type { AnswerLine } from "#answer-sheet/answer-lines.ts";
import { readLine, type LineRefusal } from "#answer-sheet/read-line.ts";

/** Why a pasted cell goes nowhere. */
export type PastedRefusal =
  | LineRefusal
  /** "95%" where the field asks for no percentage. */
  | { readonly code: "percent-not-asked" }
  | { readonly code: "out-of-range"; readonly min: Decimal | null; readonly max: Decimal | null }
  /** More cells than there are fields from where it was pasted. */
  | { readonly code: "no-field-left" }
  | { readonly code: "code-unknown"; readonly indicatorCode: string }
  /** As many rows as fields are needed to know which is which. */
  | { readonly code: "rows-differ"; readonly rows: number; readonly fields: number };

export type PastedOutcome =
  | { readonly kind: "value"; readonly value: FieldValue }
  | { readonly kind: "blank" }
  /** "-", "ko": said to be none, which is neither 0 nor an answer. */
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly because: PastedRefusal };

/** One cell of what was pasted, and what becomes of it. */
export interface PastedCell {
  /** From 1, as copied. */
  readonly row: number;
  /** What the cell says. */
  readonly text: string;
  /** The field it is for; undefined where there is none. */
  readonly line: AnswerLine | undefined;
  readonly outcome: PastedOutcome;
}

export type PastedShape = "in-order" | "by-code";

export interface PastedReading {
  readonly shape: PastedShape;
  readonly cells: readonly PastedCell[];
}

/** Neither one column, nor one row, nor two columns of which the first has codes of indicators. */
export interface PastedTableRefusal {
  readonly code: "columns-unclear";
  readonly columns: number;
}

/**
 * What becomes of cells pasted into a form.
 *
 * | pasted | goes to |
 * |---|---|
 * | one column, or one row | the fields from the one it was pasted into, one after the other |
 * | two columns, the first with codes | the fields of those indicators; a blank code is the one above |
 *
 * A cell is read as in a filled-in sheet; one that can't be read, or is blank, keeps its place: the next goes to the next field.
 * @param lines the fields that can be filled in, in the order of the form
 * @param from place, in `lines`, of the field it was pasted into
 */
export function readPasted(
  table: TextTable,
  lines: readonly AnswerLine[],
  from: number,
): Result<PastedReading, PastedTableRefusal> {
  const rows = withoutBlankEnds(table.rows.map((cells) => cells.map(cleanText)));
  const columns = Math.max(...rows.map(({ length }) => length));
  if (columns === 1) return accept(inOrder(rows.flat(), lines.slice(from)));
  const codes = rows.map(([code = ""]) => code.replace(/\.$/, ""));
  const known = new Set(lines.map(({ code }) => code));
  if (columns === 2 && codes.some((code) => known.has(code)))
    return accept(byCode(codes, rows, lines));
  if (rows.length === 1) return accept(inOrder(rows.flat(), lines.slice(from)));
  return refuse({ code: "columns-unclear", columns });
}

function inOrder(texts: readonly string[], lines: readonly AnswerLine[]): PastedReading {
  const cells = texts.map((text, at) => {
    const line = lines[at];
    return { row: at + 1, text, line, outcome: outcomeOf(text, line, { code: "no-field-left" }) };
  });
  return { shape: "in-order", cells };
}

function byCode(
  codes: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly AnswerLine[],
): PastedReading {
  const fields = Map.groupBy(lines, ({ code }) => code);
  let last = "";
  const named = rows.map(([, text = ""], at) => {
    last = codes[at] || last;
    return { row: at + 1, text, indicatorCode: last };
  });
  const rowsOf = Map.groupBy(named, ({ indicatorCode }) => indicatorCode);
  const cells = named.map((cell) => {
    const { row, text, indicatorCode } = cell;
    const asked = fields.get(indicatorCode) ?? [];
    const given = rowsOf.get(indicatorCode) ?? [];
    const counts = { rows: given.length, fields: asked.length };
    const line = counts.rows === counts.fields ? asked[given.indexOf(cell)] : undefined;
    const why: PastedRefusal =
      asked.length === 0
        ? { code: "code-unknown", indicatorCode }
        : { code: "rows-differ", ...counts };
    return { row, text, line, outcome: outcomeOf(text, line, why) };
  });
  return { shape: "by-code", cells };
}

function outcomeOf(
  text: string,
  line: AnswerLine | undefined,
  without: PastedRefusal,
): PastedOutcome {
  if (text === "") return { kind: "blank" };
  if (line === undefined) return { kind: "refused", because: without };
  const reading = readLine(textCell(text), line);
  if (!reading.ok) return { kind: "refused", because: reading.refusal };
  if (reading.value === null) return { kind: "none" };
  const because = unfit(text, reading.value, line);
  return because === undefined
    ? { kind: "value", value: reading.value }
    : { kind: "refused", because };
}

/** Readable, and yet not what the field takes. */
function unfit(
  text: string,
  value: FieldValue,
  { field, unit }: AnswerLine,
): PastedRefusal | undefined {
  if (field.kind !== "figure") return undefined;
  if (text.endsWith("%") && unit !== "%") return { code: "percent-not-asked" };
  const { min, max } = field;
  const figure = fromDecimal(String(value));
  const isLow = min !== null && compare(figure, fromDecimal(min)) < 0;
  const isHigh = max !== null && compare(figure, fromDecimal(max)) > 0;
  return isLow || isHigh ? { code: "out-of-range", min, max } : undefined;
}

/** Excel ends what it copies with a line break, and people select a few rows too many. */
function withoutBlankEnds(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((cells) => cells.some((text) => text !== ""));
  return last === -1 ? [[""]] : rows.slice(0, last + 1);
}
