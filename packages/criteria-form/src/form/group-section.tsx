import type { CriterionGroup } from "@thuocdo/criteria/version";
import type { ReactNode } from "react";
import { CriterionSection } from "#form/criterion-section.tsx";
import type { SectionProps } from "#form/form-props.ts";
import { Meaning } from "#form/meaning.tsx";
import { formMessages } from "#form/messages.ts";
import { groupAnchor } from "#outline/form-outline.tsx";
import classes from "#form/form.module.css";

export function GroupSection({
  group,
  beside,
  ...rest
}: SectionProps & { readonly group: CriterionGroup; readonly beside?: ReactNode }) {
  const score = rest.score?.groups.find(({ groupId }) => groupId === group.id);
  return (
    <section className={classes["group"]} id={groupAnchor(group.id)} aria-label={group.title}>
      <header className={classes["groupHead"]}>
        <h2>
          <span className={classes["groupCode"]}>{formMessages.group(group.code)}</span>{" "}
          {group.title}
        </h2>
        {score !== undefined && (
          <span className={classes["groupPoints"]}>
            {score.hundredths === null
              ? formMessages.groupNotApplicable
              : formMessages.groupPoints(score.hundredths, score.applicableMaxHundredths)}
          </span>
        )}
      </header>
      {beside}
      <Meaning meaning={group.meaning} />
      {group.criteria
        .filter(
          ({ indicators }) =>
            rest.only === undefined || indicators.some(({ id }) => rest.only?.has(id)),
        )
        .map((criterion) => (
          <CriterionSection key={criterion.id} criterion={criterion} {...rest} />
        ))}
    </section>
  );
}
