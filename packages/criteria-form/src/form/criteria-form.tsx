import type { CriteriaFormProps } from "#form/form-props.ts";
import { CriteriaSheet } from "#form/criteria-sheet.tsx";
import { goToIndicator } from "#form/indicator-anchor.ts";
import { listGaps } from "#outline/list-gaps.ts";
import { FormOutline } from "#outline/form-outline.tsx";
import classes from "#form/form.module.css";

/**
 * One version as a form. It holds no answers and fetches nothing: answers, score and what else stands beside each
 * indicator come in, changes go out field by field.
 */
export function CriteriaForm(props: CriteriaFormProps) {
  const { version, score, gaps: given, totalLabel, aside, view, readOnly = false } = props;
  const gaps = given ?? (score === undefined ? [] : listGaps(score));
  return (
    <div className={classes["form"]}>
      <FormOutline
        version={version}
        score={score}
        gaps={gaps}
        readOnly={readOnly}
        onGo={view?.goToIndicator ?? goToIndicator}
        onGroup={view?.goToGroup}
        totalLabel={totalLabel}
        aside={aside}
      />
      <CriteriaSheet {...props} gaps={gaps} />
    </div>
  );
}
