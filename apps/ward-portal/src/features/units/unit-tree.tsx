import { useState } from "react";
import { messages } from "#features/units/messages.ts";
import type { PlacedUnit } from "#features/units/unit-places.ts";
import classes from "#features/units/units.module.css";

export interface UnitTreeProps {
  /** Units by the one above them; the top stands under null. */
  readonly byParent: ReadonlyMap<string | null, readonly PlacedUnit[]>;
  readonly onOpen: (unitId: string) => void;
}

/** The hierarchy; what is below a unit is drawn when it is opened. */
export function UnitTree({ byParent, onOpen }: UnitTreeProps) {
  const tops = byParent.get(null) ?? [];
  return (
    <nav aria-label={messages.tree} className={classes["box"]}>
      <ul className={classes["tree"]}>
        {tops.map((unit) => (
          <Branch key={unit.id} unit={unit} byParent={byParent} onOpen={onOpen} startsOpen />
        ))}
      </ul>
    </nav>
  );
}

function Branch({
  unit,
  byParent,
  onOpen,
  startsOpen = false,
}: UnitTreeProps & { readonly unit: PlacedUnit; readonly startsOpen?: boolean }) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const below = byParent.get(unit.id) ?? [];
  return (
    <li>
      <span className={classes["line"]}>
        {below.length === 0 ? (
          <span className={classes["leaf"]} />
        ) : (
          <button
            type="button"
            className={classes["opener"]}
            aria-expanded={isOpen}
            aria-label={messages.open(unit.name, below.length)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? "▾" : "▸"}
          </button>
        )}
        <span>
          <button type="button" className={classes["link"]} onClick={() => onOpen(unit.id)}>
            {unit.name}
          </button>
          <small>{unit.code}</small>
          {below.length > 0 && <small>{messages.below(below.length)}</small>}
        </span>
      </span>
      {isOpen && below.length > 0 && (
        <ul>
          {below.map((child) => (
            <Branch key={child.id} unit={child} byParent={byParent} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </li>
  );
}
