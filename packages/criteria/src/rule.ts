import Type from "typebox";
import { BandsRule } from "#rules/bands.ts";
import { BonusRule } from "#rules/bonus.ts";
import { DeductionRule } from "#rules/deduction.ts";
import { JudgedRule } from "#rules/judged.ts";
import { LevelsRule } from "#rules/levels.ts";
import { LinearRule } from "#rules/linear.ts";
import { PassFailRule } from "#rules/pass-fail.ts";
import { PerItemRule } from "#rules/per-item.ts";
import { ShareOfItemsRule } from "#rules/share-of-items.ts";

/** From measure to points: one of nine kinds. */
export const ScoringRule = Type.Union([
  PassFailRule,
  LevelsRule,
  BandsRule,
  LinearRule,
  ShareOfItemsRule,
  PerItemRule,
  DeductionRule,
  BonusRule,
  JudgedRule,
]);
export type ScoringRule = Type.Static<typeof ScoringRule>;
export type ScoringRuleKind = ScoringRule["kind"];

/** Most points the rule can give inside the set's maximum, in hundredths. A bonus stands outside it: 0. */
export function maximumHundredths(rule: ScoringRule): number {
  switch (rule.kind) {
    case "pass-fail":
    case "linear":
    case "share-of-items":
      return rule.hundredths;
    case "levels":
      return Math.max(...rule.levels.map((level) => level.hundredths));
    case "bands":
      return Math.max(...rule.bands.map((band) => band.hundredths));
    case "per-item":
      return rule.capHundredths;
    case "deduction":
      return rule.fromHundredths;
    case "judged":
      return rule.maxHundredths;
    case "bonus":
      return 0;
  }
}

/** Fewest points the rule can give, in hundredths: below zero only where a floor, a level or a band is. */
export function minimumHundredths(rule: ScoringRule): number {
  switch (rule.kind) {
    case "levels":
      return Math.min(...rule.levels.map((level) => level.hundredths));
    case "bands":
      return Math.min(...rule.bands.map((band) => band.hundredths));
    case "deduction":
      return rule.floorHundredths;
    case "judged":
      return rule.minHundredths;
    case "pass-fail":
    case "linear":
    case "share-of-items":
    case "per-item":
    case "bonus":
      return 0;
  }
}
