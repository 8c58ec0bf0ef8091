import type { LevelShortfall } from "@thuocdo/criteria/score";
import type { Outline } from "#outline.ts";
import { causeWords, lackWords } from "#report/messages.ts";
import type { Cause } from "#wards/cause.ts";

/** Headings of an outline by id, for sentences that name them. */
export interface Names {
  readonly indicators: ReadonlyMap<
    string,
    { readonly code: string; readonly minimumText: string | null }
  >;
  readonly groups: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, string>;
}

export function namesOf(outline: Outline): Names {
  const indicators = outline.groups.flatMap((group) =>
    group.criteria.flatMap((criterion) => criterion.indicators),
  );
  return {
    indicators: new Map(indicators.map(({ id, code, minimumText }) => [id, { code, minimumText }])),
    groups: new Map(outline.groups.map(({ id, code }) => [id, code])),
    levels: new Map(outline.levels.map(({ key, label }) => [key, label])),
  };
}

/** A cause in words: "chỉ số 18.1 dưới mức tối thiểu (…)". */
export function causeText(cause: Cause, { indicators }: Names): string {
  const codes = (ids: readonly string[]) =>
    ids.map((id) => indicators.get(id)?.code ?? id).join(", ");
  switch (cause.kind) {
    case "below-minimum":
      return causeWords[cause.kind](
        codes([cause.indicatorId]),
        indicators.get(cause.indicatorId)?.minimumText ?? "",
        cause.knockOut,
      );
    case "indicators-short":
      return causeWords[cause.kind](cause.met, cause.required, codes(cause.unmetIndicatorIds));
    case "points-short":
      return causeWords[cause.kind](cause.hundredths, cause.requiredHundredths);
    case "share-short":
      return causeWords[cause.kind](cause.hundredths, cause.requiredPercent);
    case "not-answered":
      return causeWords[cause.kind](codes(cause.indicatorIds));
  }
}

/** What a level asks and a unit lacks, in words: "1 tiêu chí (đạt 21, cần 22)". */
export function lackText(lack: LevelShortfall, { indicators, groups }: Names): string {
  switch (lack.kind) {
    case "total":
      return lackWords.total(lack.hundredths, lack.requiredHundredths);
    case "criteria":
      return lackWords.criteria(lack.met, lack.required);
    case "group-share":
      return lackWords["group-share"](
        lack.requiredPercent,
        lack.groupIds.map((id) => groups.get(id) ?? id).join(", "),
      );
    case "knock-out":
      return lackWords["knock-out"](
        lack.indicatorIds.map((id) => indicators.get(id)?.code ?? id).join(", "),
      );
    case "no-knock-out":
      return lackWords["no-knock-out"]();
  }
}
