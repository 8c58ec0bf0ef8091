import type { Indicator } from "#indicator.ts";

/**
 * Finds out about an indicator once. Edits leave most indicators the same objects, and renumbering changes nothing but
 * codes, which `find` must not read.
 */
export function rememberByIndicator<Found>(
  find: (indicator: Indicator) => Found,
): (indicator: Indicator) => Found {
  const known = new WeakMap<Indicator, { readonly found: Found }>();
  // An indicator given another code keeps its terms.
  const before = new WeakMap<Indicator["terms"], Indicator>();
  return (indicator) => {
    const twin = before.get(indicator.terms);
    const kept =
      known.get(indicator) ??
      (twin && isSameButCode(twin, indicator) ? known.get(twin) : undefined);
    const fresh = kept ?? { found: find(indicator) };
    known.set(indicator, fresh);
    before.set(indicator.terms, indicator);
    return fresh.found;
  };
}

function isSameButCode(one: Indicator, other: Indicator): boolean {
  return (
    one.id === other.id &&
    one.title === other.title &&
    one.guidance === other.guidance &&
    one.inputs === other.inputs &&
    one.measure === other.measure &&
    one.rule === other.rule
  );
}
