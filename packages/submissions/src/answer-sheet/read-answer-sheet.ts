import type { FieldValue } from "@thuocdo/criteria/answer";
import { cellAddress, isBlank, type Cell, type Sheet } from "@thuocdo/criteria/cell";
import { foldText } from "@thuocdo/criteria/fold-text";
import { readText } from "@thuocdo/criteria/read-cell";
import type { AnswerLine } from "#answer-sheet/answer-lines.ts";
import { answerSheetWords } from "#answer-sheet/answer-sheet-words.ts";
import { readLine, type LineRefusal } from "#answer-sheet/read-line.ts";

/** Where something stands, as Excel says it. */
export interface SheetPlace {
  readonly sheet: string;
  readonly address: string;
}

export type AnswerSheetProblem = SheetPlace & {
  /** What the cell says. */
  readonly text: string;
} & (
    | LineRefusal
    /** Something is given in a row that is none of the lines asked. */
    | { readonly code: "row-unknown" }
    /** The line was given another value further up, which is taken. */
    | { readonly code: "given-twice"; readonly first: string }
  );

export interface ReadValue extends SheetPlace {
  readonly indicatorId: string;
  readonly fieldKey: string;
  readonly value: FieldValue;
}

export interface ReadNote extends SheetPlace {
  readonly indicatorId: string;
  readonly note: string;
}

export interface AnswerSheetReading {
  /** Whether a sheet has the columns of answers at all. */
  readonly isAnswerSheet: boolean;
  readonly values: readonly ReadValue[];
  readonly notes: readonly ReadNote[];
  /** Lines found with nothing given: they leave what is answered as it is. */
  readonly blanks: number;
  readonly problems: readonly AnswerSheetProblem[];
}

const longestNote = 4000;

/**
 * Reads the answers of any sheets that have a heading "Số liệu" beside "Nội dung cần trả lời" or "Mã", in whatever
 * order of rows and columns. A row is known by its hidden ids; where they are gone, by code and words, or by words that
 * only one line has. What can be read is taken; all else is told by cell. An empty cell takes nothing away.
 */
export function readAnswerSheet(
  sheets: readonly Sheet[],
  lines: readonly AnswerLine[],
): AnswerSheetReading {
  const find = finder(lines);
  const values = new Map<string, ReadValue>();
  const notes = new Map<string, ReadNote>();
  const problems: AnswerSheetProblem[] = [];
  let blanks = 0;
  let isAnswerSheet = false;

  for (const { name: sheet, rows } of sheets) {
    const heading = findHeading(rows);
    if (heading === undefined) continue;
    isAnswerSheet = true;
    for (const [row, cells] of rows.entries()) {
      if (row <= heading.row) continue;
      const at = (column: number) => ({ sheet, address: cellAddress(row, column) });
      const line = find(cells, heading);
      const value = cells[heading.value];
      if (line === undefined) {
        if (!isBlank(value))
          problems.push({ code: "row-unknown", ...at(heading.value), text: wordsOf(value) });
        continue;
      }
      const reading = readLine(value, line);
      if (!reading.ok) {
        problems.push({ ...reading.refusal, ...at(heading.value), text: wordsOf(value) });
      } else if (reading.value === null) {
        blanks += 1;
      } else {
        const { indicatorId, fieldKey } = line;
        const key = `${indicatorId} ${fieldKey}`;
        const first = values.get(key);
        if (first === undefined) {
          const place = at(heading.value);
          values.set(key, { ...place, indicatorId, fieldKey, value: reading.value });
        } else if (first.value !== reading.value) {
          const told = { ...at(heading.value), text: wordsOf(value), first: first.address };
          problems.push({ code: "given-twice", ...told });
        }
      }
      const note = heading.note === undefined ? "" : wordsOf(cells[heading.note]).trim();
      if (heading.note === undefined || note === "") continue;
      const place = at(heading.note);
      const known = notes.get(line.indicatorId);
      if (note.length > longestNote)
        problems.push({ code: "text-too-long", ...place, text: note, most: longestNote });
      else if (known === undefined)
        notes.set(line.indicatorId, { ...place, indicatorId: line.indicatorId, note });
      else if (known.note !== note)
        problems.push({ code: "given-twice", ...place, text: note, first: known.address });
    }
  }
  return {
    isAnswerSheet,
    values: [...values.values()],
    notes: [...notes.values()],
    blanks,
    problems,
  };
}

interface Heading {
  readonly row: number;
  readonly value: number;
  readonly note: number | undefined;
  readonly code: number | undefined;
  readonly asked: number | undefined;
  readonly indicatorId: number | undefined;
  readonly fieldKey: number | undefined;
}

type Rows = readonly (readonly (Cell | undefined)[])[];

/** The first row that has the headings. */
function findHeading(rows: Rows): Heading | undefined {
  for (const [row, cells] of rows.entries()) {
    const words = cells.map((cell) => foldText(wordsOf(cell)));
    const column = (name: keyof typeof answerSheetWords.headers) => {
      const found = words.indexOf(foldText(answerSheetWords.headers[name]));
      return found === -1 ? undefined : found;
    };
    const value = column("value");
    const asked = column("asked");
    const code = column("code");
    if (value === undefined || (asked === undefined && code === undefined)) continue;
    const ids = { indicatorId: column("indicatorId"), fieldKey: column("fieldKey") };
    return { row, value, asked, code, note: column("note"), ...ids };
  }
  return undefined;
}

/** Finds the line that a row is of. */
function finder(lines: readonly AnswerLine[]) {
  const byIds = new Map(lines.map((line) => [`${line.indicatorId} ${line.fieldKey}`, line]));
  const byWords = onlyOnes(lines, ({ code, asked }) => `${code} ${foldText(asked)}`);
  const byAsked = onlyOnes(lines, ({ asked }) => foldText(asked));
  const byCode = onlyOnes(lines, ({ code }) => code);
  return (cells: readonly (Cell | undefined)[], heading: Heading): AnswerLine | undefined => {
    const text = (column: number | undefined) =>
      column === undefined ? "" : wordsOf(cells[column]).trim();
    const ids = `${text(heading.indicatorId)} ${text(heading.fieldKey)}`;
    const code = text(heading.code);
    const asked = foldText(text(heading.asked));
    if (byIds.has(ids)) return byIds.get(ids);
    if (asked !== "") return byWords.get(`${code} ${asked}`) ?? byAsked.get(asked);
    return heading.asked === undefined ? byCode.get(code) : undefined;
  };
}

/** Lines by a key that no other line has. */
function onlyOnes(lines: readonly AnswerLine[], keyOf: (line: AnswerLine) => string) {
  const found = new Map<string, AnswerLine | undefined>();
  for (const line of lines) {
    const key = keyOf(line);
    found.set(key, found.has(key) ? undefined : line);
  }
  return found;
}

function wordsOf(cell: Cell | undefined): string {
  const reading = readText(cell);
  return reading.ok ? reading.value : cell?.kind === "error" ? cell.text : "";
}
