import { enoughAlike, foundAgain, gistOf } from "#carry-over/likeness.ts";
import { createClosest } from "#checks/closest.ts";
import { saying } from "#checks/saying.ts";
import type { Indicator } from "#indicator.ts";
import type { Concern } from "#supplement/attention.ts";
import type { Addition } from "#supplement/supplement-parts.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

type Duplicate = Extract<Concern, { code: "duplicate" }>;

/**
 * By the id of each addition: the indicator that is new, or newly named, in the next version and says or asks much the
 * same. What was there before the city knew when it added its own.
 */
export function findDuplicates(
  core: CriteriaSetVersion,
  next: CriteriaSetVersion,
  additions: readonly Addition[],
): ReadonlyMap<string, readonly Duplicate[]> {
  const titles = new Map(listIndicators(core).map(({ id, title }) => [id, title]));
  const fresh = listIndicators(next).filter(({ id, title }) => titles.get(id) !== title);
  const sayings = fresh.map(({ title }) => saying(title));
  return new Map(
    additions.map(({ indicator }) => {
      const [said] = createClosest()([...sayings, saying(indicator.title)]).filter(
        ({ at, first }) => at === fresh.length && first < fresh.length,
      );
      const same = said === undefined ? undefined : fresh[said.first];
      const found =
        same === undefined ? mostAlike(indicator, fresh) : duplicate(same, said?.alikePercent ?? 0);
      return [indicator.id, found === undefined ? [] : [found]];
    }),
  );
}

function mostAlike(indicator: Indicator, fresh: readonly Indicator[]): Duplicate | undefined {
  const gist = gistOf(indicator);
  const shares = fresh.map((other) => ({ other, share: foundAgain(gist, gistOf(other)) }));
  const [best] = shares.toSorted((one, two) => two.share - one.share);
  if (best === undefined || best.share < enoughAlike) return undefined;
  return duplicate(best.other, Math.floor(best.share * 100));
}

function duplicate({ id, code, title }: Indicator, alikePercent: number): Duplicate {
  return { code: "duplicate", of: { id, code, title }, alikePercent };
}
