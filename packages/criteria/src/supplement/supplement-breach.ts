import type { FieldPath } from "#schema-problem.ts";
import type { NodeKind } from "#tree.ts";

/** What a supplement may not do; every rule has its sentence in `supplement/messages.ts`. */
export const supplementRules = [
  "criterion-not-open",
  "heading-added",
  "addition-before-core",
  "core-removed",
  "core-moved",
  "core-reworded",
  "core-changed",
  "points-changed",
  "assessment-changed",
  "openness-changed",
  "set-changed",
  "minimum-removed",
  "minimum-lowered",
  "minimum-of-other-kind",
  "minimum-effect-changed",
  "minimum-knocks-out",
  "minimum-above-maximum",
  "minimum-words-changed",
  "sample-expects-core",
] as const;
export type SupplementRule = (typeof supplementRules)[number];

/** One thing in a supplement that is neither of the core as it was issued nor allowed beside it. */
export interface SupplementBreach {
  readonly rule: SupplementRule;
  /** The node that is not as it may be; for a sample its own id. */
  readonly nodeId: string;
  readonly path: FieldPath;
  /** What the sentence names: the core's node that the rule protects, or the sample. */
  readonly about: {
    readonly kind: NodeKind | "sample";
    readonly code: string;
    readonly title: string;
  };
}
