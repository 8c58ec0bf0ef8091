import type { CriterionGroup } from "@thuocdo/criteria/version";
import type { CriteriaFormProps } from "#form/form-props.ts";
import { GroupSection } from "#form/group-section.tsx";
import { formMessages } from "#form/messages.ts";
import { listGaps } from "#outline/list-gaps.ts";
import classes from "#form/form.module.css";

/** The form without its outline: as wide as the place it is given. */
export function CriteriaSheet({
  version,
  answers,
  typed,
  score,
  gaps = score === undefined ? [] : listGaps(score),
  only,
  readOnly = false,
  totalLabel: _total,
  aside: _aside,
  ...actions
}: CriteriaFormProps) {
  return (
    <div className={classes["sheet"]}>
      {version.illustrative && (
        <p className={classes["illustrative"]}>{formMessages.illustrative}</p>
      )}
      {version.groups
        .filter((group) => isShown(group, only))
        .map((group) => (
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
  );
}

function isShown(group: CriterionGroup, only: ReadonlySet<string> | undefined): boolean {
  return (
    only === undefined ||
    group.criteria.some((criterion) => criterion.indicators.some(({ id }) => only.has(id)))
  );
}
