import { memo } from "react";
import { IndicatorCard } from "#form/indicator-card.tsx";
import { Meaning } from "#form/meaning.tsx";
import { sameCriterion, type CriterionSectionProps } from "#form/same-indicator.ts";
import { formMessages } from "#form/messages.ts";
import { VerdictBadge } from "#points/verdict-badge.tsx";
import classes from "#form/form.module.css";

const noTyped = {};

export const CriterionSection = memo(function CriterionSection({
  criterion,
  answers,
  typed,
  score,
  gaps,
  only,
  readOnly,
  open,
  actions,
}: CriterionSectionProps) {
  const criterionScore = score?.criteria.find(({ criterionId }) => criterionId === criterion.id);
  const indicators = criterion.indicators.filter(({ id }) => only?.has(id) ?? true);
  return (
    <section className={classes["criterion"]} aria-label={criterion.title}>
      <header className={classes["criterionHead"]}>
        <h3>
          <span className={classes["criterionCode"]}>{formMessages.criterion(criterion.code)}</span>{" "}
          {criterion.title}
        </h3>
        {criterionScore !== undefined && (
          <span className={classes["criterionPoints"]}>
            <VerdictBadge verdict={criterionScore.verdict} />
            {criterionScore.hundredths !== null &&
              formMessages.groupPoints(criterionScore.hundredths, criterion.maxHundredths)}
          </span>
        )}
      </header>
      <Meaning meaning={criterion.meaning} />
      {indicators.map((indicator) => (
        <IndicatorCard
          key={indicator.id}
          indicator={indicator}
          answer={answers[indicator.id]}
          typed={typed[indicator.id] ?? noTyped}
          score={score?.indicators.find(({ indicatorId }) => indicatorId === indicator.id)}
          gap={gaps.find(({ indicatorId }) => indicatorId === indicator.id)}
          readOnly={readOnly || !(open?.has(indicator.id) ?? true)}
          {...actions}
        />
      ))}
    </section>
  );
}, sameCriterion);
