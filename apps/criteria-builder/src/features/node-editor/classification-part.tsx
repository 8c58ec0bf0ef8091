import type { Level } from "@thuocdo/criteria/classification";
import { levelSentence } from "@thuocdo/criteria/part-words";
import { freshKey } from "#features/node-editor/fresh-key.ts";
import { messages } from "#features/node-editor/messages.ts";
import { Part } from "#features/node-editor/part.tsx";
import { ChoiceOf } from "#lib/fields/choice-fields.tsx";
import {
  OptionalDecimalField,
  OptionalPointsField,
  WholeNumberField,
} from "#lib/fields/figure-fields.tsx";
import { RowsField } from "#lib/fields/rows-field.tsx";
import { TitleField } from "#lib/fields/text-field.tsx";
import classes from "#features/node-editor/classification-part.module.css";

const path = ["classification", "levels"] as const;

/** The levels, best first, with what each requires. */
export function ClassificationPart({ levels }: { readonly levels: readonly Level[] }) {
  return (
    <Part
      title={messages.classification}
      hint={messages.classificationHint}
      path={["classification"]}
      says={levels.map(levelSentence)}
    >
      <RowsField
        label={messages.classification}
        path={path}
        rows={levels}
        addLabel={messages.addLevel}
        newRow={() => newLevel(levels)}
        columns={[
          {
            head: messages.levelLabel,
            cell: (level, row, label) => (
              <TitleField
                hideLabel
                label={label}
                path={[...path, row, "label"]}
                value={level.label}
              />
            ),
          },
          {
            head: messages.levelTotal,
            width: "6rem",
            cell: (level, row, label) => (
              <OptionalPointsField
                hideLabel
                label={label}
                path={[...path, row, "requires", "totalAtLeastHundredths"]}
                value={level.requires.totalAtLeastHundredths}
              />
            ),
          },
          {
            head: messages.levelCriteria,
            width: "12rem",
            cell: (level, row, label) => <CriteriaMetField level={level} row={row} label={label} />,
          },
          {
            head: messages.levelGroupShare,
            width: "6rem",
            cell: (level, row, label) => (
              <OptionalDecimalField
                hideLabel
                label={label}
                path={[...path, row, "requires", "groupShareAtLeastPercent"]}
                value={level.requires.groupShareAtLeastPercent}
              />
            ),
          },
          {
            head: messages.levelKnockOut,
            width: "8rem",
            cell: (level, row, label) => <KnockOutField level={level} row={row} label={label} />,
          },
        ]}
      />
    </Part>
  );
}

interface LevelFieldProps {
  readonly level: Level;
  readonly row: number;
  readonly label: string;
}

/** All of them, at least so many, or not required. */
function CriteriaMetField({ level, row, label }: LevelFieldProps) {
  const { criteriaMet } = level.requires;
  const at = [...path, row, "requires", "criteriaMet"];
  const kind = criteriaMet === null ? "any" : criteriaMet === "all" ? "all" : "count";
  return (
    <div className={classes["pair"]}>
      <ChoiceOf
        label={label}
        path={at}
        value={kind}
        options={messages.criteriaMet}
        valueOf={{ any: null, all: "all", count: 1 }}
      />
      {typeof criteriaMet === "number" && (
        <WholeNumberField
          hideLabel
          label={messages.levelCount(label)}
          path={at}
          value={criteriaMet}
        />
      )}
    </div>
  );
}

function KnockOutField({ level, row, label }: LevelFieldProps) {
  return (
    <ChoiceOf
      label={label}
      path={[...path, row, "requires", "knockOut"]}
      value={level.requires.knockOut ?? "ignored"}
      options={messages.knockOuts}
      valueOf={{ ignored: null, none: "none", any: "any" }}
    />
  );
}

function newLevel(levels: readonly Level[]): Level {
  return {
    key: freshKey(
      messages.newLevel,
      levels.map(({ key }) => key),
    ),
    label: messages.newLevel,
    requires: {
      totalAtLeastHundredths: null,
      criteriaMet: null,
      groupShareAtLeastPercent: null,
      knockOut: null,
    },
  };
}
