import Type from "typebox";

/** A revision that may be appraised a second time, and who may do so. */
export interface SampleCandidate {
  readonly revisionId: string;
  readonly cityId: string;
  /** Undefined where no district stands between the unit and its city. */
  readonly districtId?: string | undefined;
  /** Those who appraise for the unit of the last step and had no hand in the first appraisal. */
  readonly personIds: readonly string[];
}

export interface DrawnRevision {
  readonly revisionId: string;
  readonly personId: string;
}

/** How a sample is drawn: of each city, or of each district where there is one. */
export const SamplePlan = Type.Object(
  {
    within: Type.Union([Type.Literal("city"), Type.Literal("district")]),
    size: Type.Union([
      Type.Object(
        { kind: Type.Literal("count"), each: Type.Integer({ minimum: 1, maximum: 1000 }) },
        { additionalProperties: false },
      ),
      /** So many in a hundred of what was sent and not drawn before, rounded up, and no fewer than `least`. */
      Type.Object(
        {
          kind: Type.Literal("share"),
          percent: Type.Integer({ minimum: 1, maximum: 100 }),
          least: Type.Integer({ minimum: 1, maximum: 1000 }),
        },
        { additionalProperties: false },
      ),
    ]),
  },
  { additionalProperties: false },
);
export type SamplePlan = Type.Static<typeof SamplePlan>;

/**
 * Draws revisions for a second appraisal, as many in each city or district as the plan says or all where it has fewer, and for
 * each a person: one of those who have fewest so far, so that the work is shared. A share is one of all that was sent there; what
 * nobody may appraise is not drawn. The same candidates and the same numbers give the same draw.
 * @param random uniform numbers from 0 to below 1, by a seed that is kept with the sample
 */
export function drawSample({
  candidates,
  plan,
  random,
}: {
  readonly candidates: readonly SampleCandidate[];
  readonly plan: SamplePlan;
  readonly random: () => number;
}): readonly DrawnRevision[] {
  const strata = new Map<string, SampleCandidate[]>();
  for (const candidate of candidates.toSorted(byRevision)) {
    const of = (plan.within === "district" ? candidate.districtId : undefined) ?? candidate.cityId;
    const sent = strata.get(of);
    if (sent === undefined) strata.set(of, [candidate]);
    else sent.push(candidate);
  }
  const load = new Map<string, number>();
  return [...strata.keys()].toSorted().flatMap((of) => {
    const sent = strata.get(of) ?? [];
    const eligible = shuffled(
      sent.filter(({ personIds }) => personIds.length > 0),
      random,
    );
    return eligible.slice(0, sizeOf(plan, sent.length)).map(({ revisionId, personIds }) => {
      const least = Math.min(...personIds.map((id) => load.get(id) ?? 0));
      const freest = personIds.filter((id) => (load.get(id) ?? 0) === least).toSorted();
      const personId = freest[Math.floor(random() * freest.length)] ?? "";
      load.set(personId, least + 1);
      return { revisionId, personId };
    });
  });
}

function sizeOf({ size }: SamplePlan, sent: number): number {
  return size.kind === "count"
    ? size.each
    : Math.max(size.least, Math.ceil((size.percent * sent) / 100));
}

function byRevision(one: SampleCandidate, other: SampleCandidate): number {
  return one.revisionId < other.revisionId ? -1 : 1;
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
