import { Button, Checkbox, Radio, TextInput } from "@mantine/core";
import type { UnitChange, UnitHistory } from "@thuocdo/contract/unit-changes";
import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { levelOf, maySitUnder } from "@thuocdo/submissions/units/unit-kinds";
import { newId } from "@thuocdo/ui/new-id";
import { Notice } from "@thuocdo/ui/notice";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useState } from "react";
import { messages } from "#features/units/messages.ts";
import { PartFields } from "#features/units/part-fields.tsx";
import { PreviewDialog } from "#features/units/preview-dialog.tsx";
import { usePreview } from "#features/units/queries.ts";
import {
  namedParts,
  readTypedChange,
  type ChangeErrors,
  type FormKind,
  type TypedChange,
  type TypedPart,
} from "#features/units/typed-change.ts";
import { UnitPicker } from "#features/units/unit-picker.tsx";
import classes from "#features/units/units.module.css";

export interface ChangeFormProps {
  readonly unit: UnitHistory;
  readonly kind: FormKind;
  readonly today: string;
  readonly onDone: () => void;
}

/** A change of a unit by a decision; kept on this machine until it is stored, and never stored without its preview. */
export function ChangeForm({ unit, kind, today, onDone }: ChangeFormProps) {
  const { person } = useSession();
  const name = `unit-change.${kind}.${unit.unitId}`;
  const [blank] = useState(() => blankChange(kind, unit, today));
  const kept = useKept({ personId: person.id, name }, blank);
  const typed = kept.value;
  const [asked, setAsked] = useState(false);
  const read = readTypedChange(kind, unit.unitId, typed);
  const errors: ChangeErrors = asked && !read.ok ? read.errors : {};
  const preview = usePreview();

  function changePart(id: string, patch: Partial<TypedPart>) {
    kept.change({
      parts: typed.parts.map((part) => (part.id === id ? { ...part, ...patch } : part)),
    });
  }

  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!read.ok) return;
        const { change, effectiveOn } = read.value;
        preview.mutate({ change, effectiveOn });
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
      {kind === "merge" && (
        <Radio.Group
          label={messages.into}
          value={typed.intoNew ? "new" : "existing"}
          onChange={(value) => kept.change({ intoNew: value === "new" })}
        >
          <Radio value="existing" label={messages.intoExisting} />
          <Radio value="new" label={messages.intoNew} />
        </Radio.Group>
      )}
      <Partners
        unit={unit}
        kind={kind}
        today={today}
        typed={typed}
        errors={errors}
        onChange={kept.change}
      />
      {kind === "split" ? (
        <Parts typed={typed} errors={errors} onPart={changePart} onChange={kept.change} />
      ) : (
        namedParts(kind, typed).map((part) => (
          <PartFields
            key={part.id}
            part={part}
            errors={errors.parts?.[part.id]}
            onChange={(patch) => changePart(part.id, patch)}
          />
        ))
      )}
      <DecisionFields typed={typed} errors={errors} onChange={kept.change} />
      {asked && !read.ok && <p className={classes["bad"]}>{messages.faults}</p>}
      {preview.error !== null && <Refused error={preview.error} />}
      <div className={classes["row"]}>
        <Button type="submit" loading={preview.isPending}>
          {messages.preview}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {messages.cancel}
        </Button>
      </div>
      {read.ok && (
        <PreviewDialog
          asked={read.value}
          target={targetOf(read.value.change.kind, typed)}
          preview={preview.data}
          onStored={() => {
            kept.forget();
            onDone();
          }}
          onClose={() => preview.reset()}
        />
      )}
    </form>
  );
}

interface FieldsProps {
  readonly typed: TypedChange;
  readonly errors: ChangeErrors;
  readonly onChange: (patch: Partial<TypedChange>) => void;
}

