import type { CriterionGroup } from "@thuocdo/criteria/version";
import type { CriteriaFormProps } from "#form/form-props.ts";
import { formMessages } from "#form/messages.ts";
import { GroupSection } from "#form/group-section.tsx";
import { listGaps } from "#outline/list-gaps.ts";
import { FormOutline } from "#outline/form-outline.tsx";
import classes from "#form/form.module.css";

/**
 * One version as a form. It holds no answers and fetches nothing: answers, score and what else stands beside each
 * indicator come in, changes go out field by field.
 */
export function CriteriaForm(props: CriteriaFormProps) {
  const {
    version,
    answers,
    typed,
    score,
    gaps: given,
    only,
    totalLabel,
    aside,
    readOnly = false,
    ...actions
  } = props;
  const gaps = given ?? (score === undefined ? [] : listGaps(score));
  const groups = version.groups.filter((group) => isShown(group, only));
  return (
    <div className={classes["form"]}>
      <FormOutline
        version={version}
        score={score}
        gaps={gaps}
        readOnly={readOnly}
        totalLabel={totalLabel}
        aside={aside}
      />
      <div className={classes["sheet"]}>
        {version.illustrative && (
          <p className={classes["illustrative"]}>{formMessages.illustrative}</p>
        )}
        {groups.map((group) => (
          <GroupSection
            key={group.id}
            group={group}
            answers={answers}
            typed={typed}
            score={score}
            gaps={gaps}
            only={only}
            readOnly={readOnly}
            actions={actions}
          />
        ))}
      </div>
    </div>
  );
}

function isShown(group: CriterionGroup, only: ReadonlySet<string> | undefined): boolean {
  return (
    only === undefined ||
    group.criteria.some((criterion) => criterion.indicators.some(({ id }) => only.has(id)))
  );
}
