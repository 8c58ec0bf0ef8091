import type { Submission } from "@thuocdo/contract/submissions";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import type { Finding } from "@thuocdo/submissions/finding";
import { messages } from "#features/answering/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface RemarkProps {
  readonly indicator: Indicator;
  readonly appraisal: NonNullable<Submission["appraisal"]>;
}

/** What the appraisal found of this indicator. */
export function Remark({ indicator, appraisal }: RemarkProps) {
  const finding = appraisal.findings[indicator.id];
  if (finding === undefined) return null;
  return (
    <div className={classes["remark"]} data-sent-back={finding.sentBack === true}>
      <strong>{finding.sentBack === true ? messages.sentBack : messages.remark}</strong>
      {findingSentences(indicator, finding).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </div>
  );
}

function findingSentences(indicator: Indicator, finding: Finding): readonly string[] {
  const { values = {}, awardedHundredths, notApplicable, reason } = finding;
  return [
    ...Object.entries(values).map(([key, value]) =>
      messages.corrected(fieldLabel(indicator, key), fieldText(indicator, key, value)),
    ),
    ...(awardedHundredths === undefined ? [] : [messages.awarded(awardedHundredths)]),
    ...(notApplicable === "accepted" ? [messages.claimAccepted] : []),
    ...(notApplicable === "refused" ? [messages.claimRefused] : []),
    ...(reason.trim() === "" ? [] : [reason]),
  ];
}
