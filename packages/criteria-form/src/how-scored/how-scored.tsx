import type { Indicator } from "@thuocdo/criteria/indicator";
import { howScoredMessages } from "#how-scored/labels.ts";
import {
  evidenceKindLabels,
  measureSentence,
  minimumSentence,
  notApplicableSentence,
  periodSentence,
  ruleSentence,
} from "@thuocdo/criteria/how-scored";
import { memo } from "react";
import classes from "#how-scored/how-scored.module.css";

/** What an indicator asks and gives: guidance, measure, rule, minimum, period, when it does not apply. */
export const HowScored = memo(function HowScored({ indicator }: { readonly indicator: Indicator }) {
  const { terms, guidance, rule } = indicator;
  const period = periodSentence(terms.period);
  const notApplicable = notApplicableSentence(terms.notApplicable);
  return (
    <div className={classes["how"]}>
      {guidance !== "" && <p data-screen-only>{guidance}</p>}
      {rule.kind === "judged" && rule.guidance !== "" && rule.guidance !== guidance && (
        <p>{rule.guidance}</p>
      )}
      <p>
        <strong>{howScoredMessages.rule}</strong>{" "}
        {isPlain(indicator) ? "" : measureSentence(indicator)} {ruleSentence(indicator)}
      </p>
      {terms.minimum !== null && (
        <p className={classes["minimum"]}>{minimumSentence(terms.minimum)}</p>
      )}
      {period !== undefined && <p data-screen-only>{period}</p>}
      {notApplicable !== undefined && <p data-screen-only>{notApplicable}</p>}
    </div>
  );
});

/** Evidence asked for, the required first. */
export const EvidenceAsked = memo(function EvidenceAsked({
  indicator,
}: {
  readonly indicator: Indicator;
}) {
  const { evidence } = indicator.terms;
  if (evidence.length === 0) return null;
  return (
    <div className={classes["evidence"]} data-screen-only>
      <strong>{howScoredMessages.evidence}</strong>
      <ul>
        {evidence
          .toSorted((one, other) => Number(other.required) - Number(one.required))
          .map(({ id, title, kind, required }) => (
            <li key={id}>
              {howScoredMessages.evidenceItem(title, evidenceKindLabels[kind], required)}
            </li>
          ))}
      </ul>
    </div>
  );
});

/** One input scored as it is, or counts that the rule names again: the rule says what is measured. */
function isPlain({ inputs, measure }: Indicator): boolean {
  return measure.kind === "tally" || (measure.kind === "input" && inputs.length === 1);
}
