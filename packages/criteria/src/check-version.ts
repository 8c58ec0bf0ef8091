import { checkAbbreviations, type AbbreviationCheck } from "#checks/abbreviations.ts";
import { checkBands, type BandsCheck } from "#checks/bands.ts";
import {
  checkCriterionIndicators,
  checkGroupCriteria,
  checkVersionGroups,
  type ChildrenCheck,
} from "#checks/children.ts";
import { checkClassification, type ClassificationCheck } from "#checks/classification.ts";
import { checkCrossChecks, type CrossChecksCheck } from "#checks/cross-checks.ts";
import { checkDueDate, checkVersionDates, type DatesCheck } from "#checks/dates.ts";
import { checkDuplicateMeaning, type DuplicateMeaningCheck } from "#checks/duplicate-meaning.ts";
import { checkEffect, type EffectCheck } from "#checks/effect.ts";
import { checkEvidence, type EvidenceCheck } from "#checks/evidence.ts";
import { checkFigureSize, type FigureSizeCheck } from "#checks/figure-size.ts";
import { checkFormula, type FormulaCheck } from "#checks/formula-valid.ts";
import { checkGuidance, type GuidanceCheck } from "#checks/guidance.ts";
import { checkInputsUsed, type InputsUsedCheck } from "#checks/inputs-used.ts";
import { checkJudged, type JudgedCheck } from "#checks/judged.ts";
import { checkLevelOrder, type LevelOrderCheck } from "#checks/level-order.ts";
import { checkLinear, type LinearCheck } from "#checks/linear.ts";
import { checkMinimum, type MinimumCheck } from "#checks/minimum.ts";
import { checkNegativePoints, type NegativePointsCheck } from "#checks/negative-points.ts";
import { checkNoDifference, type NoDifferenceCheck } from "#checks/no-difference.ts";
import {
  checkCriterionPoints,
  checkGroupPoints,
  checkTotalPoints,
  type PointsSumCheck,
} from "#checks/points-sum.ts";
import { checkRanges, checkValidity, type RangesCheck } from "#checks/ranges.ts";
import { rememberByIndicator } from "#checks/remember.ts";
import { checkRuleFits, type RuleFitsCheck } from "#checks/rule-fits.ts";
import { checkRuleKeys, type RuleKeysCheck } from "#checks/rule-keys.ts";
import {
  checkCodes,
  checkIds,
  checkKeys,
  checkLevelKeys,
  type UniqueCheck,
} from "#checks/unique.ts";
import { checkSamples, type SamplesCheck } from "#checks/samples.ts";
import type { SupplementCheck } from "#checks/supplement-check.ts";
import { checkUnits, type UnitsCheck } from "#checks/units-same.ts";
import { checkVerdict, type VerdictCheck } from "#checks/verdict.ts";
import {
  checkIndicatorWording,
  checkMeaningWording,
  checkVersionWording,
  type WordingCheck,
} from "#checks/wording.ts";
import {
  checkCriterionWords,
  checkGroupWords,
  checkIndicatorWords,
  checkVersionWords,
  type WordsCheck,
} from "#checks/words.ts";
import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import { listIndicators, walkNodes, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** Something in a draft that would score wrongly, or not at all, or that a drafter would want to know. */
export type Check =
  | AbbreviationCheck
  | BandsCheck
  | ChildrenCheck
  | ClassificationCheck
  | CrossChecksCheck
  | DatesCheck
  | DuplicateMeaningCheck
  | EffectCheck
  | EvidenceCheck
  | FigureSizeCheck
  | FormulaCheck
  | GuidanceCheck
  | InputsUsedCheck
  | JudgedCheck
  | LevelOrderCheck
  | LinearCheck
  | MinimumCheck
  | NegativePointsCheck
  | NoDifferenceCheck
  | PointsSumCheck
  | RangesCheck
  | RuleFitsCheck
  | RuleKeysCheck
  | SamplesCheck
  | SupplementCheck
  | UniqueCheck
  | UnitsCheck
  | VerdictCheck
  | WordingCheck
  | WordsCheck;
export type CheckCode = Check["code"];

const versionChecks: readonly ((version: CriteriaSetVersion) => readonly Check[])[] = [
  checkVersionWords,
  checkVersionWording,
  checkVersionGroups,
  checkVersionDates,
  checkValidity,
  checkTotalPoints,
  checkIds,
  checkCodes,
  checkLevelKeys,
  checkClassification,
  checkFigureSize,
  checkAbbreviations,
  checkDuplicateMeaning,
  checkCrossChecks,
];

const groupChecks: readonly ((group: CriterionGroup) => readonly Check[])[] = [
  checkGroupWords,
  checkMeaningWording,
  checkGroupCriteria,
  checkGroupPoints,
];

const criterionChecks: readonly ((criterion: Criterion) => readonly Check[])[] = [
  checkCriterionWords,
  checkMeaningWording,
  checkCriterionIndicators,
  checkCriterionPoints,
  checkVerdict,
];

const indicatorChecks: readonly ((indicator: Indicator) => readonly Check[])[] = [
  checkIndicatorWords,
  checkIndicatorWording,
  checkGuidance,
  checkKeys,
  checkRanges,
  checkFormula,
  checkInputsUsed,
  checkDueDate,
  checkUnits,
  checkRuleFits,
  checkRuleKeys,
  checkLevelOrder,
  checkLinear,
  checkBands,
  checkNoDifference,
  checkJudged,
  checkNegativePoints,
  checkMinimum,
  checkEffect,
  checkEvidence,
];

/** Everything found in a draft, the set as a whole first. A version is issued when there is no error among it. */
export function checkVersion(version: CriteriaSetVersion): readonly Check[] {
  const checks = [...walkNodes(version)].flatMap(checkNode);
  return isScorable(version) ? [...checks, ...checkSamples(version)] : checks;
}

/** Whether answers can be scored: no indicator has an error. Errors elsewhere stand in the way of issuing only. */
export function isScorable(version: CriteriaSetVersion): boolean {
  return listIndicators(version).every((indicator) => !isFaulty(indicator));
}

/** The draft without the indicators that can't be scored yet, for a preview of the rest. */
export function withoutFaulty(version: CriteriaSetVersion): CriteriaSetVersion {
  if (isScorable(version)) return version;
  return {
    ...version,
    groups: version.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.filter((indicator) => !isFaulty(indicator)),
      })),
    })),
  };
}

function isFaulty(indicator: Indicator): boolean {
  return checkIndicator(indicator).some(({ severity }) => severity === "error");
}

function checkNode(placed: PlacedNode): readonly Check[] {
  switch (placed.kind) {
    case "version":
      return versionChecks.flatMap((check) => check(placed.node));
    case "group":
      return groupChecks.flatMap((check) => check(placed.node));
    case "criterion":
      return criterionChecks.flatMap((check) => check(placed.node));
    case "indicator":
      return checkIndicator(placed.node);
  }
}

const checkIndicator = rememberByIndicator((indicator) =>
  indicatorChecks.flatMap((check) => check(indicator)),
);
