import type { Decimal } from "#decimal.ts";
import type { FieldValue } from "#answer.ts";
import type { IndicatorReason } from "#score.ts";

/**
 * One step from answer to points ("vì sao được điểm này"), in the order taken. Figures are shown to at most six
 * places; points are decimals of a point. Sentences are the screen's.
 */
export type TrailStep =
  | { readonly step: "input"; readonly fields: Readonly<Record<string, FieldValue>> }
  | {
      readonly step: "percent";
      readonly numerator: Decimal;
      readonly denominator: Decimal;
      readonly percent: Decimal;
    }
  | {
      readonly step: "rate";
      readonly numerator: Decimal;
      readonly denominator: Decimal;
      readonly per: Decimal;
      readonly rate: Decimal;
    }
  | {
      readonly step: "change";
      readonly current: Decimal;
      readonly baseline: Decimal;
      readonly better: "lower" | "higher";
      readonly percent: Decimal;
    }
  | {
      readonly step: "small-baseline";
      readonly current: Decimal;
      readonly baseline: Decimal;
      readonly atMost: Decimal;
    }
  | { readonly step: "days"; readonly on: string; readonly due: string; readonly days: number }
  | { readonly step: "formula"; readonly expression: string; readonly value: Decimal }
  | { readonly step: "pass-fail"; readonly passed: boolean; readonly points: Decimal }
  | { readonly step: "level"; readonly key: string; readonly points: Decimal }
  | {
      readonly step: "band";
      readonly value: Decimal;
      readonly from: Decimal | null;
      readonly below: Decimal | null;
      readonly points: Decimal;
    }
  | {
      readonly step: "linear";
      readonly value: Decimal;
      readonly zeroAt: Decimal;
      readonly fullAt: Decimal;
      readonly fullPoints: Decimal;
      readonly points: Decimal;
    }
  | {
      readonly step: "share-of-items";
      readonly held: number;
      readonly of: number;
      readonly fullPoints: Decimal;
      readonly points: Decimal;
    }
  | {
      readonly step: "per-item";
      readonly rule: "per-item" | "deduction" | "bonus";
      readonly start: Decimal;
      readonly items: readonly {
        readonly key: string;
        readonly count: Decimal;
        readonly each: Decimal;
      }[];
      /** The cap or the floor. */
      readonly limit: Decimal;
      readonly points: Decimal;
    }
  | { readonly step: "judged"; readonly points: Decimal }
  | { readonly step: "awarded"; readonly rulePoints: Decimal; readonly points: Decimal }
  | {
      readonly step: "not-applicable";
      readonly effect: "full-points" | "leave-out";
      readonly decision: "claimed" | "accepted";
    }
  | {
      readonly step: "rescale";
      readonly fullMax: Decimal;
      readonly applicableMax: Decimal;
    }
  | { readonly step: "round"; readonly exact: Decimal; readonly points: Decimal }
  | { readonly step: "minimum"; readonly text: string; readonly reached: boolean | null }
  | {
      readonly step: "unscored";
      readonly state: "missing" | "invalid" | "not-applicable";
      readonly reason: IndicatorReason;
      readonly inputKeys: readonly string[];
    };

/** Where steps are noted while scoring; undefined when nobody reads them. */
export type Trail = TrailStep[] | undefined;
