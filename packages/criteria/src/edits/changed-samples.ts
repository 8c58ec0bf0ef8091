import type { EditOf } from "#edits/edit.ts";
import { same } from "#same.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The edits that give a version the samples of another state of it; those that go, go first. */
export function changedSamples(
  { samples: before = {} }: Pick<CriteriaSetVersion, "samples">,
  { samples: after = {} }: Pick<CriteriaSetVersion, "samples">,
): readonly EditOf<"set-sample">[] {
  const gone = Object.keys(before).filter((sampleId) => !Object.hasOwn(after, sampleId));
  const set = Object.entries(after).filter(([id, sample]) => !same(before[id], sample));
  return [
    ...gone.map((sampleId) => ({ kind: "set-sample" as const, sampleId, sample: null })),
    ...set.map(([sampleId, sample]) => ({ kind: "set-sample" as const, sampleId, sample })),
  ];
}
