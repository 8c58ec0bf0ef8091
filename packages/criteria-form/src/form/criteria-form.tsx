import type { CriteriaFormProps } from "#form/form-props.ts";
import { formMessages } from "#form/messages.ts";
import { GroupSection } from "#form/group-section.tsx";
import { listGaps } from "#outline/list-gaps.ts";
import { FormOutline } from "#outline/form-outline.tsx";
import classes from "#form/form.module.css";

const nothingTyped = {};

/**
 * One version as a form. It holds no answers and fetches nothing: answers, score and what else stands beside each
 * indicator come in, changes go out field by field.
 */
export function CriteriaForm(props: CriteriaFormProps) {
  const { version, answers, typed, score, aside, readOnly = false, ...actions } = props;
  const gaps = props.gaps ?? (score === undefined ? [] : listGaps(score));
  return (
    <div className={classes["form"]}>
      <FormOutline version={version} score={score} gaps={gaps} readOnly={readOnly} aside={aside} />
      <div className={classes["sheet"]}>
        {version.illustrative && (
          <p className={classes["illustrative"]}>{formMessages.illustrative}</p>
        )}
        {version.groups.map((group) => (
          <GroupSection
            key={group.id}
            group={group}
            answers={answers}
            typed={typed ?? nothingTyped}
            score={score}
            gaps={gaps}
            readOnly={readOnly}
            actions={actions}
          />
        ))}
      </div>
    </div>
  );
}
