import { Button, Progress, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { cancelJob, type Job } from "@thuocdo/contract/jobs";
import { writeReport } from "@thuocdo/contract/reports";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { Notice } from "@thuocdo/ui/notice";
import { Refused } from "@thuocdo/ui/refused";
import { useEffect, useRef, useState } from "react";
import { messages } from "#features/jobs/messages.ts";
import { isUnderWay, jobsKey, jobsQuery } from "#features/jobs/queries.ts";

/** How far the worker is with a snapshot, to be called off or asked for again; nothing where all is done. */
export function JobBar({ snapshotId }: { readonly snapshotId: string }) {
  const { data } = useQuery(jobsQuery(snapshotId));
  const queryClient = useQueryClient();
  const job = data?.items.find(isUnderWay) ?? data?.items[0];
  const underWay = job !== undefined && isUnderWay(job);
  const wasUnderWay = useRef(false);
  useEffect(() => {
    // What it found takes the place of what the pages show.
    if (wasUnderWay.current && !underWay)
      void queryClient.invalidateQueries({ queryKey: ["snapshots"] });
    wasUnderWay.current = underWay;
  }, [underWay, queryClient]);
  if (job === undefined || job.state === "done") return null;
  return underWay ? (
    <UnderWay snapshotId={snapshotId} job={job} />
  ) : (
    <Ended snapshotId={snapshotId} job={job} />
  );
}

interface BarProps {
  readonly snapshotId: string;
  readonly job: Job;
}

function UnderWay({ snapshotId, job }: BarProps) {
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: async () => await call(cancelJob, { params: { jobId: job.id } }),
    onSettled: async () => {
      setAsking(false);
      await queryClient.invalidateQueries({ queryKey: jobsKey(snapshotId) });
    },
  });
  const isWaiting = job.state === "waiting";
  return (
    <div data-screen-only>
      <Notice
        title={isWaiting ? messages.waitingTitle : messages.runningTitle}
        action={
          !job.isEnding && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {messages.cancel}
            </Button>
          )
        }
      >
        {isWaiting ? messages.waitingHint : job.isEnding ? messages.ending : messages.running(job)}
        {!isWaiting && <Progress value={job.sharePercent} aria-label={messages.share} mt="xs" />}
      </Notice>
      {cancel.isError && <Refused error={cancel.error} />}
      <ConfirmDialog
        opened={asking}
        title={messages.cancelTitle}
        confirmLabel={messages.cancel}
        pending={cancel.isPending}
        onConfirm={() => cancel.mutate()}
        onCancel={() => setAsking(false)}
      >
        {messages.cancelHint}
      </ConfirmDialog>
    </div>
  );
}

function Ended({ snapshotId, job }: BarProps) {
  const queryClient = useQueryClient();
  const again = useMutation({
    mutationFn: async () =>
      await call(writeReport, { params: { snapshotId }, body: { kind: "interim" } }),
    onSettled: async () => await queryClient.invalidateQueries({ queryKey: jobsKey(snapshotId) }),
  });
  const isFailed = job.state === "failed";
  return (
    <div data-screen-only>
      <Notice
        tone="warning"
        title={isFailed ? messages.failedTitle : messages.cancelledTitle}
        action={
          <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {messages.again}
          </Button>
        }
      >
        {isFailed ? messages.failedHint : messages.cancelledHint}
        {isFailed && (
          <Text component="pre" size="xs" style={{ whiteSpace: "pre-wrap" }}>
            {job.failure}
          </Text>
        )}
      </Notice>
      {again.isError && <Refused error={again.error} />}
    </div>
  );
}
