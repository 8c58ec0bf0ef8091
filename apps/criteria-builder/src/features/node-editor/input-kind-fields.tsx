import type { Input } from "@thuocdo/criteria/input";
import { freshKey } from "#features/node-editor/fresh-key.ts";
import { messages } from "#features/node-editor/messages.ts";
import { FieldRow } from "#features/node-editor/part.tsx";
import type { FieldPath } from "#lib/fields/field-settings.ts";
import { OptionalDecimalField, WholeNumberField } from "#lib/fields/figure-fields.tsx";
import { RowsField } from "#lib/fields/rows-field.tsx";
import { TextField, TitleField } from "#lib/fields/text-field.tsx";

interface InputKindFieldsProps<Kind extends Input = Input> {
  readonly input: Kind;
  readonly path: FieldPath;
}

/** What one kind of input needs besides its words. */
export function InputKindFields({ input, path }: InputKindFieldsProps) {
  switch (input.kind) {
    case "whole-number":
    case "decimal":
      return <NumberFields input={input} path={path} />;
    case "choice":
    case "title":
      return (
        <OptionRows label={messages.levels} options={input.levels} path={[...path, "levels"]} />
      );
    case "checklist":
      return <OptionRows label={messages.items} options={input.items} path={[...path, "items"]} />;
    case "text":
      return (
        <WholeNumberField
          label={messages.maxLength}
          path={[...path, "maxLength"]}
          value={input.maxLength}
        />
      );
    case "survey":
      return (
        <FieldRow>
          <WholeNumberField
            label={messages.places}
            path={[...path, "places"]}
            value={input.places}
          />
          <WholeNumberField
            label={messages.minResponses}
            path={[...path, "minResponses"]}
            value={input.minResponses}
          />
        </FieldRow>
      );
    case "yes-no":
    case "date":
      return null;
  }
}

function NumberFields({
  input,
  path,
}: InputKindFieldsProps<Extract<Input, { kind: "whole-number" | "decimal" }>>) {
  return (
    <FieldRow>
      <TextField label={messages.unit} path={[...path, "unit"]} value={input.unit} />
      {input.kind === "decimal" && (
        <WholeNumberField label={messages.places} path={[...path, "places"]} value={input.places} />
      )}
      <OptionalDecimalField label={messages.smallest} path={[...path, "min"]} value={input.min} />
      <OptionalDecimalField label={messages.largest} path={[...path, "max"]} value={input.max} />
    </FieldRow>
  );
}

interface Option {
  readonly key: string;
  readonly label: string;
}

function OptionRows(props: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly path: FieldPath;
}) {
  const { options, path } = props;
  return (
    <RowsField
      label={props.label}
      path={path}
      rows={options}
      least={1}
      newRow={() => ({
        key: freshKey(
          "muc",
          options.map(({ key }) => key),
        ),
        label: messages.newOption,
      })}
      columns={[
        {
          head: messages.optionLabel,
          cell: (option, row, label) => (
            <TitleField
              hideLabel
              label={label}
              path={[...path, row, "label"]}
              value={option.label}
            />
          ),
        },
      ]}
    />
  );
}
