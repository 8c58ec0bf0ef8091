import { inputRange } from "@thuocdo/criteria/figure-range";
import type { NumberFormula } from "@thuocdo/criteria/formula";
import { formulaRange } from "@thuocdo/criteria/formula-range";
import { formulaUnit } from "@thuocdo/criteria/formula-unit";
import { formulaWords } from "@thuocdo/criteria/formula-words";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import type { Input } from "@thuocdo/criteria/input";
import { labelOf, quoted } from "@thuocdo/criteria/labels";
import { showRational, type Rational } from "@thuocdo/criteria/rational";
import { messages } from "#features/node-editor/formula/messages.ts";
import classes from "#features/node-editor/formula/formula.module.css";

/** What a formula says: in words, in which unit, between which ends. */
export function FormulaReading({
  formula,
  inputs,
}: {
  readonly formula: NumberFormula;
  readonly inputs: readonly Input[];
}) {
  const name = (key: string) => quoted(labelOf({ inputs: [...inputs] }, key));
  const { unit, mismatches } = formulaUnit(formula, inputs);
  const ranges = inputs.flatMap((input) => {
    const range = inputRange(input);
    return range === undefined ? [] : [[input.key, range] as const];
  });
  const { least, most } = formulaRange(formula, new Map(ranges));
  return (
    <div className={classes["reading"]}>
      <p>{messages.reads(formulaWords(formula, name))}</p>
      <p>
        {messages.ranges(shown(least), shown(most))}{" "}
        {unit === null
          ? messages.unitUnknown
          : unit === ""
            ? messages.unitCancels
            : messages.unitIs(unit)}
      </p>
      {mismatches.map(({ left, right, leftPart, rightPart }) => (
        <p key={`${left} ${right}`} className={classes["mismatch"]}>
          {messages.unitsDiffer(
            left,
            formulaWords(leftPart, name),
            right,
            formulaWords(rightPart, name),
          )}
        </p>
      ))}
    </div>
  );
}

function shown(end: Rational | null): string | undefined {
  return end === null ? undefined : formatDecimal(showRational(end, 2));
}
