import type { ScorableAnswers, ScoringContext } from "@thuocdo/criteria/answer";
import { scoreSupplement } from "@thuocdo/criteria/supplement/score-supplement";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useMemo } from "react";
import { messages } from "#features/preview/messages.ts";
import classes from "#features/preview/preview.module.css";

/** Raised minimums beside the core's: whether the answers reach each. Verdicts of the core are not changed by them. */
export function MinimumResults(props: {
  readonly core: CriteriaSetVersion;
  /** The supplement less what can't be scored yet. */
  readonly tried: CriteriaSetVersion;
  readonly answers: ScorableAnswers;
  readonly context: ScoringContext;
}) {
  const { core, tried, answers, context } = props;
  const results = useMemo(
    () => scoreSupplement(core, tried, answers, context).minimums,
    [core, tried, answers, context],
  );
  if (results.length === 0) return null;
  const named = new Map(
    listIndicators(tried).map(({ id, code, title }) => [id, `${code} ${title}`]),
  );
  return (
    <section className={classes["minimums"]} aria-label={messages.minimums}>
      <h3>{messages.minimums}</h3>
      <ul>
        {results.map(({ indicatorId, coreReached, reached }) => (
          <li key={indicatorId}>
            {messages.minimumResult(named.get(indicatorId) ?? "", coreReached, reached)}
          </li>
        ))}
      </ul>
    </section>
  );
}
