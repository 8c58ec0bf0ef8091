import type { Mention } from "#diff/version-diff.ts";
import type { Minimum } from "#terms.ts";

/** Why something a city added or raised needs a look when the core has a next version. */
export type Concern =
  /** The criterion it stands in is gone; `into` is where its indicators live on: nowhere, in one, in several. */
  | { readonly code: "criterion-ended"; readonly into: readonly Mention[] }
  | { readonly code: "criterion-closed" }
  | { readonly code: "criterion-moved"; readonly group: Mention }
  | { readonly code: "criterion-reworded" }
  /** The core has taken it over, under the same id. */
  | { readonly code: "taken-into-core"; readonly as: Mention }
  /** An indicator new in the core says, or asks, much the same. */
  | { readonly code: "duplicate"; readonly of: Mention; readonly alikePercent: number }
  /** `kind` as the next version states it, or else as the program sees it. */
  | {
      readonly code: "indicator-ended";
      readonly kind: "ended" | "merged" | "split";
      readonly into: readonly Mention[];
    }
  /** What is measured is asked or counted otherwise, so that the figure to be reached is another. */
  | { readonly code: "measured-otherwise" }
  | { readonly code: "rescored" }
  | { readonly code: "above-maximum" }
  /** The core asks for as much now, or more. */
  | { readonly code: "core-as-high"; readonly minimum: Minimum }
  | { readonly code: "minimum-of-other-kind"; readonly minimum: Minimum };
export type ConcernCode = Concern["code"];

/** Concerns with which it can't stand on the next version as it is; with the others it can, after a look. */
const blocking: Readonly<Record<ConcernCode, boolean>> = {
  "criterion-ended": true,
  "criterion-closed": true,
  "criterion-moved": false,
  "criterion-reworded": false,
  "taken-into-core": true,
  duplicate: false,
  "indicator-ended": true,
  "measured-otherwise": true,
  rescored: false,
  "above-maximum": true,
  "core-as-high": true,
  "minimum-of-other-kind": true,
};

/** One addition or raised minimum of a supplement, laid beside the next version of the core. */
export interface AttentionItem {
  readonly kind: "addition" | "minimum";
  /** The indicator that is added, or whose minimum is raised, as the supplement has it. */
  readonly indicator: Mention;
  /** The criterion that it stands in. */
  readonly criterion: Mention;
  /** Empty where it carries over without doing. */
  readonly concerns: readonly Concern[];
  /** Whether it can be laid over the next version as it is. */
  readonly stands: boolean;
}

export function standsWith(concerns: readonly Concern[]): boolean {
  return !concerns.some(({ code }) => blocking[code]);
}
