import { Button, Input } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { parseDate } from "@thuocdo/criteria/formats/dates";
import { QueryState } from "@thuocdo/ui/query-state";
import { useMemo } from "react";
import type { CallableUnit } from "#features/round-planning/callable-units.ts";
import { messages } from "#features/round-planning/messages.ts";
import { callableUnitsQuery } from "#features/round-planning/queries.ts";
import type { TypedPlan } from "#features/round-planning/typed-plan.ts";
import { UnitsByCity } from "#features/round-planning/units-by-city.tsx";
import { UnitsByFile } from "#features/round-planning/units-by-file.tsx";
import { UnitsBySearch } from "#features/round-planning/units-by-search.tsx";
import classes from "#features/round-planning/round-planning.module.css";

export interface UnitChooserProps {
  readonly typed: TypedPlan;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<TypedPlan>) => void;
}

/** The units called: by city and type, one by one, or from a file; all three change one list. */
export function UnitChooser({ typed, error, onChange }: UnitChooserProps) {
  const asOf = parseDate(typed.periodTo);
  return (
    <section aria-labelledby="units-called">
      <h2 id="units-called" className={classes["heading"]}>
        {messages.units}
      </h2>
      {error !== undefined && <Input.Error>{error}</Input.Error>}
      {asOf === undefined ? (
        <p className={classes["quiet"]}>{messages.unitsNeedPeriod}</p>
      ) : (
        <UnitsAsOf typed={typed} asOf={asOf} onChange={onChange} />
      )}
    </section>
  );
}

function UnitsAsOf({
  typed,
  asOf,
  onChange,
}: Pick<UnitChooserProps, "typed" | "onChange"> & { readonly asOf: string }) {
  const units = useQuery(callableUnitsQuery(typed.organiserUnitId, asOf));
  return (
    <QueryState query={units} pendingLines={8}>
      {(items) => (
        <Chooser
          units={items}
          asOf={asOf}
          organiserUnitId={typed.organiserUnitId}
          unitIds={typed.unitIds}
          onChange={(unitIds) => onChange({ unitIds })}
        />
      )}
    </QueryState>
  );
}

interface ChooserProps {
  readonly units: readonly CallableUnit[];
  readonly asOf: string;
  readonly organiserUnitId: string;
  readonly unitIds: readonly string[];
  readonly onChange: (unitIds: readonly string[]) => void;
}

function Chooser({ units, asOf, organiserUnitId, unitIds, onChange }: ChooserProps) {
  const chosen = useMemo(() => new Set(unitIds), [unitIds]);
  const known = useMemo(() => new Set(units.map(({ id }) => id)), [units]);
  const gone = unitIds.filter((id) => !known.has(id));

  function choose(ids: readonly string[], isChosen: boolean) {
    const changed = new Set(ids);
    const rest = unitIds.filter((id) => !changed.has(id));
    onChange(isChosen ? [...rest, ...changed] : rest);
  }

  return (
    <>
      <p className={classes["quiet"]}>
        <output>{messages.chosen(unitIds.length - gone.length, units.length)}</output> ·{" "}
        {messages.unitsAsOf(asOf)}
      </p>
      {gone.length > 0 && (
        <p className={classes["gone"]}>
          {messages.gone(gone.length)}{" "}
          <Button size="compact-sm" variant="default" onClick={() => choose(gone, false)}>
            {messages.dropGone}
          </Button>
        </p>
      )}
      <UnitsByCity units={units} chosen={chosen} onChoose={choose} />
      <UnitsBySearch units={units} chosen={chosen} onChoose={choose} />
      <UnitsByFile
        organiserUnitId={organiserUnitId}
        asOf={asOf}
        onAdd={(ids) => choose(ids, true)}
        onReplace={onChange}
      />
    </>
  );
}
