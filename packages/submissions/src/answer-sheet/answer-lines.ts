import type { FieldValue, ScoringContext } from "@thuocdo/criteria/answer";
import type { Decimal } from "@thuocdo/criteria/decimal";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldKeys, type Input } from "@thuocdo/criteria/input";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { answerSheetWords } from "#answer-sheet/answer-sheet-words.ts";

/** How the cell of a field is read. */
export type LineKind =
  | {
      readonly kind: "figure";
      readonly places: number;
      readonly min: Decimal | null;
      readonly max: Decimal | null;
    }
  | { readonly kind: "yes-no" }
  | { readonly kind: "choice"; readonly words: Readonly<Record<string, string>> }
  | { readonly kind: "day" }
  | { readonly kind: "text"; readonly maxLength: number };

/** One field of an answer as a line of a sheet. */
export interface AnswerLine {
  readonly indicatorId: string;
  readonly fieldKey: string;
  /** Code of the indicator: where it stands, not what it is. */
  readonly code: string;
  readonly title: string;
  /** What this field asks. */
  readonly asked: string;
  readonly unit: string;
  readonly field: LineKind;
  /** The indicator's first line carries its note. */
  readonly isFirst: boolean;
}

/** The lines of all indicators that apply to a unit, in reading order. */
export function answerLines(
  version: CriteriaSetVersion,
  context: ScoringContext,
): readonly AnswerLine[] {
  const excluded = new Set(
    scoreAnswers(version, {}, context)
      .indicators.filter(({ reason }) => reason === "does-not-apply")
      .map(({ indicatorId }) => indicatorId),
  );
  return listIndicators(version)
    .filter(({ id }) => !excluded.has(id))
    .flatMap(linesOf);
}

function linesOf(indicator: Indicator): readonly AnswerLine[] {
  const lines = indicator.inputs.flatMap((input) => {
    const asked = askedBy(input);
    return fieldKeys(input).map((fieldKey, place) => ({ fieldKey, ...asked(place) }));
  });
  return lines.map((line, place) => ({
    ...line,
    indicatorId: indicator.id,
    code: indicator.code,
    title: indicator.title,
    isFirst: place === 0,
  }));
}

type Asked = Pick<AnswerLine, "asked" | "unit" | "field">;

/** What the field at a place of an input asks. */
function askedBy(input: Input): (place: number) => Asked {
  const { label: asked } = input;
  switch (input.kind) {
    case "whole-number":
    case "decimal": {
      const { unit, min, max } = input;
      const places = input.kind === "decimal" ? input.places : 0;
      return () => ({ asked, unit, field: { kind: "figure", places, min, max } });
    }
    case "yes-no":
      return () => ({ asked, unit: answerSheetWords.yesNo, field: { kind: "yes-no" } });
    case "choice":
    case "title": {
      const words = Object.fromEntries(input.levels.map(({ key, label }) => [key, label]));
      return () => ({ asked, unit: answerSheetWords.choose, field: { kind: "choice", words } });
    }
    case "checklist":
      return (place) => ({
        asked: `${asked}: ${input.items[place]?.label ?? ""}`,
        unit: answerSheetWords.yesNo,
        field: { kind: "yes-no" },
      });
    case "date":
      return () => ({ asked, unit: answerSheetWords.day, field: { kind: "day" } });
    case "text":
      return () => ({ asked, unit: "", field: { kind: "text", maxLength: input.maxLength } });
    case "survey":
      return (place) =>
        place === 0
          ? {
              asked: answerSheetWords.surveyPercent(asked),
              unit: "%",
              field: { kind: "figure", places: input.places, min: "0", max: "100" },
            }
          : {
              asked: answerSheetWords.surveyResponses(asked),
              unit: answerSheetWords.responses,
              field: { kind: "figure", places: 0, min: "0", max: null },
            };
  }
}

/** A value as its cell says it. */
export function valueWords({ field }: AnswerLine, value: FieldValue): string {
  if (field.kind === "yes-no") return value === true ? answerSheetWords.yes : answerSheetWords.no;
  const text = String(value);
  return field.kind === "choice" ? (field.words[text] ?? text) : text;
}
