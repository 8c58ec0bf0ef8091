import type { Peers } from "@thuocdo/contract/peers";
import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { IndicatorScore } from "@thuocdo/criteria/score";
import { AnswerShown } from "@thuocdo/criteria-form/answer-shown";
import type { Explain } from "@thuocdo/criteria-form/form-props";
import { EvidenceAsked, HowScored } from "@thuocdo/criteria-form/how-scored";
import { indicatorAnchor } from "@thuocdo/criteria-form/indicator-anchor";
import { PointsBadge } from "@thuocdo/criteria-form/points-badge";
import { TrailDisclosure } from "@thuocdo/criteria-form/trail-disclosure";
import type { Answer } from "@thuocdo/submissions/answers";
import { applyFindings } from "@thuocdo/submissions/appraise";
import type { RiskReason } from "@thuocdo/submissions/appraisal-risk";
import type { Finding } from "@thuocdo/submissions/finding";
import { FindingEditor } from "#features/appraisal/finding-editor.tsx";
import { PeerRanges } from "#features/appraisal/peer-ranges.tsx";
import { indicatorRisk } from "#features/appraisal/risk-messages.ts";
import { reasonsOf } from "#features/appraisal/use-risk.ts";
import { PreviousFinding } from "#features/appraisal/previous-finding.tsx";
import type { Previous } from "#features/appraisal/use-previous.ts";
import { messages } from "#features/appraisal/messages.ts";
import { EvidenceLinks } from "#lib/evidence/evidence-links.tsx";
import { PreviousAnswer } from "#lib/submissions/previous-answer.tsx";
import classes from "#features/appraisal/appraisal.module.css";

export interface AppraisalCardProps {
  readonly indicator: Indicator;
  readonly answer: Answer | undefined;
  readonly selfScore: IndicatorScore | undefined;
  readonly appraised: IndicatorScore | undefined;
  readonly finding: Finding | undefined;
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

const noAnswer: Answer = { values: {} };

/** One indicator under appraisal: what the unit gave, both points, and what is found. */
export function AppraisalCard(props: AppraisalCardProps) {
  const {
    indicator,
    answer = noAnswer,
    selfScore,
    appraised,
    finding,
    submissionId,
    explain,
  } = props;
  const { previous } = props;
  const foundBefore = previous.appraisal?.findings[indicator.id];
  const onKeep =
    finding === undefined
      ? (next: Finding | undefined) => props.onFinding(indicator.id, next)
      : undefined;
  const titleId = `${indicatorAnchor(indicator.id)}-title`;
  const differs = selfScore?.hundredths !== appraised?.hundredths;
  return (
    <article
      className={classes["card"]}
      id={indicatorAnchor(indicator.id)}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <header className={classes["cardHead"]}>
        <h4 id={titleId}>
          <span className={classes["quiet"]}>{indicator.code}</span> {indicator.title}
        </h4>
        <dl className={classes["both"]}>
          <div>
            <dt>{messages.self}</dt>
            <dd>{selfScore && <PointsBadge indicator={indicator} score={selfScore} />}</dd>
          </div>
          <div data-differs={differs}>
            <dt>{messages.appraised}</dt>
            <dd>{appraised && <PointsBadge indicator={indicator} score={appraised} />}</dd>
          </div>
        </dl>
      </header>
      {foundBefore !== undefined && (
        <PreviousFinding
          indicator={indicator}
          finding={foundBefore}
          label={messages.previous(previous.revisionNumber)}
          onKeep={onKeep}
        />
      )}
      {previous.below.map(({ id, appraisingUnitName, findings: { [indicator.id]: found } }) =>
        found === undefined ? null : (
          <PreviousFinding
            key={id}
            indicator={indicator}
            finding={found}
            label={messages.previousBelow(appraisingUnitName)}
            onKeep={onKeep}
          />
        ),
      )}
      {previous.changed.has(indicator.id) && (
        <p className={classes["changed"]}>{messages.changedSince(previous.revisionNumber)}</p>
      )}
      {reasonsOf(props.risk, indicator.id).map((code) => (
        <p key={code} className={classes["changed"]}>
          {indicatorRisk[code]}
        </p>
      ))}
      <div className={classes["cardBody"]}>
        <div className={classes["given"]}>
          {answer.notApplicable !== undefined && (
            <p className={classes["claim"]}>{messages.claim(answer.notApplicable.reason)}</p>
          )}
          <AnswerShown indicator={indicator} values={answer.values} />
          {props.before !== null && (
            <PreviousAnswer indicator={indicator} previous={props.before} />
          )}
          {props.peers !== undefined && <PeerRanges indicator={indicator} peers={props.peers} />}
          {answer.note !== undefined && (
            <p className={classes["note"]}>{messages.note(answer.note)}</p>
          )}
          <EvidenceLinks
            submissionId={submissionId}
            evidence={answer.evidence ?? []}
            label={messages.evidence}
          />
          {(answer.evidence ?? []).length === 0 && indicator.terms.evidence.length > 0 && (
            <p className={classes["quiet"]}>{messages.noEvidence}</p>
          )}
          <details data-screen-only>
            <summary className={classes["summary"]}>{messages.how}</summary>
            <HowScored indicator={indicator} />
            <EvidenceAsked indicator={indicator} />
          </details>
          <TrailDisclosure
            indicator={indicator}
            scored={appraised?.state === "scored"}
            explain={() => explain(indicator.id, appraisedAnswer(indicator.id, answer, finding))}
          />
        </div>
        <FindingEditor
          indicator={indicator}
          answer={answer}
          finding={finding}
          onFinding={(next) => props.onFinding(indicator.id, next)}
        />
      </div>
    </article>
  );
}

function appraisedAnswer(
  id: string,
  answer: Answer,
  finding: Finding | undefined,
): Answer | undefined {
  const answers = { formatVersion: 1, byIndicator: { [id]: answer } } as const;
  return applyFindings(answers, finding === undefined ? {} : { [id]: finding }).byIndicator[id];
}
