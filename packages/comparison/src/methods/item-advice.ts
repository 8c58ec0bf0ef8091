import Type from "typebox";
import type { ItemFigures } from "#methods/item-analysis.ts";

/** What the figures suggest of an item; people decide. */
export const Advice = Type.Union([
  Type.Literal("keep"),
  Type.Literal("revise"),
  Type.Literal("drop"),
]);
export type Advice = Type.Static<typeof Advice>;

export const AdviceReason = Type.Union([
  Type.Literal("hardly-varies"),
  Type.Literal("redundant"),
  Type.Literal("ceiling"),
  Type.Literal("floor"),
  Type.Literal("hardly-discriminates"),
  Type.Literal("often-missing"),
  Type.Literal("often-not-applicable"),
  Type.Literal("self-gap"),
]);
export type AdviceReason = Type.Static<typeof AdviceReason>;

/** What is known of an item besides its scores. Shares 0–1; the gap in points of 100. */
export interface ItemCircumstances {
  /** Complete units that the figures are of. */
  readonly units: number;
  /** It says the same as another item that tells units apart better. */
  readonly isWeakerTwin: boolean;
  readonly missing: number;
  readonly notApplicable: number;
  /** Mean of self minus appraised; null where unknown. */
  readonly selfGap: number | null;
  /** The law asks for it: never to be dropped. */
  readonly isMandatory: boolean;
}

/** Fewest complete units for advice; below it the figures describe and no more. */
export const leastForAdvice = 30;

/** A rule with its reasons, all that hold: drop before revise before keep; null where too few units carry advice. */
export function itemAdvice(
  figures: ItemFigures,
  circumstances: ItemCircumstances,
): { readonly advice: Advice; readonly reasons: readonly AdviceReason[] } | null {
  if (circumstances.units < leastForAdvice) return null;
  const { deviation, ceiling, floor, discrimination } = figures;
  const { isWeakerTwin, missing, notApplicable, selfGap, isMandatory } = circumstances;
  const drops: readonly (readonly [AdviceReason, boolean])[] = [
    ["hardly-varies", deviation !== null && deviation < 2],
    ["redundant", isWeakerTwin],
  ];
  const revises: readonly (readonly [AdviceReason, boolean])[] = [
    ["ceiling", ceiling !== null && ceiling > 0.5],
    ["floor", floor !== null && floor > 0.5],
    ["hardly-discriminates", discrimination !== null && discrimination < 0.2],
    ["often-missing", missing > 0.2],
    ["often-not-applicable", notApplicable > 0.3],
    ["self-gap", selfGap !== null && selfGap > 10],
  ];
  const dropping = holding(drops);
  const revising = holding(revises);
  const reasons = [...dropping, ...revising];
  if (dropping.length > 0 && !isMandatory) return { advice: "drop", reasons };
  return { advice: reasons.length > 0 ? "revise" : "keep", reasons };
}

function holding(rules: readonly (readonly [AdviceReason, boolean])[]): readonly AdviceReason[] {
  return rules.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
