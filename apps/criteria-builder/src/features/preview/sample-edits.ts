import type { Edit } from "@thuocdo/criteria/edit";
import type { Sample, SampleAnswer, SampleExpectation } from "@thuocdo/criteria/sample";
import type { Scoring } from "@thuocdo/criteria/scoring";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { compareVietnamese } from "@thuocdo/ui/collation";
import { messages } from "#features/preview/messages.ts";

/** Samples by name, as people look for them. */
export function listSamples(
  version: CriteriaSetVersion,
): readonly { readonly id: string; readonly sample: Sample }[] {
  return Object.entries(version.samples ?? {})
    .map(([id, sample]) => ({ id, sample }))
    .sort((one, other) => compareVietnamese(one.sample.name, other.sample.name));
}

/** A sample with nothing in it, under the first name that is free. */
export function newSample(version: CriteriaSetVersion): Sample {
  const names = new Set(listSamples(version).map(({ sample }) => sample.name));
  let number = names.size + 1;
  while (names.has(messages.newName(number))) number += 1;
  return {
    name: messages.newName(number),
    unit: { type: "ward", class: null, periodFrom: version.validFrom ?? firstOfThisYear() },
    answers: {},
    expected: {},
  };
}

function firstOfThisYear(): string {
  return `${new Date().getFullYear()}-01-01`;
}

/** Stores answers of a sample, in one act; the sample comes with them where it is not in the version yet. */
export function answersEdit(
  version: CriteriaSetVersion,
  sampleId: string,
  changed: ReadonlyMap<string, SampleAnswer | undefined>,
): Edit {
  const stored = version.samples?.[sampleId];
  if (stored === undefined) {
    const answers = Object.fromEntries(
      [...changed].flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const])),
    );
    return { kind: "set-sample", sampleId, sample: { ...newSample(version), answers } };
  }
  const edits = [...changed].map(([indicatorId, answer]) => ({
    kind: "set-sample-part" as const,
    sampleId,
    path: ["answers", indicatorId] as ["answers", string],
    value: answer ?? null,
  }));
  const [only] = edits;
  return only !== undefined && edits.length === 1 ? only : { kind: "several", edits };
}

/** What the sample comes to now, as what it is to come to: all of it, points only of the indicators it answers. */
export function expectationOf(sample: Sample, { score }: Scoring): SampleExpectation {
  const answered = score.indicators.filter(({ indicatorId }) => indicatorId in sample.answers);
  return {
    totalHundredths: score.totalHundredths,
    criteriaMet: score.criteriaMet,
    ...(score.missing === 0 && { level: { reached: score.level } }),
    ...(answered.length > 0 && {
      indicators: Object.fromEntries(
        answered.map(({ indicatorId, hundredths }) => [indicatorId, hundredths] as const),
      ),
    }),
  };
}
