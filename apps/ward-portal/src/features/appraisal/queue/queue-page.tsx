import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { QueueRow } from "@thuocdo/contract/appraisal";
import { DataTable } from "@thuocdo/ui/data-table";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { useDeferredValue, useState } from "react";
import { OpenAppeals } from "#features/appraisal/appeals/open-appeals.tsx";
import { queueQuery } from "#features/appraisal/queries.ts";
import { ApproveSeveral } from "#features/appraisal/queue/approve-several.tsx";
import { messages } from "#features/appraisal/queue/messages.ts";
import { OwnSeconds } from "#features/appraisal/queue/own-seconds.tsx";
import { pickColumn, queueColumns } from "#features/appraisal/queue/queue-columns.tsx";
import type { QueueFilter } from "#features/appraisal/queue/queue-filter.ts";
import { isShown } from "#features/appraisal/queue/shown-rows.ts";
import { QueueFilters } from "#features/appraisal/queue/queue-filters.tsx";
import { Unsettled } from "#features/appraisal/settling/unsettled.tsx";
import { useServerClock } from "#lib/clock/use-server-clock.ts";
import classes from "#features/appraisal/queue/queue.module.css";

export interface QueuePageProps {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly onOpen: (submissionId: string) => void;
  /** Opens a submission to be read. */
  readonly onLook: (submissionId: string) => void;
  /** Opens what two people found differently. */
  readonly onSettle: (secondAppraisalId: string) => void;
}

/** Revisions that wait for this person's unit: by deadline, then by what deserves a closer look. */
export function QueuePage(props: QueuePageProps) {
  const queue = useQuery(queueQuery());
  return (
    <div className={classes["page"]}>
      <Title order={1} mb="sm">
        {messages.title}
      </Title>
      <OwnSeconds onOpen={props.onOpen} />
      <OpenAppeals onLook={props.onLook} />
      <Unsettled onOpen={props.onSettle} />
      <QueryState query={queue} pendingLines={12}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={messages.empty}>{messages.emptyHint}</Empty>
          ) : (
            <Queue rows={rows} {...props} />
          )
        }
      </QueryState>
    </div>
  );
}

/** So many rows are drawn at a time: the first in the order chosen. */
const rowsAtATime = 100;

function Queue({
  rows,
  filter,
  onFilter,
  onOpen,
}: QueuePageProps & { readonly rows: readonly QueueRow[] }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(rowsAtATime);
  const now = useServerClock().now();
  const settled = useDeferredValue(filter);
  const shown = rows.filter((row) => isShown(row, settled));
  const pickable = shown.filter(({ remarked }) => !remarked);

  function pick(ids: readonly string[], isPicked: boolean) {
    const next = new Set(picked);
    for (const id of ids) {
      if (isPicked) next.add(id);
      else next.delete(id);
    }
    setPicked(next);
  }

  return (
    <>
      <QueueFilters rows={rows} filter={filter} shown={shown.length} onFilter={onFilter} />
      <ApproveSeveral
        rows={rows.filter(({ submissionId }) => picked.has(submissionId))}
        onDone={() => setPicked(new Set())}
      />
      {shown.length === 0 ? (
        <p>{messages.noneShown}</p>
      ) : (
        <>
          <DataTable
            hideCaption
            caption={messages.title}
            columns={[
              pickColumn({ pickable, picked, hidden: shown.length - limit, onPick: pick }),
              ...queueColumns(onOpen, now),
            ]}
            rows={shown}
            rowKey={({ submissionId }) => submissionId}
            limit={limit}
          />
          {shown.length > limit && (
            <p className={classes["more"]} data-screen-only>
              {messages.firstShown(limit, shown.length)}{" "}
              <Button variant="default" size="xs" onClick={() => setLimit(limit + rowsAtATime)}>
                {messages.showMore(Math.min(rowsAtATime, shown.length - limit))}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  );
}
