import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/carry-over/messages.ts";

/** Indicators as people call them: by their place in the draft, or where they are gone in the version before. */
export function indicatorNames(
  previous: CriteriaSetVersion,
  draft: CriteriaSetVersion,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...listIndicators(previous), ...listIndicators(draft)].map(({ id, code, title }) => [
      id,
      messages.indicator(code, title),
    ]),
  );
}

export function nameIn(names: Readonly<Record<string, string>>): (indicatorId: string) => string {
  return (indicatorId) =>
    (Object.hasOwn(names, indicatorId) ? names[indicatorId] : undefined) ??
    messages.unknown(indicatorId);
}
