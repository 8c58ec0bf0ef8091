import { Button, TextInput } from "@mantine/core";
import { dateInVietnam, formatDate } from "@thuocdo/criteria/formats/dates";
import { messages } from "#features/round-planning/messages.ts";
import {
  dayBefore,
  monthOf,
  quarterOf,
  yearOf,
  type Period,
} from "#features/round-planning/periods.ts";
import type { PlanErrors, TypedPlan } from "#features/round-planning/typed-plan.ts";
import { useServerClock } from "#lib/clock/use-server-clock.ts";
import classes from "#features/round-planning/round-planning.module.css";

export interface PeriodFieldsProps {
  readonly typed: TypedPlan;
  readonly errors: PlanErrors;
  readonly onChange: (change: Partial<TypedPlan>) => void;
}

/** The period assessed, typed or by a button. */
export function PeriodFields({ typed, errors, onChange }: PeriodFieldsProps) {
  const today = dateInVietnam(new Date(useServerClock().now()));
  const shortcuts: Record<keyof typeof messages.shortcuts, Period> = {
    quarterBefore: quarterOf(dayBefore(quarterOf(today))),
    quarter: quarterOf(today),
    monthBefore: monthOf(dayBefore(monthOf(today))),
    year: yearOf(today),
  };

  return (
    <fieldset className={classes["period"]}>
      <legend>{messages.period}</legend>
      <div className={classes["days"]}>
        <TextInput
          label={messages.periodFrom}
          placeholder={messages.datePlaceholder}
          inputMode="numeric"
          autoComplete="off"
          value={typed.periodFrom}
          error={errors.periodFrom}
          onChange={(event) => onChange({ periodFrom: event.currentTarget.value })}
        />
        <TextInput
          label={messages.periodTo}
          placeholder={messages.datePlaceholder}
          inputMode="numeric"
          autoComplete="off"
          value={typed.periodTo}
          error={errors.periodTo}
          onChange={(event) => onChange({ periodTo: event.currentTarget.value })}
        />
        <div className={classes["shortcuts"]}>
          {Object.entries(shortcuts).map(([name, { from, to }]) => (
            <Button
              key={name}
              size="compact-sm"
              variant="default"
              onClick={() => onChange({ periodFrom: formatDate(from), periodTo: formatDate(to) })}
            >
              {messages.shortcuts[name as keyof typeof messages.shortcuts]}
            </Button>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
