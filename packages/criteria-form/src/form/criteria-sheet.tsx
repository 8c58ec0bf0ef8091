import type { CriterionGroup } from "@thuocdo/criteria/version";
import { useMemo } from "react";
import type { CriteriaFormProps } from "#form/form-props.ts";
import { GroupSection } from "#form/group-section.tsx";
import { inBoth } from "#view/in-both.ts";
import { formMessages } from "#form/messages.ts";
import { useGrowing } from "#form/use-growing.ts";
import { ViewBar, ViewSteps } from "#view/view-bar.tsx";
import { listGaps } from "#outline/list-gaps.ts";
import classes from "#form/form.module.css";

/** The form without its outline: as wide as the place it is given. */
export function CriteriaSheet({
  version,
  answers,
  typed,
  score,
  gaps = score === undefined ? [] : listGaps(score),
  only: asked,
  open,
  view,
  readOnly = false,
  totalLabel: _total,
  aside: _aside,
  besideGroup,
  ...actions
}: CriteriaFormProps) {
  const shown = view?.shown;
  const only = useMemo(() => inBoth(asked, shown), [asked, shown]);
  const groups = version.groups.filter((group) => isShown(group, only));
  const made = useGrowing(groups.length);
  return (
    <div className={classes["sheet"]}>
      {version.illustrative && (
        <p className={classes["illustrative"]}>{formMessages.illustrative}</p>
      )}
      {view !== undefined && <ViewBar view={view} />}
      {groups.length === 0 && <p>{formMessages.nothingShown}</p>}
      {groups.slice(0, made).map((group) => (
        <GroupSection
          key={group.id}
          group={group}
          beside={besideGroup?.(group.id)}
          answers={answers}
          typed={typed}
          score={score}
          gaps={gaps}
          only={only}
          readOnly={readOnly}
          open={open}
          actions={actions}
        />
      ))}
      {view !== undefined && <ViewSteps view={view} />}
    </div>
  );
}

function isShown(group: CriterionGroup, only: ReadonlySet<string> | undefined): boolean {
  return (
    only === undefined ||
    group.criteria.some((criterion) => criterion.indicators.some(({ id }) => only.has(id)))
  );
}
