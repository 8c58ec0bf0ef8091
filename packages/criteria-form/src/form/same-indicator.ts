import type { IndicatorActions, IndicatorCardProps, SectionProps } from "#form/form-props.ts";
import type { Criterion } from "@thuocdo/criteria/criterion";

/**
 * Each keystroke scores the whole set anew and makes new objects for scores and gaps; a card is drawn again only when
 * something in it is different. `explain` changes with every answer anywhere; it matters to this card only where its own
 * answer or points differ, which is compared.
 */
export function sameIndicator(one: IndicatorCardProps, other: IndicatorCardProps): boolean {
  return (
    sameFields(withoutComputed(one), withoutComputed(other)) &&
    sameFields(one.score ?? nothing, other.score ?? nothing) &&
    sameFields(one.gap ?? nothing, other.gap ?? nothing)
  );
}

export type CriterionSectionProps = SectionProps & { readonly criterion: Criterion };

/** As `sameIndicator`, for all of a criterion: where nothing in it is different, none of its cards is looked at. */
export function sameCriterion(one: CriterionSectionProps, other: CriterionSectionProps): boolean {
  const { criterion, only, readOnly, open } = one;
  return (
    criterion === other.criterion &&
    only === other.only &&
    readOnly === other.readOnly &&
    open === other.open &&
    sameFields(withoutExplain(one.actions), withoutExplain(other.actions)) &&
    criterion.indicators.every(
      ({ id }) => one.answers[id] === other.answers[id] && one.typed[id] === other.typed[id],
    ) &&
    sameResults(one, other)
  );
}

/** Results follow the answers a moment later: on a key they are the same objects. */
function sameResults(one: CriterionSectionProps, other: CriterionSectionProps): boolean {
  if (one.score === other.score && one.gaps === other.gaps) return true;
  return (
    sameFields(verdictIn(one), verdictIn(other)) &&
    one.criterion.indicators.every(
      ({ id }) =>
        sameFields(scoreIn(one, id), scoreIn(other, id)) &&
        sameFields(gapIn(one, id), gapIn(other, id)),
    )
  );
}

const nothing = {};

function verdictIn({ score, criterion }: CriterionSectionProps): object {
  return score?.criteria.find(({ criterionId }) => criterionId === criterion.id) ?? nothing;
}

function scoreIn({ score }: SectionProps, id: string): object {
  return score?.indicators.find(({ indicatorId }) => indicatorId === id) ?? nothing;
}

function gapIn({ gaps }: SectionProps, id: string): object {
  return gaps.find(({ indicatorId }) => indicatorId === id) ?? nothing;
}

function withoutComputed(props: IndicatorCardProps): object {
  return { ...props, score: undefined, gap: undefined, explain: undefined };
}

function withoutExplain(actions: IndicatorActions): object {
  return { ...actions, explain: undefined };
}

function sameFields(one: object, other: object): boolean {
  const before = new Map(Object.entries(one));
  const after = Object.entries(other);
  return (
    before.size === after.length && after.every(([key, value]) => Object.is(before.get(key), value))
  );
}
