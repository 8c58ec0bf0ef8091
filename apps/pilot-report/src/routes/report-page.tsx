import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { writeReport, type Report } from "@thuocdo/contract/reports";
import { Part } from "@thuocdo/ui/part";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { reportsQuery } from "#features/reports/queries.ts";
import { ReportFiles } from "#features/reports/report-files.tsx";
import { messages } from "#features/report-text/messages.ts";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** The sơ kết and the tổng kết of a snapshot: read, written, approved, frozen, downloaded. */
export function ReportPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(reportsQuery(snapshot.id));
  return (
    <Stack>
      <PageHead title={messages.title} />
      <QueryState query={query} pendingLines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{messages.none}</Text>
          ) : (
            <Chosen snapshotId={snapshot.id} reports={items} />
          )
        }
      </QueryState>
    </Stack>
  );
}

function Chosen(props: { readonly snapshotId: string; readonly reports: readonly Report[] }) {
  const { reports } = props;
  const [kind, setKind] = useState("interim");
  const report = reports.find((one) => one.kind === kind) ?? reports[0];
  return (
    <>
      <Group data-screen-only>
        {reports.length > 1 && (
          <SegmentedControl
            aria-label={messages.choose}
            value={kind}
            onChange={setKind}
            data={[
              { value: "interim", label: messages.kinds.interim },
              { value: "final", label: messages.kinds.final },
            ]}
          />
        )}
        {report !== undefined && (
          <Group gap="xs">
            <Text>{messages.files}</Text>
            <ReportFiles report={report} />
          </Group>
        )}
        {reports.length === 1 && <MakeFinal snapshotId={props.snapshotId} />}
      </Group>
      {report !== undefined && (
        <Part
          key={report.id}
          name="report-text"
          load={loadReportText}
          props={{ reportId: report.id }}
        />
      )}
    </>
  );
}

/** The editor is fetched when it is looked at. */
async function loadReportText() {
  return (await import("#features/report-text/report-text.tsx")).ReportText;
}

function MakeFinal({ snapshotId }: { readonly snapshotId: string }) {
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: async () =>
      await call(writeReport, { params: { snapshotId }, body: { kind: "final" } }),
    onSuccess: async () => await queryClient.invalidateQueries({ queryKey: ["snapshots"] }),
  });
  return (
    <>
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
        {messages.makeFinal}
      </Button>
      {make.isSuccess && <Text role="status">{messages.makingFinal}</Text>}
      {make.error !== null && <Refused error={make.error} />}
    </>
  );
}
