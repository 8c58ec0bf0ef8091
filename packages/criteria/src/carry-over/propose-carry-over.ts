import type { CarryOverStatement } from "#carry-over/carry-over.ts";
import { indicatorChange, type IndicatorChange } from "#carry-over/indicator-change.ts";
import { enoughAlike, foundAgain, gistOf, type Gist } from "#carry-over/likeness.ts";
import type { Indicator } from "#indicator.ts";
import { maximumHundredths } from "#rule.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Why the program proposes it. */
export type ProposalReason =
  | { readonly code: "same" | "words-changed" | "rest-changed" | "gone" }
  /** So much of it (0–100) is found again in these, or of these in it. */
  | {
      readonly code: "found-again";
      readonly inIds: readonly string[];
      readonly sharePercent: number;
    };

/** What the program holds to become of one indicator of the version before. */
export interface CarryOverProposal {
  readonly indicator: Indicator;
  /** How it stands in the draft. */
  readonly change: IndicatorChange;
  readonly statement: CarryOverStatement;
  readonly because: ProposalReason;
}

/**
 * A proposal for each indicator of the version before, in its order. One that is still there is kept, reworded or
 * rescored, as its fields say. One that is gone may live on: split where several new ones are found again in it, merged
 * into the one that it is found again in, weighted by points; else it ended. Nothing of it holds until a person confirms it.
 */
export function proposeCarryOver(
  previous: CriteriaSetVersion,
  draft: CriteriaSetVersion,
): readonly CarryOverProposal[] {
  const now = new Map(listIndicators(draft).map((indicator) => [indicator.id, indicator]));
  const earlier = listIndicators(previous).map((indicator) => ({
    indicator,
    change: indicatorChange(indicator, now.get(indicator.id)),
  }));
  const old = new Set(earlier.map(({ indicator }) => indicator.id));
  const newOnes = listIndicators(draft)
    .filter(({ id }) => !old.has(id))
    .map(gistOf);
  const links = earlier
    .filter(({ change }) => change.kind === "absent")
    .map(({ indicator }) => findHeirs(gistOf(indicator), newOnes));
  const heirs = new Map(links.map((link) => [link.indicator.id, link]));
  const weights = weighMerged(links);
  return earlier.map(({ indicator, change }) => ({
    indicator,
    change,
    ...proposal(change, heirs.get(indicator.id), weights.get(indicator.id) ?? 100),
  }));
}

/** Where one that is gone is found again. */
interface Heirs {
  readonly indicator: Indicator;
  readonly into: readonly string[];
  readonly share: number;
}

function findHeirs(gone: Gist, newOnes: readonly Gist[]): Heirs {
  const { indicator } = gone;
  const parts = newOnes
    .map((other) => ({ id: other.indicator.id, share: foundAgain(other, gone) }))
    .filter(({ share }) => share >= enoughAlike);
  if (parts.length > 1) {
    const share = Math.min(...parts.map((part) => part.share));
    return { indicator, into: parts.slice(0, 20).map(({ id }) => id), share };
  }
  const wholes = newOnes
    .map((other) => ({
      id: other.indicator.id,
      share: Math.max(foundAgain(gone, other), foundAgain(other, gone)),
    }))
    .filter(({ share }) => share >= enoughAlike)
    .toSorted((a, b) => b.share - a.share);
  const [best] = wholes;
  return best === undefined
    ? { indicator, into: [], share: 0 }
    : { indicator, into: [best.id], share: best.share };
}

function proposal(
  { kind }: IndicatorChange,
  heirs: Heirs | undefined,
  weightPercent: number,
): Pick<CarryOverProposal, "statement" | "because"> {
  switch (kind) {
    case "same":
      return { statement: { kind: "kept" }, because: { code: "same" } };
    case "words":
      return { statement: { kind: "reworded" }, because: { code: "words-changed" } };
    case "rest":
      return { statement: { kind: "rescored" }, because: { code: "rest-changed" } };
    case "absent": {
      const { into = [], share = 0 } = heirs ?? {};
      const [first] = into;
      if (first === undefined) return { statement: { kind: "ended" }, because: { code: "gone" } };
      return {
        statement:
          into.length > 1
            ? { kind: "split", into: [...into] }
            : { kind: "merged", into: first, weightPercent },
        because: { code: "found-again", inIds: into, sharePercent: Math.round(share * 100) },
      };
    }
  }
}

/** Weights of those merged into one target, by their points, together 100. */
function weighMerged(links: readonly Heirs[]): ReadonlyMap<string, number> {
  const merged = links.filter(({ into }) => into.length === 1);
  const byTarget = Map.groupBy(merged, ({ into }) => into[0]);
  return new Map(
    [...byTarget.values()].flatMap((sources) => {
      const shares = sharePercents(
        sources.map(({ indicator }) => Math.max(1, maximumHundredths(indicator.rule))),
      );
      return sources.map(({ indicator }, at) => [indicator.id, shares[at] ?? 1] as const);
    }),
  );
}

/** Whole percents by these amounts, at least 1 each, together 100: what rounding leaves goes to the largest remainders. */
export function sharePercents(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const exact = amounts.map((amount) => (100 * amount) / total);
  const floors = exact.map((share) => Math.max(1, Math.floor(share)));
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  let left = 100 - floors.reduce((sum, share) => sum + share, 0);
  const shares = [...floors];
  for (let turn = 0; left !== 0 && turn < 100 * shares.length; turn += 1) {
    const at = order[turn % order.length]?.at ?? 0;
    const share = shares[at] ?? 1;
    if (left < 0 && share <= 1) continue;
    shares[at] = share + Math.sign(left);
    left -= Math.sign(left);
  }
  return shares;
}
