import { UnstyledButton } from "@mantine/core";
import type { BoardRow } from "@thuocdo/contract/rounds";
import { submissionStateLabels } from "@thuocdo/submissions/state-labels";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import { messages } from "#features/rounds/messages.ts";
import classes from "#features/rounds/rounds.module.css";

/** What of a board is shown; undefined is no narrowing. */
export interface BoardFilter {
  readonly cityId: string | null | undefined;
  readonly districtId: string | null | undefined;
  readonly standing: SubmissionState | "late" | undefined;
}

export const everything: BoardFilter = {
  cityId: undefined,
  districtId: undefined,
  standing: undefined,
};

export function isShown(row: BoardRow, { cityId, districtId, standing }: BoardFilter): boolean {
  return (
    (cityId === undefined || row.cityId === cityId) &&
    (districtId === undefined || row.districtId === districtId) &&
    (standing === undefined || (standing === "late" ? row.late : row.state === standing))
  );
}

const standings = [...(Object.keys(submissionStateLabels) as SubmissionState[]), "late"] as const;

/** One button for each standing with its count: pressed, the table shows only those. */
export function BoardFilters(props: {
  readonly rows: readonly BoardRow[];
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}) {
  const { filter, onFilter } = props;
  return (
    <div className={classes["standings"]} role="group" aria-label={messages.standings}>
      {standings.map((standing) => {
        const count = props.rows.filter((row) => isShown(row, { ...everything, standing })).length;
        const isPressed = filter.standing === standing;
        return (
          <UnstyledButton
            key={standing}
            className={classes["standing"]}
            data-standing={standing}
            aria-pressed={isPressed}
            disabled={count === 0 && !isPressed}
            onClick={() => onFilter({ ...filter, standing: isPressed ? undefined : standing })}
          >
            <strong>{messages.count(count)}</strong>
            <span>{standing === "late" ? messages.late : submissionStateLabels[standing]}</span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
