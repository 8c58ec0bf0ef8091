import { Button, Progress, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cancelBacktest, startBacktest, type TestedSnapshot } from "@thuocdo/contract/backtests";
import { call } from "@thuocdo/contract/call";
import { Notice } from "@thuocdo/ui/notice";
import { Refused } from "@thuocdo/ui/refused";
import { messages } from "#features/backtest/messages.ts";
import { backtestKeys, isUnderWay } from "#features/backtest/queries.ts";

/** Starts a test of the draft on a snapshot, tells how far it is, and calls it off. */
export function BacktestJob(props: {
  readonly versionId: string;
  readonly snapshot: TestedSnapshot;
}) {
  const { versionId, snapshot } = props;
  const { snapshotId, job, found } = snapshot;
  const queryClient = useQueryClient();
  const params = { versionId, snapshotId };
  const onSettled = async () =>
    await queryClient.invalidateQueries({ queryKey: backtestKeys.list(versionId), exact: true });
  const start = useMutation({
    mutationFn: async () => await call(startBacktest, { params }),
    onSettled,
  });
  const cancel = useMutation({
    mutationFn: async () => await call(cancelBacktest, { params }),
    onSettled,
  });
  const begin = (
    <Button loading={start.isPending} onClick={() => start.mutate()}>
      {found === null ? messages.start : messages.startAgain}
    </Button>
  );
  return (
    <div data-screen-only>
      {job !== null && isUnderWay(job) ? (
        <Notice
          title={messages.runningTitle}
          action={
            !job.isEnding && (
              <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
                {messages.cancel}
              </Button>
            )
          }
        >
          {job.state === "waiting"
            ? messages.waiting
            : job.isEnding
              ? messages.ending
              : messages.running(job)}
          {job.state === "running" && (
            <Progress value={job.sharePercent} aria-label={messages.share} mt="xs" />
          )}
        </Notice>
      ) : job?.state === "failed" ? (
        <Notice tone="warning" title={messages.failedTitle} action={begin}>
          {job.failure?.includes("can't be scored yet") === true ? (
            messages.unfit
          ) : (
            <>
              {messages.failed}
              <Text component="pre" size="xs" style={{ whiteSpace: "pre-wrap" }}>
                {job.failure}
              </Text>
            </>
          )}
        </Notice>
      ) : job?.state === "cancelled" ? (
        <Notice tone="warning" title={messages.cancelledTitle} action={begin}>
          {messages.cancelled}
        </Notice>
      ) : (
        begin
      )}
      {start.isError && <Refused error={start.error} />}
      {cancel.isError && <Refused error={cancel.error} />}
    </div>
  );
}
