import { CloseButton } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Input } from "@thuocdo/criteria/input";
import { inputHints } from "#features/node-editor/kind-messages.ts";
import { InputKindFields } from "#features/node-editor/input-kind-fields.tsx";
import { inputKinds, messages } from "#features/node-editor/messages.ts";
import { inputOfKind } from "#features/node-editor/part-kinds.ts";
import { FieldRow } from "#features/node-editor/part.tsx";
import { renameInput, type IndicatorParts } from "#features/node-editor/rename-input.ts";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import { FieldFindings } from "#lib/fields/field-findings.tsx";
import { pathName, useFieldSettings } from "#lib/fields/field-settings.ts";
import { TextField, TitleField } from "#lib/fields/text-field.tsx";
import { TypedField } from "#lib/fields/typed-field.tsx";
import classes from "#features/node-editor/part.module.css";

export interface InputCardProps {
  readonly indicator: Indicator;
  readonly position: number;
  readonly setParts: (parts: IndicatorParts) => void;
}

/** One input: its words, its key, its kind and what that kind needs. */
export function InputCard({ indicator, position, setParts }: InputCardProps) {
  const { readOnly, findingsAt, set } = useFieldSettings();
  const { inputs } = indicator;
  const input = inputs[position];
  if (input === undefined) return null;
  const path = ["inputs", position];
  const taken = inputs.filter((other) => other !== input).map(({ key }) => key);

  return (
    <fieldset className={classes["card"]} data-path={pathName(path)} tabIndex={-1}>
      <legend className={classes["legend"]}>{messages.inputNumber(position + 1)}</legend>
      {!readOnly && (
        <CloseButton
          className={classes["remove"] ?? ""}
          size="sm"
          data-screen-only
          aria-label={messages.removeInput(input.label)}
          title={messages.removeInput(input.label)}
          onClick={() =>
            set(
              ["inputs"],
              inputs.filter((other) => other !== input),
            )
          }
        />
      )}
      <div className={classes["fields"]}>
        <TitleField label={messages.inputLabel} path={[...path, "label"]} value={input.label} />
        <FieldRow>
          <SelectField
            label={messages.inputKind}
            path={[...path, "kind"]}
            value={input.kind}
            options={inputKinds}
            hints={inputHints}
            onChange={(kind) => set(path, inputOfKind(kind, input))}
          />
          <TypedField
            label={messages.inputKey}
            path={[...path, "key"]}
            value={input.key}
            format={(key) => key}
            read={(typed) => readKey(typed, taken)}
            onChange={(key) => setParts(renameInput(indicator, input.key, key))}
          />
          <TextField label={messages.inputSource} path={[...path, "source"]} value={input.source} />
        </FieldRow>
        <InputKindFields input={input} path={path} />
        <div>
          <FieldFindings findings={findingsAt(path)} />
        </div>
      </div>
    </fieldset>
  );
}

function readKey(typed: string, taken: readonly Input["key"][]) {
  const key = typed.trim();
  return /^[a-z][a-z0-9_-]{0,39}$/.test(key) && !taken.includes(key)
    ? { ok: true as const, value: key }
    : { ok: false as const, sentence: messages.inputKeyInvalid };
}
