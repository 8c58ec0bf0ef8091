import type { CarryOverStatement } from "#carry-over/carry-over.ts";
import type { Level } from "#classification.ts";
import type { VerdictRule } from "#criterion.ts";
import type { WordHunk } from "#diff/diff-words.ts";
import type { CrossCheck } from "#cross-check.ts";
import type { Input } from "#input.ts";
import type { Measure } from "#measure.ts";
import type { ScoringRule } from "#rule.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { Minimum, NotApplicable, RequiredEvidence, Terms } from "#terms.ts";
import type { NodeKind, PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The fields that hold words of their own. */
export type WordField = "label" | "title" | "note" | "meaning" | "guidance";

/** The fields compared whole, and what each holds; an item of a list (`input`, `evidence`, `crossCheck`, `level`) by its key. */
export interface FieldValues {
  readonly maxHundredths: number;
  readonly totalCapHundredths: number;
  readonly verdict: VerdictRule;
  readonly openToSupplement: boolean;
  readonly input: Input;
  readonly measure: Measure;
  readonly rule: ScoringRule;
  readonly appliesTo: Terms["appliesTo"];
  readonly minimum: Minimum;
  readonly notApplicable: NotApplicable;
  readonly evidence: RequiredEvidence;
  readonly crossCheck: CrossCheck;
  readonly period: Terms["period"];
  readonly sensitivity: Terms["sensitivity"];
  readonly level: Level;
  readonly illustrative: boolean;
  readonly validFrom: string;
  readonly validTo: string;
  readonly numbering: CriteriaSetVersion["numbering"];
  readonly leaveOutRescales: CriteriaSetVersion["leaveOutRescales"];
  /** A statement of what becomes of an earlier indicator, compared between two states of one version. */
  readonly carryOver: CarryOverStatement;
}
export type FieldName = keyof FieldValues;

/** Where a node stands: below which parent, at which position (0, 1, …), under which code. */
export interface Place {
  readonly parentId: string;
  readonly parentKind: NodeKind;
  readonly parentCode: string;
  readonly index: number;
}

/** One field of a node that differs; null on the side that has none. `path` leads there from the node. */
export type FieldChange = {
  readonly [Name in FieldName]: {
    readonly kind: "changed";
    readonly field: Name;
    readonly path: FieldPath;
    readonly before: FieldValues[Name] | null;
    readonly after: FieldValues[Name] | null;
  };
}[FieldName];

/** An indicator on the other side, by what people know it by. */
export interface Mention {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** How indicators of two versions hang together, as the later one states it (`carryOver`). */
export interface Lineage {
  readonly kind: "merged" | "split";
  readonly others: readonly Mention[];
}

/** One thing that is not as it was. */
export type Change =
  /** `from`: the earlier indicators that it is stated to carry on. */
  | { readonly kind: "added"; readonly from: Lineage | null }
  /** `into`: where it is stated to live on. */
  | { readonly kind: "ended"; readonly into: Lineage | null }
  /** A node that stayed is stated to carry on others, or to be carried on by others, too. */
  | { readonly kind: "joined"; readonly with: Lineage }
  | { readonly kind: "moved"; readonly from: Place; readonly to: Place }
  | {
      readonly kind: "reworded";
      readonly field: WordField;
      readonly path: FieldPath;
      readonly before: string;
      readonly after: string;
      readonly hunks: readonly WordHunk[];
    }
  | FieldChange
  /** Items of a list in another order: keys of inputs, levels and cross-checks, ids of required evidence. */
  | {
      readonly kind: "reordered";
      readonly field: "inputs" | "evidence" | "levels" | "crossChecks";
      readonly path: FieldPath;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };
export type ChangeKind = Change["kind"];

/** A node that differs, with all that differs of it. A side is null where the node is not there. */
export interface NodeDiff {
  readonly nodeId: string;
  readonly kind: NodeKind;
  readonly before: PlacedNode | null;
  readonly after: PlacedNode | null;
  readonly changes: readonly Change[];
}

/** What a change is about, for filters and counts; one change may be about two. */
export const changeAspects = [
  "new",
  "ended",
  "place",
  "wording",
  "points",
  "scoring",
  "terms",
] as const;
export type ChangeAspect = (typeof changeAspects)[number];

/** What differs between two versions, or two states of one. */
export interface VersionDiff {
  /** In the reading order of the later one; what ended stands where it stood. */
  readonly nodes: readonly NodeDiff[];
  /** How many nodes have another code only because others came, went or moved; none of them is listed for it. */
  readonly renumbered: number;
  /** Changes by what they are about. */
  readonly counts: Readonly<Record<ChangeAspect, number>>;
}
