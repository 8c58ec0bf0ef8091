import { formulaReasons } from "@thuocdo/criteria/explain-check";
import type { FormulaRefusal } from "@thuocdo/criteria/formula";
import { messages } from "#features/node-editor/formula/messages.ts";
import classes from "#features/node-editor/formula/formula.module.css";

/** The sentence, and the formula with the place marked. */
export function FormulaFault({
  refusal,
  text,
}: {
  readonly refusal: FormulaRefusal;
  readonly text: string;
}) {
  const { from, to } = refusal;
  return (
    <>
      <span className={classes["fault"]}>{formulaReasons[refusal.code](refusal.part)}</span>
      {text.trim() !== "" && (
        <span className={classes["fault"]}>
          {messages.faultAt}{" "}
          <code>
            {text.slice(0, from)}
            <mark>{text.slice(from, to)}</mark>
            {text.slice(to)}
          </code>
        </span>
      )}
    </>
  );
}
