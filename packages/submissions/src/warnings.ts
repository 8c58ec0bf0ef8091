import type { FieldValue } from "@thuocdo/criteria/answer";
import { isDecimal } from "@thuocdo/criteria/decimal";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Input } from "@thuocdo/criteria/input";
import { compare, fromDecimal, integer, multiply, subtract } from "@thuocdo/criteria/rational";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answer, Answers } from "#answers.ts";
import type { ValuesByIndicator } from "#comparable-values.ts";

/** A figure that may be right and looks wrong: it can be sent once the unit says why. */
export interface Warning {
  readonly indicatorId: string;
  /** Names it among the warnings of its indicator: the reason is kept under it. */
  readonly key: string;
  readonly fieldKey: string;
  /** Canonical decimals. */
  readonly before: string;
  readonly now: string;
  /** The unit's reason; undefined while there is none. */
  readonly reason: string | undefined;
}

/** Below this a figure that doubles is daily life: one case last year, two this year (domain.md). */
const fewest = 10;
/** Percentage points. */
const farthestPercent = 20;

/**
 * Figures far from those of the period before: a count or quantity that is twice as much or more, or half or less, and at least
 * 10 away; a percentage at least 20 points away. What was not asked the same before is not compared.
 * @param previous values of the period before that mean the same (`comparableValues`)
 */
export function listWarnings(
  version: CriteriaSetVersion,
  { byIndicator }: Answers,
  previous: ValuesByIndicator,
): readonly Warning[] {
  return listIndicators(version).flatMap((indicator) =>
    warningsOf(indicator, byIndicator[indicator.id], previous[indicator.id]),
  );
}

/** As `listWarnings`, of one indicator. */
export function warningsOf(
  { id, inputs }: Pick<Indicator, "id" | "inputs">,
  answer: Answer | undefined,
  before: ValuesByIndicator[string] | undefined,
): readonly Warning[] {
  if (answer === undefined || before === undefined || isClaimed(answer)) return [];
  return inputs
    .map(figureOf)
    .filter((figure) => figure !== undefined)
    .flatMap(({ fieldKey, isPercent }) => {
      const [old, now] = [before[fieldKey], answer.values[fieldKey]];
      if (!isFigure(old) || !isFigure(now)) return [];
      if (!(isPercent ? isFarPercent(old, now) : isFarFigure(old, now))) return [];
      const key = keyOf(fieldKey);
      const reason = answer.reasons?.[key]?.trim() || undefined;
      return [{ indicatorId: id, key, fieldKey, before: old, now, reason }];
    });
}

const farFromBefore = "far-from-before/";

function keyOf(fieldKey: string): string {
  return farFromBefore + fieldKey;
}

/** The field that a warning is about, by its key. */
export function fieldOfWarning(key: string): string {
  return key.slice(farFromBefore.length);
}

/** The answers with the reasons that a warning or a broken cross-check asks for, and no others. */
export function withoutIdleReasons(
  answers: Answers,
  warnings: readonly { readonly indicatorId: string; readonly key: string }[],
): Answers {
  if (Object.values(answers.byIndicator).every(({ reasons }) => reasons === undefined))
    return answers;
  const asked = new Set(warnings.map(({ indicatorId, key }) => `${indicatorId} ${key}`));
  const byIndicator = Object.fromEntries(
    Object.entries(answers.byIndicator).map(([id, { reasons = {}, ...answer }]) => {
      const kept = Object.entries(reasons).filter(([key]) => asked.has(`${id} ${key}`));
      return [id, kept.length === 0 ? answer : { ...answer, reasons: Object.fromEntries(kept) }];
    }),
  );
  return { formatVersion: 1, byIndicator };
}

/** The field of an input that is a figure to compare. */
function figureOf(input: Input): { fieldKey: string; isPercent: boolean } | undefined {
  switch (input.kind) {
    case "whole-number":
    case "decimal":
      return { fieldKey: input.key, isPercent: input.unit === "%" };
    case "survey":
      return { fieldKey: `${input.key}.percent`, isPercent: true };
    case "yes-no":
    case "choice":
    case "title":
    case "checklist":
    case "date":
    case "text":
      return undefined;
  }
}

function isFarPercent(before: string, now: string): boolean {
  return compare(distance(before, now), integer(farthestPercent)) >= 0;
}

function isFarFigure(before: string, now: string): boolean {
  const two = integer(2);
  const [old, current] = [fromDecimal(before), fromDecimal(now)];
  const isTwice = compare(current, multiply(old, two)) >= 0;
  const isHalf = compare(multiply(current, two), old) <= 0;
  return (isTwice || isHalf) && compare(distance(before, now), integer(fewest)) >= 0;
}

function distance(one: string, other: string) {
  const apart = subtract(fromDecimal(one), fromDecimal(other));
  return compare(apart, integer(0)) < 0 ? subtract(integer(0), apart) : apart;
}

function isFigure(value: FieldValue | undefined): value is string {
  return typeof value === "string" && isDecimal(value);
}

/** A refused claim counts as none. */
export function isClaimed(answer: Answer | undefined): boolean {
  return answer?.notApplicable !== undefined && answer.notApplicable.decision !== "refused";
}
