import type { Edit } from "@thuocdo/criteria/edit";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { scorable, type Sample } from "@thuocdo/criteria/sample";
import { startScoring } from "@thuocdo/criteria/scoring";
import { withoutFaulty } from "@thuocdo/criteria/check-version";
import { findNode } from "@thuocdo/criteria/tree";
import { additionsAlone } from "@thuocdo/criteria/supplement/additions-alone";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useCallback, useMemo } from "react";
import { Expectations } from "#features/preview/expectations.tsx";
import { messages } from "#features/preview/messages.ts";
import { MinimumResults } from "#features/preview/minimum-results.tsx";
import { SampleSettings } from "#features/preview/sample-settings.tsx";
import { TrialPart } from "#features/preview/trial-part.tsx";
import { useTrial } from "#features/preview/use-trial.ts";
import { OptionalPointsField } from "#lib/fields/figure-fields.tsx";
import { FieldSettingsContext, type FieldPath } from "#lib/fields/field-settings.ts";
import classes from "#features/preview/preview.module.css";

export interface SampleTrialProps {
  readonly version: CriteriaSetVersion;
  readonly tried: CriteriaSetVersion;
  /** Of a city's supplement: the core, whose points never hold those of the additions. */
  readonly core: CriteriaSetVersion | undefined;
  readonly nodeId: string;
  readonly sampleId: string;
  readonly sample: Sample;
  readonly onEdit: ((edit: Edit) => void) | undefined;
}

/** One sample at work: its answers in the ward's form, its points, and what it is to come to. */
export function SampleTrial(props: SampleTrialProps) {
  const { version, tried, core, nodeId, sampleId, sample, onEdit } = props;
  const trial = useTrial(version, sampleId, sample, onEdit);
  const { type: unitType, class: unitClass, periodFrom } = sample.unit;
  const context = useMemo(
    () => ({ unitType, unitClass, periodFrom }),
    [unitType, unitClass, periodFrom],
  );
  const answers = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(trial.answers).map(([id, answer]) => [id, scorable(answer)]),
      ),
    [trial.answers],
  );
  const scored = useMemo(
    () =>
      core === undefined ? undefined : besideCore(withoutFaulty(additionsAlone(core, version))),
    [core, version],
  );
  const isKept = version.samples?.[sampleId] !== undefined;
  const expected = sample.expected.indicators;
  const below = useCallback(
    ({ id }: Indicator) =>
      isKept && (
        <OptionalPointsField
          label={messages.expectedPoints}
          path={["expected", "indicators", id]}
          value={expected?.[id] ?? null}
        />
      ),
    [isKept, expected],
  );
  const settings = {
    readOnly: onEdit === undefined,
    findingsAt: () => [],
    set: (path: FieldPath, value: unknown) => onEdit?.(partEdit(sampleId, sample, path, value)),
  };
  const part = { nodeId, answers, context, trial };
  return (
    <FieldSettingsContext value={settings}>
      {isKept && <SampleSettings sample={sample} />}
      {core === undefined || scored === undefined ? (
        <TrialPart
          {...part}
          tried={tried}
          label={messages.total}
          below={below}
          empty={nodeId === version.id ? messages.chooseNode : messages.nothingToTry}
        >
          {isKept && (
            <Expectations
              version={tried}
              sample={sample}
              scoring={startScoring(tried, answers, context)}
            />
          )}
        </TrialPart>
      ) : (
        <>
          <p className={classes["hint"]}>{messages.apart}</p>
          <TrialPart
            {...part}
            tried={core}
            label={messages.coreTotal}
            below={() => null}
            empty={nodeId === version.id ? messages.chooseNode : undefined}
          />
          <TrialPart
            {...part}
            nodeId={findNode(version, nodeId)?.kind === "indicator" ? nodeId : besideId(nodeId)}
            tried={scored}
            label={messages.additionsTotal}
            below={below}
          />
          <MinimumResults core={core} tried={tried} answers={answers} context={context} />
        </>
      )}
    </FieldSettingsContext>
  );
}

/** Headings of both forms stand on one page: those of the additions are called otherwise. */
function besideCore(additions: CriteriaSetVersion): CriteriaSetVersion {
  return {
    ...additions,
    groups: additions.groups.map((group) => ({
      ...group,
      id: besideId(group.id),
      title: messages.ofCity(group.title),
      criteria: group.criteria.map((criterion) => ({
        ...criterion,
        id: besideId(criterion.id),
        title: messages.ofCity(criterion.title),
      })),
    })),
  };
}

function besideId(nodeId: string): string {
  return `own-${nodeId}`;
}

/** A field of the sample as the edit that sets it; expectations of indicators are kept together. */
function partEdit(sampleId: string, sample: Sample, path: FieldPath, value: unknown): Edit {
  const [part, key, indicatorId] = path.map(String);
  const kind = "set-sample-part";
  if (part === "unit")
    return { kind, sampleId, path: ["unit"], value: { ...sample.unit, [key ?? ""]: value } };
  if (part === "name") return { kind, sampleId, path: ["name"], value };
  if (key === undefined) return { kind, sampleId, path: ["expected"], value };
  if (indicatorId === undefined) return { kind, sampleId, path: ["expected", key], value };
  const { [indicatorId]: _, ...others } = sample.expected.indicators ?? {};
  const indicators = value === null ? others : { ...others, [indicatorId]: value };
  return {
    kind,
    sampleId,
    path: ["expected", "indicators"],
    value: Object.keys(indicators).length === 0 ? null : indicators,
  };
}
