import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Cell } from "@thuocdo/criteria/cell";
import {
  readChoice,
  readDay,
  readFigure,
  readText,
  readYesNo,
  type CellReading,
  type CellRefusal,
} from "@thuocdo/criteria/read-cell";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import type { AnswerLine } from "#answer-sheet/answer-lines.ts";

/** Why a cell can't be the answer of a line. */
export type LineRefusal =
  | { readonly code: "cell-unreadable"; readonly because: CellRefusal }
  | { readonly code: "text-too-long"; readonly most: number };

/** What a cell answers to a line; null where it gives nothing. */
export function readLine(
  cell: Cell | undefined,
  { field }: Pick<AnswerLine, "field">,
): Result<FieldValue | null, LineRefusal> {
  switch (field.kind) {
    case "figure":
      return told(readFigure(cell, { places: field.places }));
    case "yes-no":
      return told(readYesNo(cell));
    case "choice":
      return told(readChoice(cell, field.words));
    case "day":
      return told(readDay(cell));
    case "text": {
      const text = told(readText(cell));
      if (!text.ok) return text;
      const words = text.value.trim();
      if (words.length > field.maxLength)
        return refuse<LineRefusal>({ code: "text-too-long", most: field.maxLength });
      return accept(words === "" ? null : words);
    }
  }
}

function told<Value>(reading: CellReading<Value>) {
  return reading.ok
    ? reading
    : refuse<LineRefusal>({ code: "cell-unreadable", because: reading.refusal });
}
