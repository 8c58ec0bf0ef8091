import { proposeCarryOver } from "#carry-over/propose-carry-over.ts";
import { statementsInEffect } from "#carry-over/statements-in-effect.ts";
import type { CarryOverStatement } from "#carry-over/carry-over.ts";
import type { Criterion } from "#criterion.ts";
import type { Mention } from "#diff/version-diff.ts";
import { standsWith, type AttentionItem, type Concern } from "#supplement/attention.ts";
import { findDuplicates } from "#supplement/find-duplicates.ts";
import { minimumConcerns } from "#supplement/minimum-concerns.ts";
import { supplementParts } from "#supplement/supplement-parts.ts";
import { listCriteria, listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * What a next version of the core, issued or still a draft, means for each addition and raised minimum of a supplement
 * to an earlier one, in reading order: those that need attention with the reasons, and those that carry over without doing.
 * Where the core's indicators live on is as the next version states it, or else as `proposeCarryOver` sees it.
 */
export function supplementAttention(
  core: CriteriaSetVersion,
  next: CriteriaSetVersion,
  document: CriteriaSetVersion,
): readonly AttentionItem[] {
  const { additions, raised } = supplementParts(core, document);
  const statements = statementsInEffect(proposeCarryOver(core, next), next);
  const places = placesIn(next);
  const before = new Map(listCriteria(core).map((criterion) => [criterion.id, criterion]));
  const duplicates = findDuplicates(core, next, additions);
  const groups = groupsOf(core);
  const later = new Map(listIndicators(next).map((indicator) => [indicator.id, indicator]));
  const owners = new Map(
    listCriteria(document).flatMap((criterion) =>
      criterion.indicators.map(({ id }) => [id, criterion] as const),
    ),
  );
  const added = additions.map(({ criterion, indicator }) =>
    item("addition", indicator, criterion, [
      ...takenConcerns(indicator.id),
      ...criterionConcerns(criterion.id),
      ...(later.has(indicator.id) ? [] : (duplicates.get(indicator.id) ?? [])),
    ]),
  );
  const minimums = raised.map(({ core: indicator, indicator: own }) =>
    item(
      "minimum",
      own,
      owners.get(own.id),
      minimumConcerns(indicator, own, later.get(own.id)) ?? [endedConcern(indicator.id)],
    ),
  );
  return inReadingOrder(document, [...added, ...minimums]);

  function takenConcerns(indicatorId: string): readonly Concern[] {
    const as = places.get(indicatorId);
    return as === undefined ? [] : [{ code: "taken-into-core", as: as.indicator }];
  }

  function criterionConcerns(criterionId: string): readonly Concern[] {
    const [was, now] = [before.get(criterionId), places.criteria.get(criterionId)];
    if (now === undefined) return [{ code: "criterion-ended", into: heirsOf(was) }];
    const { criterion, group } = now;
    const reworded = was?.title !== criterion.title || was.meaning !== criterion.meaning;
    return [
      ...(criterion.openToSupplement ? [] : [{ code: "criterion-closed" as const }]),
      ...(groups.get(criterionId) === group.id
        ? []
        : [{ code: "criterion-moved" as const, group }]),
      ...(reworded ? [{ code: "criterion-reworded" as const }] : []),
    ];
  }

  /** The criteria of the next version in which the indicators of one that is gone live on. */
  function heirsOf(criterion: Criterion | undefined): readonly Mention[] {
    const targets = (criterion?.indicators ?? []).flatMap(({ id }) => [
      id,
      ...targetsOf(statements.get(id)),
    ]);
    const heirs = targets.flatMap((id) => places.get(id)?.criterion ?? []);
    return [...new Map(heirs.map((heir) => [heir.id, heir])).values()];
  }

  function endedConcern(indicatorId: string): Concern {
    const statement = statements.get(indicatorId);
    const kind =
      statement?.kind === "merged" || statement?.kind === "split" ? statement.kind : "ended";
    const into = targetsOf(statement).flatMap((id) => places.get(id)?.indicator ?? []);
    return { code: "indicator-ended", kind, into };
  }
}

function item(
  kind: AttentionItem["kind"],
  indicator: Mention,
  criterion: Mention | undefined,
  concerns: readonly Concern[],
): AttentionItem {
  return {
    kind,
    indicator: mention(indicator),
    criterion: mention(criterion ?? { id: "", code: "", title: "" }),
    concerns,
    stands: standsWith(concerns),
  };
}

function inReadingOrder(
  document: CriteriaSetVersion,
  items: readonly AttentionItem[],
): readonly AttentionItem[] {
  const order = new Map(listIndicators(document).map(({ id }, at) => [id, at]));
  const at = ({ indicator }: AttentionItem) => order.get(indicator.id) ?? 0;
  return items.toSorted((one, other) => at(one) - at(other));
}

function placesIn(next: CriteriaSetVersion) {
  const indicators = new Map<
    string,
    { readonly indicator: Mention; readonly criterion: Mention }
  >();
  const criteria = new Map<string, { readonly criterion: Criterion; readonly group: Mention }>();
  for (const group of next.groups) {
    for (const criterion of group.criteria) {
      criteria.set(criterion.id, { criterion, group: mention(group) });
      for (const indicator of criterion.indicators) {
        indicators.set(indicator.id, {
          indicator: mention(indicator),
          criterion: mention(criterion),
        });
      }
    }
  }
  return { get: (indicatorId: string) => indicators.get(indicatorId), criteria };
}

function groupsOf(version: CriteriaSetVersion): ReadonlyMap<string, string> {
  return new Map(
    version.groups.flatMap((group) => group.criteria.map(({ id }) => [id, group.id] as const)),
  );
}

function targetsOf(statement: CarryOverStatement | undefined): readonly string[] {
  if (statement?.kind === "merged") return [statement.into];
  return statement?.kind === "split" ? statement.into : [];
}

function mention({ id, code, title }: Mention): Mention {
  return { id, code, title };
}
