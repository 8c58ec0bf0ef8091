import type { Indicator } from "@thuocdo/criteria/indicator";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** Indicators of a version in the order of the form. */
export function listIndicators({ groups }: CriteriaSetVersion): readonly Indicator[] {
  return groups.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));
}
