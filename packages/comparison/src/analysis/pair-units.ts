import type { Pairing } from "#analysis/change-analysis.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";
import type { WardResult } from "#wards/ward-result.ts";

/** One unit went, wholly or in part, into another, after the earlier round and by the later. */
export interface Succession {
  readonly fromUnitId: string;
  readonly toUnitId: string;
}

/** A ward with a complete appraised result. */
export type CompleteWard = ComparedWard & { readonly appraised: WardResult };

/** A unit of the later round with the units of the earlier one that it is, or came from. */
export interface UnitPair {
  readonly pairing: Pairing;
  readonly base: readonly CompleteWard[];
  readonly end: CompleteWard;
}

/**
 * Belonging together over time: a unit that is in both rounds and that nothing joined is itself; else it comes from those whose
 * successor it is, over several steps too, of which every one must have a complete result.
 */
export function pairUnits(
  before: readonly ComparedWard[],
  after: readonly ComparedWard[],
  successions: readonly Succession[],
): readonly UnitPair[] {
  const complete = new Map(before.filter(isComplete).map((ward) => [ward.unitId, ward]));
  const places = new Map(before.map(({ unitId }, place) => [unitId, place]));
  const predecessors = Map.groupBy(successions, ({ toUnitId }) => toUnitId);
  return after.filter(isComplete).flatMap((end): readonly UnitPair[] => {
    const origins = originsOf(end.unitId);
    const isItself = origins.length === 1 && origins[0] === end.unitId;
    const base = origins.flatMap((unitId) => complete.get(unitId) ?? []);
    if (base.length === 0 || base.length < origins.length) return [];
    return [{ pairing: isItself ? "as-was" : "as-is", base, end }];
  });

  /** Units called in the earlier round from which this one came, in its order; itself where it was called then. */
  function originsOf(unitId: string): readonly string[] {
    const found = new Set<string>();
    const seen = new Set<string>();
    const open = [unitId];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (places.has(next)) found.add(next);
      for (const { fromUnitId } of predecessors.get(next) ?? []) open.push(fromUnitId);
    }
    return [...found].toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  }
}

export function isComplete(ward: ComparedWard): ward is CompleteWard {
  return ward.standing !== null && ward.appraised !== null;
}
