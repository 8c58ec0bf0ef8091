/** A revision that may be appraised a second time, and who may do so. */
export interface SampleCandidate {
  readonly revisionId: string;
  /** The stratum: so many are drawn of each. */
  readonly cityId: string;
  /** Those who appraise for the unit of the last step and had no hand in the first appraisal. */
  readonly personIds: readonly string[];
}

export interface DrawnRevision {
  readonly revisionId: string;
  readonly personId: string;
}

/**
 * Draws revisions for a second appraisal, as many in each city or all where it has fewer, and for each a person: one of
 * those who have fewest so far, so that the work is shared. The same candidates and the same numbers give the same draw.
 * @param random uniform numbers from 0 to below 1, by a seed that is kept with the sample
 */
export function drawSample({
  candidates,
  perCity,
  random,
}: {
  readonly candidates: readonly SampleCandidate[];
  readonly perCity: number;
  readonly random: () => number;
}): readonly DrawnRevision[] {
  const eligible = candidates
    .filter(({ personIds }) => personIds.length > 0)
    .toSorted((one, other) => (one.revisionId < other.revisionId ? -1 : 1));
  const cities = [...new Set(eligible.map(({ cityId }) => cityId))].toSorted();
  const load = new Map<string, number>();
  return cities.flatMap((cityId) => {
    const inCity = shuffled(
      eligible.filter((candidate) => candidate.cityId === cityId),
      random,
    );
    return inCity.slice(0, perCity).map(({ revisionId, personIds }) => {
      const least = Math.min(...personIds.map((id) => load.get(id) ?? 0));
      const freest = personIds.filter((id) => (load.get(id) ?? 0) === least).toSorted();
      const personId = freest[Math.floor(random() * freest.length)] ?? "";
      load.set(personId, least + 1);
      return { revisionId, personId };
    });
  });
}

/** Fisher and Yates, from the end. */
function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as Item, order[at] as Item]; // both lie within
  }
  return order;
}
