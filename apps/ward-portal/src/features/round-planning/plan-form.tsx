import { Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Assignment } from "@thuocdo/contract/me";
import type { AppraisingLevel } from "@thuocdo/submissions/round-plan";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { messages } from "#features/round-planning/messages.ts";
import { PeriodFields } from "#features/round-planning/period-fields.tsx";
import { useSavePlan } from "#features/round-planning/queries.ts";
import { versionsInForceQuery } from "#lib/versions/queries.ts";
import {
  readTypedPlan,
  type PlanErrors,
  type TypedPlan,
} from "#features/round-planning/typed-plan.ts";
import { UnitChooser } from "#features/round-planning/unit-chooser.tsx";
import { useServerClock } from "#lib/clock/use-server-clock.ts";
import { InstantFields } from "#lib/instants/instant-fields.tsx";
import { useKept } from "@thuocdo/ui/use-kept";
import classes from "#features/round-planning/round-planning.module.css";

export interface PlanFormProps {
  readonly isNew: boolean;
  readonly roundId: string;
  readonly organisers: readonly Assignment[];
  readonly initial: TypedPlan;
  /** Under what name the typed plan is kept on this device. */
  readonly keptAs: string;
  readonly onSaved: (roundId: string) => void;
  readonly onCancel: () => void;
}

const levels = ["district", "city", "ministry"] as const satisfies readonly AppraisingLevel[];

/** Everything that a round is planned to be; kept on this device until it is stored. */
export function PlanForm(props: PlanFormProps) {
  const { person } = useSession();
  const clock = useServerClock();
  const about = { personId: person.id, name: `round-plan.${props.keptAs}` };
  const kept = useKept(about, props.initial);
  const typed = kept.value;
  /** When storing was last asked for; faults are said from then on. */
  const [askedAt, setAskedAt] = useState<string>();
  const reading = askedAt === undefined ? undefined : readTypedPlan(typed, askedAt);
  const errors: PlanErrors = reading?.ok === false ? reading.errors : {};
  const save = useSavePlan(props.roundId, props.isNew);

  function set(change: Partial<TypedPlan>) {
    kept.change(change);
  }

  function ask() {
    const at = clock.now();
    setAskedAt(at);
    const asked = readTypedPlan(typed, at);
    if (!asked.ok) return;
    save.mutate(
      { plan: asked.plan, organiserUnitId: typed.organiserUnitId },
      {
        onSuccess: () => {
          kept.forget();
          props.onSaved(props.roundId);
        },
      },
    );
  }

  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {kept.wasKept && (
        <Notice
          title={messages.restored}
          action={
            <Button variant="default" onClick={kept.forget}>
              {messages.beginAnew}
            </Button>
          }
        />
      )}
      <TextInput
        label={messages.name}
        placeholder={messages.namePlaceholder}
        value={typed.title}
        error={errors.title}
        maxLength={200}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      {props.organisers.length > 1 && (
        <NativeSelect
          label={messages.organiser}
          value={typed.organiserUnitId}
          data={props.organisers.map(({ unitId, unitName }) => ({
            value: unitId,
            label: unitName,
          }))}
          onChange={(event) => set({ organiserUnitId: event.currentTarget.value })}
        />
      )}
      <VersionField typed={typed} error={errors.versionId} onChange={set} />
      <PeriodFields typed={typed} errors={errors} onChange={set} />
      <div className={classes["window"]}>
        <InstantFields
          label={messages.opens}
          typed={typed.opens}
          error={errors.opensAt}
          onChange={(opens) => set({ opens })}
        />
        <InstantFields
          label={messages.closes}
          typed={typed.closes}
          error={errors.closesAt}
          onChange={(closes) => set({ closes })}
        />
      </div>
      <Checkbox.Group
        label={messages.levels}
        description={messages.levelsHint}
        value={[...typed.appraisingLevels]}
        error={errors.appraisingLevels}
        onChange={(chosen) =>
          set({ appraisingLevels: levels.filter((one) => chosen.includes(one)) })
        }
      >
        <Group gap="md" mt={4}>
          {levels.map((level) => (
            <Checkbox key={level} value={level} label={messages.level[level]} />
          ))}
        </Group>
      </Checkbox.Group>
      <TextInput
        label={messages.appealDays}
        description={messages.appealDaysHint}
        inputMode="numeric"
        value={typed.appealDays}
        error={errors.appealDays}
        maxLength={2}
        onChange={(event) => set({ appealDays: event.currentTarget.value })}
      />
      <UnitChooser typed={typed} error={errors.unitIds} onChange={set} />
      <div role="alert" className={classes["refused"]}>
        {Object.keys(errors).length > 0 && messages.faults(Object.keys(errors).length)}
      </div>
      {save.error !== null && <Refused error={save.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onCancel} disabled={save.isPending}>
          {messages.cancel}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {props.isNew ? messages.saveNew : messages.saveChange}
        </Button>
      </Group>
    </form>
  );
}

function VersionField(props: {
  readonly typed: TypedPlan;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<TypedPlan>) => void;
}) {
  const versions = useQuery(versionsInForceQuery());
  return (
    <QueryState query={versions} pendingLines={1}>
      {(items) =>
        items.length === 0 ? (
          <Notice tone="warning" title={messages.noVersion} />
        ) : (
          <NativeSelect
            label={messages.version}
            value={props.typed.versionId}
            error={props.error}
            onChange={(event) => props.onChange({ versionId: event.currentTarget.value })}
            data={[
              { value: "", label: messages.chooseVersion },
              ...items.map(({ id, title, label }) => ({
                value: id,
                label: messages.versionOption(title, label),
              })),
            ]}
          />
        )
      }
    </QueryState>
  );
}
