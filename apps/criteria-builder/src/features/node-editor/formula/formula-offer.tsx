import type { FormulaName } from "#features/node-editor/formula/formula-text.ts";
import { messages } from "#features/node-editor/formula/messages.ts";
import classes from "#features/node-editor/formula/formula.module.css";

/** The inputs that fit what is typed; the keyboard stays in the field, which says which one is chosen. */
export function FormulaOffer(props: {
  readonly id: string;
  readonly names: readonly FormulaName[];
  readonly chosen: FormulaName | undefined;
  readonly onChoose: (name: FormulaName) => void;
}) {
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label={messages.suggestions}
      className={classes["offer"]}
    >
      {props.names.map((one) => (
        <div
          key={one.name}
          id={`${props.id}-${one.name}`}
          role="option"
          aria-selected={one === props.chosen}
          // The field keeps the keyboard.
          onPointerDown={(event) => {
            event.preventDefault();
            props.onChoose(one);
          }}
        >
          <span>{messages.option(one.label, one.unit)}</span>
          <code>{one.name}</code>
        </div>
      ))}
    </div>
  );
}
