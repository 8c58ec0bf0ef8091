import type { IndicatorCardProps } from "#form/form-props.ts";

/**
 * Each keystroke scores the whole set anew and makes new objects for scores and gaps; a card is drawn again only when
 * something in it is different. `explain` changes with every answer anywhere; it matters to this card only where its own
 * answer or points differ, which is compared.
 */
export function sameIndicator(one: IndicatorCardProps, other: IndicatorCardProps): boolean {
  return (
    sameFields(withoutComputed(one), withoutComputed(other)) &&
    sameFields(one.score ?? {}, other.score ?? {}) &&
    sameFields(one.gap ?? {}, other.gap ?? {})
  );
}

function withoutComputed(props: IndicatorCardProps): object {
  return { ...props, score: undefined, gap: undefined, explain: undefined };
}

function sameFields(one: object, other: object): boolean {
  const before = new Map(Object.entries(one));
  const after = Object.entries(other);
  return (
    before.size === after.length && after.every(([key, value]) => Object.is(before.get(key), value))
  );
}
