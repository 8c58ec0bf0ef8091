import { formatPoints } from "@thuocdo/criteria/formats/points";
import { periodSentence } from "@thuocdo/criteria/how-scored";
import { points } from "@thuocdo/criteria/reach-words";
import {
  appliesToSentence,
  crossCheckWords,
  sensitivitySentences,
  wholeMeasureSentence,
  wholeMinimumSentence,
  wholeNotApplicableSentence,
  wholeRuleSentence,
} from "@thuocdo/criteria/part-words";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { maximumHundredths } from "@thuocdo/criteria/rule";
import { words } from "#criteria-set/messages.ts";
import type { Words } from "#official-document.ts";

/** How an indicator scores and on what terms, a sentence each; what holds for every indicator is not said. */
export function ruleParagraphs(indicator: Indicator): readonly Words[] {
  const {
    minimum,
    notApplicable,
    appliesTo,
    period,
    sensitivity,
    crossChecks = [],
  } = indicator.terms;
  const periodSaid = periodSentence(period);
  return [
    wholeMeasureSentence(indicator),
    wholeRuleSentence(indicator),
    ...(minimum === null ? [] : [[{ text: wholeMinimumSentence(indicator, minimum), bold: true }]]),
    ...(notApplicable.kind === "not-allowed" ? [] : [wholeNotApplicableSentence(notApplicable)]),
    ...(periodSaid === undefined ? [] : [periodSaid]),
    ...(appliesTo.types.length + appliesTo.classes.length === 0
      ? []
      : [appliesToSentence(appliesTo)]),
    ...(sensitivity === "ordinary" ? [] : [sensitivitySentences[sensitivity]]),
    ...crossChecks.map(crossCheckWords),
  ];
}

/** Most points: a bonus stands outside the maximum, and says so. */
export function maximumText({ rule }: Pick<Indicator, "rule">): string {
  return rule.kind === "bonus"
    ? words.bonus(points(rule.capHundredths))
    : formatPoints(maximumHundredths(rule), { fixed: true });
}
