import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/carry-over/messages.ts";

/** An indicator as people call it: by its place in the draft, or where it is gone in the version before. */
export function indicatorNames(
  previous: CriteriaSetVersion,
  draft: CriteriaSetVersion,
): (indicatorId: string) => string {
  const names = new Map(
    [...listIndicators(previous), ...listIndicators(draft)].map(({ id, code, title }) => [
      id,
      messages.indicator(code, title),
    ]),
  );
  return (indicatorId) => names.get(indicatorId) ?? messages.unknown(indicatorId);
}
