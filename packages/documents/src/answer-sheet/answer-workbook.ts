import type { FieldValue } from "@thuocdo/criteria/answer";
import { numberCell, textCell, type Cell } from "@thuocdo/criteria/cell";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { valueWords, type AnswerLine } from "@thuocdo/submissions/answer-lines";
import type { Answers } from "@thuocdo/submissions/answers";
import { answerSheetWords } from "@thuocdo/submissions/answer-sheet-words";
import { messages } from "#answer-sheet/messages.ts";
import { headedSheet, type HeadedColumn } from "#workbook/headed-sheet.ts";
import { writeWorkbook, type ChoiceRange, type WrittenSheet } from "#workbook/write-workbook.ts";

/** Whose sheet it is. Dates are `YYYY-MM-DD`, instants ISO 8601, UTC. */
export interface AnswerWorkbookHead {
  readonly submissionId: string;
  readonly unitName: string;
  readonly cityName: string | null;
  readonly roundTitle: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly closesAt: string;
  readonly simulated: boolean;
}

const { headers } = answerSheetWords;
const columns: readonly HeadedColumn[] = [
  { header: headers.code, width: 8, look: "read-only" },
  { header: headers.title, width: 44, look: "read-only" },
  { header: headers.asked, width: 44, look: "read-only" },
  { header: headers.unit, width: 18, look: "read-only" },
  { header: headers.value, width: 18, look: "words" },
  { header: headers.note, width: 44, look: "words" },
  { header: headers.indicatorId, width: 10, look: "read-only", hidden: true },
  { header: headers.fieldKey, width: 10, look: "read-only", hidden: true },
];
const valueColumn = 4;
const noteColumn = 5;

/**
 * The workbook of one ward in one round: a line for each field, filled with what is answered, drop-downs where there is a
 * list, all but figures and notes locked. `madeAt` is when it was read; the same answers give the same bytes.
 */
export async function answerWorkbook(
  head: AnswerWorkbookHead,
  lines: readonly AnswerLine[],
  { answers, madeAt }: { readonly answers: Answers; readonly madeAt: string },
): Promise<Uint8Array> {
  return await writeWorkbook([answerSheet(head, lines, answers), identitySheet(head)], {
    title: `${messages.title}: ${head.unitName}`,
    creator: "Thước Đo",
    madeAt,
  });
}

function answerSheet(
  head: AnswerWorkbookHead,
  lines: readonly AnswerLine[],
  answers: Answers,
): WrittenSheet {
  const above = [
    messages.title,
    ...(head.simulated ? [messages.simulated] : []),
    messages.unit(head.unitName, head.cityName),
    messages.round(head.roundTitle, head.periodFrom, head.periodTo),
    messages.deadline(head.closesAt),
    messages.howTo,
    messages.noSecrets,
  ];
  const repeated = new Set(
    lines.flatMap(({ indicatorId }, at) =>
      lines[at - 1]?.indicatorId === indicatorId ? [at] : [],
    ),
  );
  return headedSheet({
    name: answerSheetWords.sheet,
    above,
    columns,
    locked: true,
    rows: lines.map((line) => rowOf(line, answers)),
    choices: lines.flatMap(choiceOf),
    // The note stands on the first line of its indicator alone.
    lookAt: (row, column) => (column === noteColumn && repeated.has(row) ? "read-only" : undefined),
  });
}

function rowOf(line: AnswerLine, answers: Answers): readonly (Cell | undefined)[] {
  const answer = answers.byIndicator[line.indicatorId];
  const value = answer?.values[line.fieldKey];
  return [
    textCell(line.code),
    textCell(line.title),
    textCell(line.asked),
    textCell(line.unit),
    value === undefined ? undefined : valueCell(line, value),
    line.isFirst && answer?.note !== undefined ? textCell(answer.note) : undefined,
    textCell(line.indicatorId),
    textCell(line.fieldKey),
  ];
}

/** Figures that a spreadsheet holds as they are stand as numbers; all else as the words one would type. */
function valueCell(line: AnswerLine, value: FieldValue): Cell | undefined {
  const text = valueWords(line, value);
  switch (line.field.kind) {
    case "figure":
      return String(Number(text)) === text
        ? numberCell(Number(text))
        : textCell(formatDecimal(text));
    case "day":
      return { kind: "date", date: text };
    case "yes-no":
    case "choice":
    case "text":
      return textCell(text);
  }
}

function choiceOf({ field }: AnswerLine, row: number): readonly ChoiceRange[] {
  const words =
    field.kind === "yes-no"
      ? [answerSheetWords.yes, answerSheetWords.no]
      : field.kind === "choice"
        ? Object.values(field.words)
        : [];
  return words.length === 0 ? [] : [{ fromRow: row, toRow: row, column: valueColumn, words }];
}

/** Says to the reader, out of people's sight, whose sheet it is. */
function identitySheet({ submissionId, unitName, roundTitle }: AnswerWorkbookHead): WrittenSheet {
  return {
    name: answerSheetWords.identitySheet,
    hidden: true,
    columns: [
      { width: 40, look: "read-only" },
      { width: 40, look: "read-only" },
      { width: 40, look: "read-only" },
    ],
    rows: [[textCell(submissionId), textCell(unitName), textCell(roundTitle)]],
  };
}
