import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Input } from "@thuocdo/criteria/input";
import { words } from "#criteria-set/messages.ts";

/** Room for the answer to every input: boxes to tick, or dots to write on. */
export function answerLines(indicator: Indicator): readonly string[] {
  const several = indicator.inputs.length > 1;
  return indicator.inputs.flatMap((input) => {
    const lines = linesOf(input, indicator);
    return several && !asksByName(input) ? [`${input.label}:`, ...lines] : lines;
  });
}

function linesOf(input: Input, { rule }: Indicator): readonly string[] {
  switch (input.kind) {
    case "whole-number":
    case "decimal":
      return [words.answerLine(input.unit === "" ? input.label : `${input.label} (${input.unit})`)];
    case "date":
    case "text":
      return [words.answerLine(input.label)];
    case "survey":
      return [words.answerLine(words.survey.percent), words.answerLine(words.survey.responses)];
    case "yes-no":
      return rule.kind === "pass-fail"
        ? [words.boxLine(words.passed), words.boxLine(words.failed)]
        : [words.boxLine(words.yes), words.boxLine(words.no)];
    case "choice":
    case "title":
      return input.levels.map(({ label }) => words.boxLine(label));
    case "checklist":
      return input.items.map(({ label }) => words.boxLine(label));
  }
}

/** Whether the line itself says what is asked. */
function asksByName({ kind }: Input): boolean {
  return kind === "whole-number" || kind === "decimal" || kind === "date" || kind === "text";
}
