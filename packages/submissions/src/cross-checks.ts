import { breaksCrossCheck } from "@thuocdo/criteria/breaks-cross-check";
import type { CheckedFigure, CrossCheck } from "@thuocdo/criteria/cross-check";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answers } from "#answers.ts";
import type { ValuesByIndicator } from "#comparable-values.ts";
import { isClaimed } from "#warnings.ts";

/** A cross-check of an indicator, its figures with the indicators they are of. */
export interface PlacedCheck {
  readonly indicatorId: string;
  readonly check: CrossCheck;
  readonly figures: readonly PlacedFigure[];
}

export type PlacedFigure = CheckedFigure & { readonly indicatorId: string };

/** A cross-check that figures break. */
export interface BrokenCheck extends PlacedCheck {
  /** The reason is kept under it, at the indicator that has the check. */
  readonly key: string;
  /** The unit's reason; undefined while there is none. */
  readonly reason: string | undefined;
}

/** The cross-checks of a version, in its order. */
export function listCrossChecks(version: CriteriaSetVersion): readonly PlacedCheck[] {
  return listIndicators(version).flatMap(({ id, terms }) =>
    (terms.crossChecks ?? []).map((check) => ({
      indicatorId: id,
      check,
      figures: check.figures.map((figure) => ({
        ...figure,
        indicatorId: figure.indicatorId ?? id,
      })),
    })),
  );
}

/** Whether a check is about an indicator: its own, or one whose figure it compares. */
export function concerns({ indicatorId, figures }: PlacedCheck, id: string): boolean {
  return indicatorId === id || figures.some((figure) => figure.indicatorId === id);
}

/**
 * Those of the checks that the answers break. Where a figure is not given, is claimed not to apply, or belongs to an indicator
 * that is not put to the unit, there is nothing to break.
 * @param previous values of the period before that mean the same (`comparableValues`)
 * @param applies whether an indicator is put to the unit
 */
export function brokenChecks(
  checks: readonly PlacedCheck[],
  { byIndicator }: Answers,
  previous: ValuesByIndicator,
  applies: (indicatorId: string) => boolean,
): readonly BrokenCheck[] {
  return checks.flatMap((placed) => {
    const { indicatorId, check, figures } = placed;
    const isPut = [indicatorId, ...figures.map((figure) => figure.indicatorId)].every(
      (id) => applies(id) && !isClaimed(byIndicator[id]),
    );
    const valueOf = (figure: CheckedFigure) => {
      const id = figure.indicatorId ?? indicatorId;
      return figure.period === "current"
        ? byIndicator[id]?.values[figure.fieldKey]
        : previous[id]?.[figure.fieldKey];
    };
    if (!isPut || !breaksCrossCheck(check, valueOf)) return [];
    const key = keyOf(check);
    return [
      { ...placed, key, reason: byIndicator[indicatorId]?.reasons?.[key]?.trim() || undefined },
    ];
  });
}

const crossCheckKey = "cross-check/";

function keyOf({ key }: CrossCheck): string {
  return crossCheckKey + key;
}

/** The cross-check of an indicator that a reason answers, by the key it is kept under. */
export function checkOfReason(
  checks: readonly CrossCheck[] | undefined,
  reasonKey: string,
): CrossCheck | undefined {
  return checks?.find((check) => keyOf(check) === reasonKey);
}
