import { renumber } from "#numbering.ts";
import type { CriteriaSetVersion } from "#version.ts";

export interface SupplementNaming {
  readonly id: string;
  /** How people will call it, as in "2026 – Hà Nội". */
  readonly label: string;
  readonly title: string;
}

/**
 * The first state of a city's supplement to an issued version: the whole core under the same ids, for the city to add
 * to. The core's samples and statements of carrying over stay with the core.
 */
export function beginSupplement(
  core: CriteriaSetVersion,
  { id, label, title }: SupplementNaming,
): CriteriaSetVersion {
  const { samples: _samples, carryOver: _carryOver, ...rest } = core;
  return renumber({ ...rest, id, label, title, validFrom: null, validTo: null });
}
