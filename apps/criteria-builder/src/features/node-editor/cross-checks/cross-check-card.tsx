import { CloseButton } from "@mantine/core";
import type { CheckedFigure, CrossCheck } from "@thuocdo/criteria/cross-check";
import { truthWords } from "@thuocdo/criteria/formula-words";
import { crossCheckSeverities, figurePeriods } from "@thuocdo/criteria/kind-words";
import { quoted } from "@thuocdo/criteria/labels";
import { parseTruth } from "@thuocdo/criteria/parse-formula";
import {
  freshName,
  type ComparableFigure,
} from "#features/node-editor/cross-checks/check-patterns.ts";
import { messages, severityHints } from "#features/node-editor/cross-checks/messages.ts";
import { FieldRow } from "#features/node-editor/part.tsx";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import { FieldFindings } from "#lib/fields/field-findings.tsx";
import { pathName, useFieldSettings } from "#lib/fields/field-settings.ts";
import { RowsField } from "#lib/fields/rows-field.tsx";
import { TextField, TitleField } from "#lib/fields/text-field.tsx";
import { TypedField } from "#lib/fields/typed-field.tsx";
import classes from "#features/node-editor/part.module.css";

export interface CrossCheckCardProps {
  readonly check: CrossCheck;
  readonly at: number;
  /** What can be compared. */
  readonly figures: readonly ComparableFigure[];
  readonly onRemove: () => void;
}

/** One cross-check: its figures by short names, the condition, what is said and what it costs. */
export function CrossCheckCard({ check, at, figures, onRemove }: CrossCheckCardProps) {
  const { readOnly, findingsAt } = useFieldSettings();
  const path = ["terms", "crossChecks", at];
  const words = new Map(check.figures.map((figure) => [figure.name, wordsOf(figure, figures)]));
  const condition = parseTruth(check.holds, [...words.keys()]);
  return (
    <fieldset className={classes["card"]} data-path={pathName(path)} tabIndex={-1}>
      <legend className={classes["legend"]}>{messages.number(at + 1)}</legend>
      {!readOnly && (
        <CloseButton
          className={classes["remove"] ?? ""}
          size="sm"
          data-screen-only
          aria-label={messages.remove(at + 1)}
          title={messages.remove(at + 1)}
          onClick={onRemove}
        />
      )}
      <div className={classes["fields"]}>
        <Figures check={check} path={[...path, "figures"]} figures={figures} />
        <FieldRow>
          <TextField
            label={messages.holds}
            description={messages.holdsHint}
            path={[...path, "holds"]}
            value={check.holds}
          />
          <SelectField
            label={messages.severity}
            path={[...path, "severity"]}
            value={check.severity}
            options={crossCheckSeverities}
            hints={severityHints}
          />
        </FieldRow>
        {condition.ok && (
          <p className={classes["hint"]}>
            {messages.reads(truthWords(condition.value, (name) => quoted(words.get(name) ?? name)))}
          </p>
        )}
        <TitleField label={messages.sentence} path={[...path, "sentence"]} value={check.sentence} />
        <div>
          <FieldFindings findings={findingsAt(path)} />
        </div>
      </div>
    </fieldset>
  );
}

function Figures({
  check,
  path,
  figures,
}: {
  readonly check: CrossCheck;
  readonly path: readonly (string | number)[];
  readonly figures: readonly ComparableFigure[];
}) {
  const { set } = useFieldSettings();
  const options = Object.fromEntries(figures.map((figure) => [optionOf(figure), figure.words]));
  const names = check.figures.map(({ name }) => name);
  return (
    <RowsField<CheckedFigure>
      label={messages.figures}
      path={path}
      rows={check.figures}
      least={1}
      addLabel={messages.addFigure}
      newRow={() => ({
        name: freshName(names),
        indicatorId: figures[0]?.indicatorId ?? null,
        fieldKey: figures[0]?.fieldKey ?? "so-lieu",
        period: "current",
      })}
      columns={[
        {
          head: messages.name,
          width: "6rem",
          cell: (figure, index, label) => (
            <TypedField
              hideLabel
              label={label}
              path={[...path, index, "name"]}
              value={figure.name}
              format={(name) => name}
              read={(typed) => readName(typed, names.toSpliced(index, 1))}
            />
          ),
        },
        {
          head: messages.figure,
          cell: (figure, index, label) => {
            const value = optionOf(figure);
            return (
              <SelectField
                hideLabel
                label={label}
                path={[...path, index, "fieldKey"]}
                value={value}
                options={value in options ? options : { [value]: messages.unknown, ...options }}
                onChange={(chosen) => {
                  const other = figures.find((one) => optionOf(one) === chosen);
                  if (other === undefined) return;
                  const { indicatorId, fieldKey } = other;
                  set([...path, index], { ...figure, indicatorId, fieldKey });
                }}
              />
            );
          },
        },
        {
          head: messages.period,
          width: "8rem",
          cell: (figure, index, label) => (
            <SelectField
              hideLabel
              label={label}
              path={[...path, index, "period"]}
              value={figure.period}
              options={figurePeriods}
            />
          ),
        },
      ]}
    />
  );
}

/** As the value of an option. */
function optionOf({ indicatorId, fieldKey }: Pick<CheckedFigure, "indicatorId" | "fieldKey">) {
  return `${indicatorId ?? ""} ${fieldKey}`;
}

function wordsOf(figure: CheckedFigure, figures: readonly ComparableFigure[]): string {
  const known = figures.find((one) => optionOf(one) === optionOf(figure));
  const label = known?.label ?? figure.name;
  return figure.period === "previous" ? messages.previous(label) : label;
}

function readName(typed: string, taken: readonly string[]) {
  const name = typed.trim();
  return /^[a-z][a-z0-9_]{0,19}$/.test(name) && !taken.includes(name)
    ? { ok: true as const, value: name }
    : { ok: false as const, sentence: messages.nameInvalid };
}
