import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { QueueRow } from "@thuocdo/contract/appraisal";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { Empty } from "@thuocdo/ui/empty";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages } from "#features/appraisal/messages.ts";
import { queueQuery } from "#features/appraisal/queries.ts";
import { StateBadge } from "#lib/submissions/state-badge.tsx";
import classes from "#features/appraisal/appraisal.module.css";

/** Revisions that wait for this person's unit, the longest waiting first. */
export function QueuePage({ onOpen }: { readonly onOpen: (submissionId: string) => void }) {
  const queue = useQuery(queueQuery());
  return (
    <div className={classes["page"]}>
      <Title order={1} mb="sm">
        {messages.queueTitle}
      </Title>
      <QueryState query={queue}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={messages.queueEmpty}>{messages.queueEmptyHint}</Empty>
          ) : (
            <DataTable
              hideCaption
              caption={messages.queueTitle}
              columns={columns(onOpen)}
              rows={rows}
              rowKey={({ submissionId }) => submissionId}
            />
          )
        }
      </QueryState>
    </div>
  );
}

function columns(onOpen: (submissionId: string) => void): readonly Column<QueueRow>[] {
  return [
    {
      key: "unit",
      header: messages.unit,
      sortValue: ({ unitName }) => unitName,
      cell: ({ unitName, submissionId }) => (
        <button
          type="button"
          className={classes["link"]}
          aria-label={messages.open(unitName)}
          onClick={() => onOpen(submissionId)}
        >
          {unitName}
        </button>
      ),
    },
    {
      key: "place",
      header: messages.city,
      sortValue: ({ cityName, districtName }) => messages.place(cityName, districtName),
      cell: ({ cityName, districtName }) => messages.place(districtName, cityName),
    },
    {
      key: "round",
      header: messages.round,
      sortValue: ({ roundTitle }) => roundTitle,
      cell: ({ roundTitle }) => roundTitle,
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
      cell: ({ state, findingsSavedAt }) => (
        <>
          <StateBadge state={state} />
          <div className={classes["quiet"]}>
            {findingsSavedAt === null ? messages.notBegun : messages.begun(findingsSavedAt)}
          </div>
        </>
      ),
    },
  ];
}
