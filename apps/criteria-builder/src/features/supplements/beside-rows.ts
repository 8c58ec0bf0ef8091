import type { Criterion } from "@thuocdo/criteria/criterion";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { supplementParts } from "@thuocdo/criteria/supplement/supplement-parts";
import type { CriteriaSetVersion, CriterionGroup } from "@thuocdo/criteria/version";

/** One criterion: the core's indicators, and what the city lays beside them. */
export interface BesideRow {
  readonly group: CriterionGroup;
  readonly criterion: Criterion;
  readonly added: readonly Indicator[];
  /** By indicator id: as the supplement has it. */
  readonly raised: ReadonlyMap<string, Indicator>;
}

/** The core's criteria in their order, each with what the supplement adds and raises there. */
export function besideRows(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
): readonly BesideRow[] {
  const { additions, raised } = supplementParts(core, document);
  const added = Map.groupBy(additions, ({ criterion }) => criterion.id);
  const minimums = new Map(raised.map(({ indicator }) => [indicator.id, indicator]));
  return core.groups.flatMap((group) =>
    group.criteria.map((criterion) => ({
      group,
      criterion,
      added: (added.get(criterion.id) ?? []).map(({ indicator }) => indicator),
      raised: new Map(
        criterion.indicators.flatMap(({ id }) => {
          const own = minimums.get(id);
          return own === undefined ? [] : [[id, own] as const];
        }),
      ),
    })),
  );
}

export function hasOwn({ added, raised }: BesideRow): boolean {
  return added.length + raised.size > 0;
}
