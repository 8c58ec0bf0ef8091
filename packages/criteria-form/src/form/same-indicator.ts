import type { IndicatorCardProps } from "#form/indicator-card.tsx";

/**
 * Each keystroke scores the whole set anew and makes new score objects; a card is drawn again only when something in it
 * is different. `explain` changes with every answer anywhere; it matters to this card only where its own answer or points
 * differ, which is compared.
 */
export function sameIndicator(one: IndicatorCardProps, other: IndicatorCardProps): boolean {
  return (
    sameFields(
      { ...one, score: undefined, explain: undefined },
      { ...other, score: undefined, explain: undefined },
    ) && sameFields(one.score ?? {}, other.score ?? {})
  );
}

function sameFields(one: object, other: object): boolean {
  const before = new Map(Object.entries(one));
  const after = Object.entries(other);
  return (
    before.size === after.length && after.every(([key, value]) => Object.is(before.get(key), value))
  );
}
