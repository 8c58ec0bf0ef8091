import { Button } from "@mantine/core";
import { sampleDifferences, type SampleDifference } from "@thuocdo/criteria/samples";
import type { Sample, SampleExpectation } from "@thuocdo/criteria/sample";
import type { Scoring } from "@thuocdo/criteria/scoring";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/preview/messages.ts";
import { expectationOf } from "#features/preview/sample-edits.ts";
import { explainDifference } from "@thuocdo/criteria/explain-difference";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import { OptionalPointsField, OptionalWholeNumberField } from "#lib/fields/figure-fields.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import classes from "#features/preview/preview.module.css";

export interface ExpectationsProps {
  readonly version: CriteriaSetVersion;
  readonly sample: Sample;
  readonly scoring: Scoring;
}

/** What the sample is to come to, and whether it does. */
export function Expectations({ version, sample, scoring }: ExpectationsProps) {
  const { set, readOnly } = useFieldSettings();
  const { totalHundredths = null, criteriaMet = null, level } = sample.expected;
  const differences = sampleDifferences(sample, scoring);
  return (
    <>
      <Outcome empty={Object.keys(sample.expected).length === 0} differences={differences} />
      <details className={classes["settings"]}>
        <summary>{messages.expected}</summary>
        <p className={classes["hint"]}>{messages.expectedHint}</p>
        <div className={classes["fields"]}>
          <OptionalPointsField
            label={messages.expectedTotal}
            path={["expected", "totalHundredths"]}
            value={totalHundredths}
          />
          <OptionalWholeNumberField
            label={messages.expectedCriteria}
            path={["expected", "criteriaMet"]}
            value={criteriaMet}
          />
          <SelectField
            label={messages.expectedLevel}
            path={["expected", "level"]}
            value={level === undefined ? unchecked : (level.reached ?? none)}
            options={{
              [unchecked]: messages.levelUnchecked,
              ...Object.fromEntries(
                version.classification.levels.map(({ key, label }) => [key, label]),
              ),
              [none]: messages.levelNone,
            }}
            onChange={(chosen) => set(["expected", "level"], levelOf(chosen))}
          />
        </div>
        {!readOnly && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => set(["expected"], expectationOf(sample, scoring))}
          >
            {messages.takeResult}
          </Button>
        )}
      </details>
    </>
  );
}

function levelOf(chosen: string): SampleExpectation["level"] | null {
  return chosen === unchecked ? null : { reached: chosen === none ? null : chosen };
}

const unchecked = "@unchecked";
const none = "@none";

function Outcome({
  empty,
  differences,
}: {
  readonly empty: boolean;
  readonly differences: readonly SampleDifference[];
}) {
  if (differences.length === 0) {
    return (
      <p className={classes["outcome"]} data-tone={empty ? "none" : "good"}>
        {empty ? messages.noExpectation : messages.matches}
      </p>
    );
  }
  return (
    <div className={classes["outcome"]} data-tone="bad">
      {messages.differs(differences.length)}
      <ul>
        {differences.map((difference) => (
          <li key={JSON.stringify(difference)}>{explainDifference(difference)}</li>
        ))}
      </ul>
    </div>
  );
}