/** The other units that take part: a new parent, the one that takes in, others that go along. */
function Partners({
  unit,
  kind,
  today,
  typed,
  errors,
  onChange,
}: FieldsProps & Pick<ChangeFormProps, "unit" | "kind" | "today">) {
  if (kind === "rename" || kind === "split") return null;
  const level = levelOf(unit.names.at(-1)?.type ?? "ward");
  const effectiveOn = parseDate(typed.effectiveOn) ?? today;
  const others = (
    <UnitPicker
      label={messages.others}
      hint={messages.othersHint}
      error={undefined}
      asOf={effectiveOn}
      isOffered={({ id, type }) =>
        levelOf(type) === level && id !== unit.unitId && id !== typed.target?.id
      }
      picked={typed.others}
      onPick={(picked) => onChange({ others: [...typed.others, picked] })}
      onUnpick={({ id }) => onChange({ others: typed.others.filter((each) => each.id !== id) })}
    />
  );
  return (
    <>
      {(kind === "move" || !typed.intoNew) && (
        <UnitPicker
          label={kind === "move" ? messages.newParent : messages.intoUnit}
          error={errors.target}
          asOf={effectiveOn}
          isOffered={({ id, type }) =>
            id !== unit.unitId &&
            (kind === "move" ? maySitUnder(level, levelOf(type)) : levelOf(type) === level)
          }
          picked={typed.target === null ? [] : [typed.target]}
          onPick={(target) => onChange({ target })}
          onUnpick={() => onChange({ target: null })}
        />
      )}
      {kind === "merge" && others}
    </>
  );
}

function Parts({
  typed,
  errors,
  onPart,
  onChange,
}: FieldsProps & { readonly onPart: (id: string, patch: Partial<TypedPart>) => void }) {
  return (
    <fieldset>
      <legend>{messages.parts}</legend>
      {typed.parts.map((part, at) => (
        <fieldset key={part.id} className={classes["part"]}>
          <legend>{messages.part(at + 1)}</legend>
          <PartFields
            part={part}
            errors={errors.parts?.[part.id]}
            onChange={(patch) => onPart(part.id, patch)}
          />
          {typed.parts.length > 1 && (
            <button
              type="button"
              className={classes["link"]}
              onClick={() => onChange({ parts: typed.parts.filter(({ id }) => id !== part.id) })}
            >
              {messages.dropPart(at + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          const type = typed.parts[0]?.type ?? "ward";
          onChange({ parts: [...typed.parts, { id: newId(), name: "", code: "", type }] });
        }}
      >
        {messages.addPart}
      </Button>
      <Checkbox
        mt="xs"
        label={messages.goesOn}
        checked={typed.goesOn}
        onChange={(event) => onChange({ goesOn: event.currentTarget.checked })}
      />
    </fieldset>
  );
}

function DecisionFields({ typed, errors, onChange }: FieldsProps) {
  const day = {
    placeholder: messages.datePlaceholder,
    inputMode: "numeric",
    autoComplete: "off",
  } as const;
  return (
    <div className={classes["row"]}>
      <TextInput
        {...day}
        className={classes["middle"] ?? ""}
        label={messages.effectiveOn}
        description={messages.effectiveHint}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={typed.effectiveOn}
        error={errors.effectiveOn}
        onChange={(event) => onChange({ effectiveOn: event.currentTarget.value })}
      />
      <TextInput
        className={classes["middle"] ?? ""}
        label={messages.decisionNumber}
        placeholder={messages.decisionPlaceholder}
        maxLength={200}
        value={typed.decisionNumber}
        error={errors.decisionNumber}
        onChange={(event) => onChange({ decisionNumber: event.currentTarget.value })}
      />
      <TextInput
        {...day}
        className={classes["short"] ?? ""}
        label={messages.decidedOn}
        value={typed.decidedOn}
        error={errors.decidedOn}
        onChange={(event) => onChange({ decidedOn: event.currentTarget.value })}
      />
    </div>
  );
}

/** Named in the preview where the change has one. */
function targetOf(kind: UnitChange["kind"], { target }: TypedChange): string | undefined {
  return kind === "move" || kind === "merge" ? target?.name : undefined;
}

function blankChange(kind: FormKind, { names }: UnitHistory, today: string): TypedChange {
  const { name = "", code = "", type = "ward" } = names.at(-1) ?? {};
  const part = (as: { name: string; code: string }) => ({ id: newId(), type, ...as });
  const anew = { name: "", code: "" };
  return {
    id: newId(),
    effectiveOn: formatDate(today),
    decisionNumber: "",
    decidedOn: "",
    parts:
      kind === "split"
        ? [part(anew), part(anew)]
        : [part(kind === "rename" ? { name, code } : anew)],
    target: null,
    others: [],
    intoNew: false,
    goesOn: false,
  };
}
