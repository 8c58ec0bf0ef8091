import type { Score } from "@thuocdo/criteria/score";
import type { SupplementScore } from "@thuocdo/criteria/supplement/score-supplement";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/answering/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface ScoreSummaryProps {
  readonly version: CriteriaSetVersion;
  readonly score: Score;
  /** What the city's supplement gives, never added to it; null without one. */
  readonly beside: Pick<SupplementScore, "additions" | "minimums"> | null;
}

/** The self-score in a few lines, group by group. */
export function ScoreSummary({ version, score, beside }: ScoreSummaryProps) {
  const level = version.classification.levels.find(({ key }) => key === score.level);
  return (
    <div className={classes["summary"]}>
      <strong>{messages.selfScore(score.totalHundredths)}</strong>
      <span>{messages.criteriaMet(score.criteriaMet, score.criteriaApplicable)}</span>
      {level !== undefined && <span>{messages.level(level.label)}</span>}
      {beside !== null && (
        <span>
          {messages.beside(
            beside.additions.totalHundredths,
            beside.minimums.filter(({ reached }) => reached === true).length,
            beside.minimums.length,
          )}
        </span>
      )}
    </div>
  );
}
