import type { Score } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion, CriterionGroup } from "@thuocdo/criteria/version";
import { memo, type ReactNode } from "react";
import { formMessages } from "#form/messages.ts";
import { GapButton } from "#outline/gap-button.tsx";
import type { Gap } from "#outline/list-gaps.ts";
import { ScoreTotal } from "#outline/score-total.tsx";
import classes from "#outline/outline.module.css";

export interface FormOutlineProps {
  readonly version: CriteriaSetVersion;
  readonly score: Score | undefined;
  readonly gaps: readonly Gap[];
  readonly readOnly: boolean;
  readonly onGo: (indicatorId: string) => void;
  /** Shows a group where not all of them are shown. */
  readonly onGroup: ((groupId: string) => void) | undefined;
  readonly totalLabel: string | undefined;
  readonly aside: ReactNode;
}

export function groupAnchor(groupId: string): string {
  return `group-${groupId}`;
}

/** The groups with their points and gaps, the total, and the way to the next gap; stays in sight beside the form. */
export const FormOutline = memo(function FormOutline({
  version,
  score,
  gaps,
  readOnly,
  onGo,
  onGroup,
  totalLabel,
  aside,
}: FormOutlineProps) {
  return (
    <aside className={classes["outline"]}>
      {aside}
      {score !== undefined && <ScoreTotal version={version} score={score} label={totalLabel} />}
      {score !== undefined && !readOnly && <GapButton gaps={gaps} onGo={onGo} />}
      <nav aria-label={formMessages.outline} className={classes["groups"]} data-screen-only>
        <ol>
          {version.groups.map((group) => (
            <li key={group.id}>
              <a href={`#${groupAnchor(group.id)}`} onClick={() => onGroup?.(group.id)}>
                <span className={classes["code"]}>{group.code}</span>
                <span className={classes["title"]}>{group.title}</span>
                {score !== undefined && <GroupState group={group} score={score} gaps={gaps} />}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </aside>
  );
});

function GroupState(props: {
  readonly group: CriterionGroup;
  readonly score: Score;
  readonly gaps: readonly Gap[];
}) {
  const { group, score, gaps } = props;
  const points = score.groups.find(({ groupId }) => groupId === group.id);
  const ids = group.criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const lacking = ids.filter((id) => gaps.some(({ indicatorId }) => indicatorId === id)).length;
  return (
    <span className={classes["state"]}>
      {points !== undefined && points.hundredths !== null && (
        <span className={classes["points"]}>
          {formMessages.groupPoints(points.hundredths, points.applicableMaxHundredths)}
        </span>
      )}
      <span data-lacking={lacking > 0}>
        {lacking > 0 ? formMessages.groupMissing(lacking) : formMessages.groupComplete}
      </span>
    </span>
  );
}
