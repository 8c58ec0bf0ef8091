import type { Score } from "@thuocdo/criteria/score";
import type { SupplementScore } from "@thuocdo/criteria/supplement/score-supplement";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/answering/messages.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/answering/answering.module.css";

export interface ScoreSummaryProps {
  readonly version: CriteriaSetVersion;
  readonly score: Score;
  /** What the city's supplement gives, never added to it; null without one. */
  readonly beside: Pick<SupplementScore, "additions" | "minimums"> | null;
}

/** The self-score: in all, group by group, the minimums that are not reached, and what the city's supplement gives beside. */
export function ScoreSummary({ version, score, beside }: ScoreSummaryProps) {
  const level = version.classification.levels.find(({ key }) => key === score.level);
  const below = new Set(
    score.indicators
      .filter(({ minimumReached }) => minimumReached === false)
      .map(({ indicatorId }) => indicatorId),
  );
  const minimums = listIndicators(version).filter(({ id }) => below.has(id));
  return (
    <>
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
      <table className={classes["groups"]}>
        <tbody>
          {version.groups.map((group) => {
            const points = score.groups.find(({ groupId }) => groupId === group.id);
            return (
              <tr key={group.id}>
                <th scope="row">{messages.group(group.code, group.title)}</th>
                <td>
                  {points === undefined || points.hundredths === null
                    ? messages.groupNotApplicable
                    : messages.groupPoints(points.hundredths, points.applicableMaxHundredths)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {minimums.length > 0 && (
        <div className={classes["problems"]}>
          <strong>{messages.belowMinimum(minimums.length)}</strong>
          <ul>
            {minimums.map(({ id, code, title }) => (
              <li key={id}>{messages.indicator(code, title)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
