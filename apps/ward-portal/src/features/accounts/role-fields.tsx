import { NativeSelect, TextInput, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { roles, type Role } from "@thuocdo/criteria/role";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { roleLabels } from "@thuocdo/ui/role-labels";
import { useSession } from "@thuocdo/ui/session";
import { useDeferredValue, useState } from "react";
import { messages } from "#features/accounts/messages.ts";
import { foundUnitsQuery } from "#features/accounts/queries.ts";
import type { TypedRole } from "#features/accounts/typed-role.ts";
import classes from "#features/accounts/accounts.module.css";

export interface RoleFieldsProps {
  readonly typed: TypedRole;
  readonly fault: "unit" | "until" | undefined;
  readonly onChange: (typed: TypedRole) => void;
}

/** For which unit, in which role, until when. Units are those administered and those below. */
export function RoleFields({ typed, fault, onChange }: RoleFieldsProps) {
  return (
    <div className={classes["fields"]}>
      <NativeSelect
        label={messages.role}
        value={typed.role}
        data={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        onChange={(event) => {
          // The options are the roles.
          onChange({ ...typed, role: event.currentTarget.value as Role });
        }}
      />
      <UnitField
        unit={typed.unit}
        error={fault === "unit" ? messages.faults.unit : undefined}
        onChoose={(unit) => onChange({ ...typed, unit })}
      />
      <TextInput
        label={messages.untilDay}
        description={messages.untilHint}
        inputMode="numeric"
        autoComplete="off"
        value={typed.untilDay}
        error={fault === "until" ? messages.faults.until : undefined}
        onChange={(event) => onChange({ ...typed, untilDay: event.currentTarget.value })}
      />
    </div>
  );
}

function UnitField({
  unit,
  error,
  onChoose,
}: {
  readonly unit: TypedRole["unit"];
  readonly error: string | undefined;
  readonly onChoose: (unit: NonNullable<TypedRole["unit"]>) => void;
}) {
  const { assignments, now } = useSession();
  const [sought, setSought] = useState("");
  const name = useDeferredValue(sought.trim());
  const mine = assignments.filter(({ role }) => role === "administrator");
  const top = mine[0]?.unitId ?? "";
  const found = useQuery(foundUnitsQuery(top, dateInVietnam(new Date(now)), name));
  const own = mine.map(({ unitId, unitName }) => ({ id: unitId, name: unitName }));
  const offered = name.length > 1 ? (found.data?.items ?? []).slice(0, 8) : own;
  return (
    <div className={classes["unit"]}>
      <TextInput
        label={messages.unit}
        description={unit === undefined ? messages.findUnitHint : messages.chosenUnit(unit.name)}
        type="search"
        autoComplete="off"
        value={sought}
        error={error}
        onChange={(event) => setSought(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter searches; it does not send the form.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <output>{name.length > 1 && found.data?.items.length === 0 && messages.noUnitFound}</output>
      <ul className={classes["offered"]}>
        {offered.map((one) => (
          <li key={one.id}>
            <UnstyledButton
              aria-pressed={unit?.id === one.id}
              onClick={() => {
                onChoose({ id: one.id, name: one.name });
                setSought("");
              }}
            >
              {one.name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
