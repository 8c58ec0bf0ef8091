import type { Peers } from "@thuocdo/contract/peers";
import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import type { Score } from "@thuocdo/criteria/score";
import type { CriterionGroup } from "@thuocdo/criteria/version";
import type { Explain } from "@thuocdo/criteria-form/form-props";
import { VerdictBadge } from "@thuocdo/criteria-form/verdict-badge";
import type { Answers } from "@thuocdo/submissions/answers";
import type { RiskReason } from "@thuocdo/submissions/appraisal-risk";
import type { Finding, Findings } from "@thuocdo/submissions/finding";
import { AppraisalCard } from "#features/appraisal/appraisal-card.tsx";
import type { Previous } from "#features/appraisal/use-previous.ts";
import { messages } from "#features/appraisal/messages.ts";
import classes from "#features/appraisal/appraisal.module.css";

export interface AppraisalGroupProps {
  readonly group: CriterionGroup;
  readonly shown: ReadonlySet<string>;
  readonly answers: Answers;
  readonly selfScore: Score;
  readonly appraised: Score;
  readonly findings: Findings;
  readonly submissionId: string;
  readonly explain: Explain;
  readonly previous: Previous;
  /** What the unit answered in the period before. */
  readonly before: PreviousAnswers | null;
  /** What like units gave. */
  readonly peers: Peers | undefined;
  readonly risk: readonly RiskReason[];
  readonly onFinding: (indicatorId: string, finding: Finding | undefined) => void;
}

export function AppraisalGroup(props: AppraisalGroupProps) {
  const {
    group,
    shown,
    answers,
    findings,
    selfScore,
    appraised,
    submissionId,
    explain,
    previous,
    before,
    peers,
    risk,
    onFinding,
  } = props;
  const criteria = group.criteria
    .map((criterion) => ({
      criterion,
      indicators: criterion.indicators.filter(({ id }) => shown.has(id)),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  if (criteria.length === 0) return null;
  return (
    <section className={classes["group"]} aria-label={group.title}>
      <h2>{messages.groupTitle(group.code, group.title)}</h2>
      {criteria.map(({ criterion, indicators }) => {
        const verdict = appraised.criteria.find(
          ({ criterionId }) => criterionId === criterion.id,
        )?.verdict;
        return (
          <section key={criterion.id} aria-label={criterion.title}>
            <h3>
              {messages.groupTitle(criterion.code, criterion.title)}{" "}
              {verdict !== undefined && <VerdictBadge verdict={verdict} />}
            </h3>
            {indicators.map((indicator) => (
              <AppraisalCard
                key={indicator.id}
                indicator={indicator}
                answer={answers.byIndicator[indicator.id]}
                selfScore={selfScore.indicators.find(
                  ({ indicatorId }) => indicatorId === indicator.id,
                )}
                appraised={appraised.indicators.find(
                  ({ indicatorId }) => indicatorId === indicator.id,
                )}
                finding={findings[indicator.id]}
                submissionId={submissionId}
                explain={explain}
                previous={previous}
                before={before}
                peers={peers}
                risk={risk}
                onFinding={onFinding}
              />
            ))}
          </section>
        );
      })}
    </section>
  );
}
