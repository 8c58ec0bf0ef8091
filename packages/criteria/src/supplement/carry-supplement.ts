import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import { renumber } from "#numbering.ts";
import type { Samples } from "#sample.ts";
import type { AttentionItem } from "#supplement/attention.ts";
import { beginSupplement, type SupplementNaming } from "#supplement/begin-supplement.ts";
import { minimumOver } from "#supplement/minimum-over.ts";
import { supplementAttention } from "#supplement/supplement-attention.ts";
import { supplementParts } from "#supplement/supplement-parts.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The next supplement of a city, begun with all of the earlier one that can stand. */
export interface CarriedSupplement {
  readonly document: CriteriaSetVersion;
  /** In it as they were; some may still want a look (`concerns`). */
  readonly carried: readonly AttentionItem[];
  /** Not in it, with the reasons: for the city to see to, in the earlier supplement they stay. */
  readonly left: readonly AttentionItem[];
}

/**
 * Begins a city's supplement to the next version from its supplement to an earlier one. Additions stand in their criteria
 * in their order; raised minimums have the effect that the next core gives. What can't stand is listed, never dropped in silence.
 * @param core the version that the earlier supplement is laid over
 */
export function carrySupplement(
  core: CriteriaSetVersion,
  next: CriteriaSetVersion,
  earlier: CriteriaSetVersion,
  naming: SupplementNaming,
): CarriedSupplement {
  const items = supplementAttention(core, next, earlier);
  const standing = new Set(
    items.filter(({ stands }) => stands).map(({ indicator }) => indicator.id),
  );
  const { additions, raised } = supplementParts(core, earlier);
  const added = Map.groupBy(
    additions.filter(({ indicator }) => standing.has(indicator.id)),
    ({ criterion }) => criterion.id,
  );
  const minimums = new Map(
    raised
      .filter(({ indicator }) => standing.has(indicator.id))
      .map(({ indicator }) => [indicator.id, indicator.terms.minimum]),
  );
  const begun = beginSupplement(next, naming);
  const raise = (indicator: Indicator): Indicator => {
    const own = minimums.get(indicator.id);
    if (own === undefined) return indicator;
    const { minimum } = minimumOver(indicator, own);
    return { ...indicator, terms: { ...indicator.terms, minimum } };
  };
  const lay = (criterion: Criterion): Criterion => ({
    ...criterion,
    indicators: [
      ...criterion.indicators.map(raise),
      ...(added.get(criterion.id) ?? []).map(({ indicator }) => indicator),
    ],
  });
  const document = renumber({
    ...begun,
    note: earlier.note === core.note ? begun.note : earlier.note,
    groups: begun.groups.map((group) => ({ ...group, criteria: group.criteria.map(lay) })),
    ...samplesFor(next, earlier.samples),
  });
  return {
    document,
    carried: items.filter(({ stands }) => stands),
    left: items.filter(({ stands }) => !stands),
  };
}

/** The city's samples, without what they expect of indicators that the core has taken over. */
function samplesFor(
  next: CriteriaSetVersion,
  samples: Samples | undefined,
): Pick<CriteriaSetVersion, "samples"> {
  if (samples === undefined) return {};
  const ofCore = new Set(listIndicators(next).map(({ id }) => id));
  const kept = Object.entries(samples).map(([id, sample]) => {
    const { indicators, ...expected } = sample.expected;
    const own = Object.entries(indicators ?? {}).filter(([each]) => !ofCore.has(each));
    const expects =
      own.length === 0 ? expected : { ...expected, indicators: Object.fromEntries(own) };
    return [id, { ...sample, expected: expects }] as const;
  });
  return { samples: Object.fromEntries(kept) };
}
