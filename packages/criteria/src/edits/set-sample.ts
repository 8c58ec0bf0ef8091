import type { EditOf } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import type { Edited } from "#edits/edited.ts";
import { usedIds } from "#edits/used-ids.ts";
import { toNfc } from "#nfc.ts";
import { accept, refuse, type Result } from "#result.ts";
import { Sample, type Samples } from "#sample.ts";
import { schemaProblems } from "#schema-problem.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Puts a sample under its id, or takes it away. */
export function setSample(
  version: CriteriaSetVersion,
  { kind, sampleId, sample }: EditOf<"set-sample">,
): Result<Edited, EditRefusal> {
  const before = version.samples?.[sampleId];
  if (sample === null) {
    if (before === undefined) return refuse({ code: "sample-not-found", sampleId });
    return accept({
      version: withSample(version, sampleId, undefined),
      inverse: { kind, sampleId, sample: before },
    });
  }
  if (before === undefined && usedIds(version).all.has(sampleId)) {
    return refuse({ code: "id-in-use", id: sampleId });
  }
  return putSample(version, sampleId, toNfc(sample), { kind, sampleId, sample: before ?? null });
}

/** Sets one part of a sample: its name, one answer, one expectation. Null takes away what may be left out. */
export function setSamplePart(
  version: CriteriaSetVersion,
  { kind, sampleId, path, value }: EditOf<"set-sample-part">,
): Result<Edited, EditRefusal> {
  const sample = version.samples?.[sampleId];
  if (sample === undefined) return refuse({ code: "sample-not-found", sampleId });
  const [part, key] = path;
  const whole = new Map<string, unknown>(Object.entries(sample));
  const parts = key === undefined ? whole : new Map(Object.entries(Object(whole.get(part))));
  const at = key ?? part;
  const before = parts.get(at) ?? null;
  if (value === null) parts.delete(at);
  else parts.set(at, value);
  if (key !== undefined) whole.set(part, Object.fromEntries(parts));
  const inverse = { kind, sampleId, path, value: before };
  return putSample(version, sampleId, toNfc(Object.fromEntries(whole)), inverse);
}

function putSample(
  version: CriteriaSetVersion,
  sampleId: string,
  sample: unknown,
  inverse: Edited["inverse"],
): Result<Edited, EditRefusal> {
  const problems = schemaProblems(Sample, sample);
  if (problems.length > 0) return refuse({ code: "value-invalid", nodeId: sampleId, problems });
  // Checked against its schema just above.
  return accept({ version: withSample(version, sampleId, sample as Sample), inverse });
}

function withSample(
  version: CriteriaSetVersion,
  sampleId: string,
  sample: Sample | undefined,
): CriteriaSetVersion {
  const { samples, ...rest } = version;
  const { [sampleId]: _, ...others } = samples ?? {};
  const next: Samples = sample === undefined ? others : { ...others, [sampleId]: sample };
  return Object.keys(next).length === 0 ? rest : { ...rest, samples: next };
}
