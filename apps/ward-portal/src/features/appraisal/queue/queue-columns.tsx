import { Badge, Checkbox } from "@mantine/core";
import type { QueueRow } from "@thuocdo/contract/appraisal";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { Column } from "@thuocdo/ui/data-table";
import { messages } from "#features/appraisal/queue/messages.ts";
import { riskSentence } from "#features/appraisal/risk-messages.ts";
import { StateBadge } from "#lib/submissions/state-badge.tsx";
import classes from "#features/appraisal/queue/queue.module.css";

/** @param now instant by the server's clock */
export function queueColumns(
  onOpen: (submissionId: string) => void,
  now: string,
): readonly Column<QueueRow>[] {
  return [
    {
      key: "unit",
      header: messages.unit,
      sortValue: ({ unitName }) => unitName,
      cell: ({ unitName, districtName, cityName, submissionId, roundTitle }) => (
        <>
          <button
            type="button"
            className={classes["link"]}
            aria-label={messages.open(unitName)}
            onClick={() => onOpen(submissionId)}
          >
            {unitName}
          </button>
          <div className={classes["quiet"]}>{messages.placeOf(districtName, cityName)}</div>
          <div className={classes["quiet"]}>{roundTitle}</div>
        </>
      ),
    },
    {
      key: "risk",
      header: messages.why,
      sortValue: ({ risk }) => -risk.weight,
      cell: ({ risk }) => <RiskCell risk={risk} />,
    },
    {
      key: "deadline",
      header: messages.deadline,
      sortValue: ({ closesAt }) => closesAt,
      cell: ({ closesAt }) =>
        Date.parse(closesAt) < Date.parse(now) ? (
          <span className={classes["past"]}>{messages.deadlinePast(closesAt)}</span>
        ) : (
          formatInstant(closesAt)
        ),
    },
    {
      key: "submitted",
      header: messages.submittedAt,
      sortValue: ({ submittedAt }) => submittedAt,
      cell: ({ submittedAt }) => formatInstant(submittedAt),
    },
    {
      key: "revision",
      header: messages.revision,
      figures: true,
      sortValue: ({ revision }) => revision,
      cell: ({ revision }) => revision,
    },
    {
      key: "self",
      header: messages.selfScore,
      figures: true,
      sortValue: ({ selfScoreHundredths }) => selfScoreHundredths,
      cell: ({ selfScoreHundredths }) => formatPoints(selfScoreHundredths, { fixed: true }),
    },
    {
      key: "state",
      header: messages.state,
      sortValue: ({ state }) => state,
      cell: ({ state, findingsSavedAt, remarked }) => (
        <>
          <StateBadge state={state} />
          <div className={classes["quiet"]}>
            {findingsSavedAt !== null
              ? messages.begun(findingsSavedAt)
              : remarked
                ? messages.with
                : messages.notBegun}
          </div>
        </>
      ),
    },
  ];
}

function RiskCell({ risk }: Pick<QueueRow, "risk">) {
  if (risk.reasons.length === 0)
    return <span className={classes["quiet"]}>{messages.nothingStrange}</span>;
  return (
    <div className={classes["risk"]}>
      <Badge variant="default" data-level={risk.level} className={classes["level"] ?? ""}>
        {messages.level[risk.level]}
      </Badge>
      <ul>
        {risk.reasons.map((reason) => (
          <li key={reason.code}>{riskSentence(reason)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Only what nobody has found anything of can be picked to be approved with others. */
export function pickColumn({
  pickable,
  picked,
  hidden,
  onPick,
}: {
  readonly pickable: readonly QueueRow[];
  readonly picked: ReadonlySet<string>;
  /** Above 0, there are rows out of sight: all are not picked unseen. */
  readonly hidden: number;
  readonly onPick: (submissionIds: readonly string[], isPicked: boolean) => void;
}): Column<QueueRow> {
  const ids = pickable.map(({ submissionId }) => submissionId);
  const count = ids.filter((id) => picked.has(id)).length;
  const all = count > 0 && count === ids.length;
  return {
    key: "pick",
    header: (
      <Checkbox
        aria-label={messages.pickAll}
        data-screen-only
        checked={all}
        disabled={ids.length === 0 || hidden > 0}
        indeterminate={count > 0 && !all}
        onChange={() => onPick(ids, !all)}
      />
    ),
    cell: ({ submissionId, unitName, remarked }) =>
      remarked ? null : (
        <Checkbox
          aria-label={messages.pick(unitName)}
          data-screen-only
          checked={picked.has(submissionId)}
          onChange={(event) => onPick([submissionId], event.currentTarget.checked)}
        />
      ),
  };
}
