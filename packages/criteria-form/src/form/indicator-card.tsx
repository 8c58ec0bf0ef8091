import { memo, useCallback, useMemo } from "react";
import { GivenAnswer } from "#answer/given-answer.tsx";
import { AnswerFields } from "#form/answer-fields.tsx";
import type { IndicatorCardProps } from "#form/form-props.ts";
import { indicatorAnchor } from "#form/indicator-anchor.ts";
import { formMessages } from "#form/messages.ts";
import { NoteField } from "#form/note-field.tsx";
import { sameIndicator } from "#form/same-indicator.ts";
import { EvidenceAsked, HowScored } from "#how-scored/how-scored.tsx";
import type { FieldChange } from "#inputs/field-change.ts";
import { PointsBadge } from "#points/points-badge.tsx";
import { TrailDisclosure } from "#trail/trail-disclosure.tsx";
import classes from "#form/indicator-card.module.css";

/** One indicator: what is asked, how it is scored, the answer, its points and why. */
export const IndicatorCard = memo(function IndicatorCard(props: IndicatorCardProps) {
  const { indicator, answer, typed, score, gap, readOnly, onChange, explain } = props;
  const change = useCallback(
    (changes: readonly FieldChange[]) => onChange(indicator.id, changes),
    [indicator.id, onChange],
  );
  const { above, beside, below, onNote } = props;
  // What stands around the fields has nothing to do with a key in them: it stays as it is drawn.
  const aboveFields = useMemo(() => above?.(indicator), [above, indicator]);
  const besideFields = useMemo(() => beside?.(indicator), [beside, indicator]);
  const belowFields = useMemo(() => below?.(indicator), [below, indicator]);
  const note = useCallback(
    (words: string | undefined) => onNote(indicator.id, words),
    [indicator.id, onNote],
  );
  const titleId = `${indicatorAnchor(indicator.id)}-title`;
  const applies = score?.reason !== "does-not-apply";

  return (
    <article
      className={classes["card"]}
      id={indicatorAnchor(indicator.id)}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-lacking={gap !== undefined && !readOnly}
    >
      <header className={classes["head"]}>
        <h4 id={titleId}>
          <span className={classes["code"]}>{indicator.code}</span> {indicator.title}
        </h4>
        {score !== undefined && (
          <output className={classes["points"]} aria-live="off">
            <PointsBadge indicator={indicator} score={score} />
          </output>
        )}
      </header>
      {gap?.says !== undefined && !readOnly && <p className={classes["gap"]}>{gap.says}</p>}
      {aboveFields}
      {applies ? (
        <div className={classes["body"]}>
          <div className={classes["answer"]}>
            {indicator.terms.sensitivity === "internal" && (
              <p className={classes["internal"]}>{formMessages.internalHint}</p>
            )}
            {readOnly ? (
              <GivenAnswer indicator={indicator} answer={answer} />
            ) : (
              <AnswerFields
                indicator={indicator}
                answer={answer}
                typed={typed}
                onChange={change}
                onNotApplicable={props.onNotApplicable}
              />
            )}
            {besideFields}
            {score !== undefined && explain !== undefined && (
              <TrailDisclosure
                indicator={indicator}
                scored={score.state === "scored"}
                explain={() => explain(indicator.id, answer)}
              />
            )}
          </div>
          <div className={classes["asked"]}>
            <HowScored indicator={indicator} />
            <EvidenceAsked indicator={indicator} />
            {belowFields}
            {!readOnly && <NoteField note={answer?.note} onNote={note} />}
          </div>
        </div>
      ) : (
        <p className={classes["internal"]}>{formMessages.doesNotApply}</p>
      )}
    </article>
  );
}, sameIndicator);
