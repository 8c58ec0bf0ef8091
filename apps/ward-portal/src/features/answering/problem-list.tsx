import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { IndicatorProblem } from "@thuocdo/submissions/refusal";
import { messages } from "#features/answering/messages.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import { problemSentence } from "#lib/submissions/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface ProblemListProps {
  readonly version: CriteriaSetVersion;
  readonly problems: readonly IndicatorProblem[];
  readonly onGo: (indicatorId: string) => void;
}

const shownAtMost = 12;

/** What still stands in the way of sending, each with the way to it. */
export function ProblemList({ version, problems, onGo }: ProblemListProps) {
  const byId = new Map(problems.map((problem) => [problem.indicatorId, problem]));
  const rows = listIndicators(version).flatMap((indicator) => {
    const problem = byId.get(indicator.id);
    return problem === undefined ? [] : [{ indicator, problem }];
  });
  return (
    <div className={classes["problems"]}>
      <strong>{messages.stillMissing(rows.length)}</strong>
      <ul>
        {rows.slice(0, shownAtMost).map(({ indicator, problem }) => (
          <li key={indicator.id}>
            <button type="button" className={classes["link"]} onClick={() => onGo(indicator.id)}>
              {messages.problem(indicator.code, indicator.title, problemSentence(problem))}
            </button>
          </li>
        ))}
        {rows.length > shownAtMost && <li>{messages.andMore(rows.length - shownAtMost)}</li>}
      </ul>
    </div>
  );
}
