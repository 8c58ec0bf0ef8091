import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { goToIndicator } from "#form/indicator-anchor.ts";

export type ViewKind = "all" | "group" | "criterion";

/** How much of the form is shown at a time, and where one stands in it. */
export interface FormView {
  readonly kind: ViewKind;
  /** Indicators shown, by id; undefined where all are. */
  readonly shown: ReadonlySet<string> | undefined;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly choose: (kind: ViewKind) => void;
  readonly goToPlace: (place: number) => void;
  readonly goToGroup: (groupId: string) => void;
  readonly goToIndicator: (indicatorId: string) => void;
}

interface Page {
  readonly groupId: string;
  readonly indicatorIds: readonly string[];
}

/** The pages of a version, in order, without those of which nothing is to be shown. */
export function pagesOf(
  { groups }: CriteriaSetVersion,
  kind: ViewKind,
  only: ReadonlySet<string> | undefined,
): readonly Page[] {
  if (kind === "all") return [];
  const pages = groups.flatMap(({ id: groupId, criteria }): Page[] => {
    const byCriterion = criteria.map(({ indicators }) => indicators.map(({ id }) => id));
    return kind === "group"
      ? [{ groupId, indicatorIds: byCriterion.flat() }]
      : byCriterion.map((indicatorIds) => ({ groupId, indicatorIds }));
  });
  return pages.filter(({ indicatorIds }) => indicatorIds.some((id) => only?.has(id) ?? true));
}

/** @param only the indicators that there are to show at all, by id */
export function useFormView(
  version: CriteriaSetVersion,
  only: ReadonlySet<string> | undefined,
  start: { readonly kind: ViewKind; readonly onChoose: (kind: ViewKind) => void },
): FormView {
  const [kind, setKind] = useState<ViewKind>(start.kind);
  const [at, setAt] = useState(0);
  /** Where to go once it is on the page. */
  const wanted = useRef<string>(undefined);
  const pages = useMemo(() => pagesOf(version, kind, only), [version, kind, only]);
  const index = Math.min(at, Math.max(pages.length - 1, 0));
  const page = pages[index];
  const shown = useMemo(
    () => (kind === "all" ? undefined : new Set(page?.indicatorIds)),
    [kind, page],
  );

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    goToIndicator(wanted.current);
    wanted.current = undefined;
  });

  const { onChoose } = start;

  return useMemo(() => {
    function goTo(found: (page: Page) => boolean, list = pages) {
      const place = list.findIndex(found);
      if (place !== -1) setAt(place);
    }

    return {
      kind,
      shown,
      place: index + 1,
      count: pages.length,
      choose(next) {
        const first = page?.indicatorIds[0];
        setKind(next);
        onChoose(next);
        goTo(
          ({ indicatorIds }) => first !== undefined && indicatorIds.includes(first),
          pagesOf(version, next, only),
        );
      },
      goToPlace: (place) => setAt(Math.max(0, Math.min(place, pages.length) - 1)),
      goToGroup: (groupId) => goTo((each) => each.groupId === groupId),
      goToIndicator(indicatorId) {
        if (shown?.has(indicatorId) ?? true) return goToIndicator(indicatorId);
        wanted.current = indicatorId;
        goTo(({ indicatorIds }) => indicatorIds.includes(indicatorId));
      },
    };
  }, [version, only, kind, pages, index, page, shown, onChoose]);
}
