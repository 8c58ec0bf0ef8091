import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { inputMessages } from "#inputs/messages.ts";
import classes from "#inputs/inputs.module.css";

export interface AmbiguousChoiceProps {
  readonly readings: readonly string[];
  readonly onChoose: (reading: string) => void;
}

/** Two ways to read what was typed: one press says which was meant. */
export function AmbiguousChoice({ readings, onChoose }: AmbiguousChoiceProps) {
  return (
    <div className={classes["readings"]}>
      {readings.map((reading) => (
        <button
          key={reading}
          type="button"
          className={classes["quietButton"]}
          onClick={() => onChoose(reading)}
        >
          {inputMessages.readAs(formatDecimal(reading))}
        </button>
      ))}
    </div>
  );
}
