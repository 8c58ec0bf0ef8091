import type { CheckOf } from "#checks/check-of.ts";
import type { ScoringContext } from "#answer.ts";
import { scorable, type Sample } from "#sample.ts";
import type { Score } from "#score.ts";
import { startScoring, type Scoring } from "#scoring.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** What a sample was to come to, and came to. */
export type SampleDifference =
  | { readonly of: "total"; readonly expected: number; readonly got: number }
  | { readonly of: "criteria-met"; readonly expected: number; readonly got: number }
  /** By label; null is no level, and none is determined while answers are missing. */
  | {
      readonly of: "level";
      readonly expected: string | null;
      readonly got: string | null;
      readonly missing: number;
    }
  | {
      readonly of: "indicator";
      readonly indicatorId: string;
      readonly code: string;
      readonly expected: number | null;
      readonly got: number | null;
    }
  /** The sample answers an indicator, or expects points of one, that is no longer there. */
  | { readonly of: "gone"; readonly indicatorId: string };

export type SamplesCheck = CheckOf<
  "sample-broken",
  {
    readonly sampleId: string;
    readonly name: string;
    readonly differences: readonly SampleDifference[];
  }
>;

/**
 * Every sample comes to what it was to come to. Call it for a version that can be scored.
 * A check names the version and the path `samples/<id>`.
 */
export function checkSamples(version: CriteriaSetVersion): readonly SamplesCheck[] {
  return Object.entries(version.samples ?? {}).flatMap(([sampleId, sample]) => {
    const differences = sampleDifferences(sample, scoreSample(version, sample));
    if (differences.length === 0) return [];
    const path = ["samples", sampleId];
    const facts = { sampleId, name: sample.name, differences };
    return [{ code: "sample-broken", severity: "error", nodeId: version.id, path, ...facts }];
  });
}

/** The sample scored under the version; an edit scores only what it touched. */
export function scoreSample(version: CriteriaSetVersion, sample: Sample): Scoring {
  const read = readOnce(sample);
  read.last = startScoring(version, read.answers, read.context, read.last);
  return read.last;
}

export function sampleDifferences(
  { expected, answers }: Sample,
  { version, score, places }: Pick<Scoring, "version" | "score" | "places">,
): readonly SampleDifference[] {
  const codes = new Map(listIndicators(version).map(({ id, code }) => [id, code]));
  return [
    ...totalDifferences(version, expected, score),
    ...Object.entries(expected.indicators ?? {}).flatMap(
      ([indicatorId, points]): readonly SampleDifference[] => {
        const scored = score.indicators.find((each) => each.indicatorId === indicatorId);
        if (scored === undefined) return [];
        const got = scored.hundredths;
        const facts = { indicatorId, code: codes.get(indicatorId) ?? "", expected: points, got };
        return got === points ? [] : [{ of: "indicator", ...facts }];
      },
    ),
    ...[...new Set([...Object.keys(answers), ...Object.keys(expected.indicators ?? {})])]
      .filter((indicatorId) => !places.has(indicatorId))
      .map((indicatorId) => ({ of: "gone" as const, indicatorId })),
  ];
}

function totalDifferences(
  { classification }: CriteriaSetVersion,
  expected: Sample["expected"],
  score: Score,
): readonly SampleDifference[] {
  const differences: SampleDifference[] = [];
  const { totalHundredths, criteriaMet, level } = expected;
  if (totalHundredths !== undefined && totalHundredths !== score.totalHundredths) {
    differences.push({ of: "total", expected: totalHundredths, got: score.totalHundredths });
  }
  if (criteriaMet !== undefined && criteriaMet !== score.criteriaMet) {
    differences.push({ of: "criteria-met", expected: criteriaMet, got: score.criteriaMet });
  }
  const { missing } = score;
  if (level !== undefined && (missing > 0 || level.reached !== score.level)) {
    const labels = new Map(classification.levels.map(({ key, label }) => [key, label]));
    const labelOf = (key: string | null) => (key === null ? null : (labels.get(key) ?? key));
    const facts = { expected: labelOf(level.reached), got: labelOf(score.level), missing };
    differences.push({ of: "level", ...facts });
  }
  return differences;
}

interface ReadSample {
  readonly answers: Readonly<Record<string, ReturnType<typeof scorable>>>;
  readonly context: ScoringContext;
  last: Scoring | undefined;
}

const readSamples = new WeakMap<Sample, ReadSample>();

function readOnce(sample: Sample): ReadSample {
  const known = readSamples.get(sample);
  if (known !== undefined) return known;
  const { type: unitType, class: unitClass, periodFrom } = sample.unit;
  const read = {
    answers: Object.fromEntries(
      Object.entries(sample.answers).map(([id, answer]) => [id, scorable(answer)]),
    ),
    context: { unitType, unitClass, periodFrom },
    last: undefined,
  };
  readSamples.set(sample, read);
  return read;
}
