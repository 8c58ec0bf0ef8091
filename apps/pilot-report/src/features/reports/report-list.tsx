import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages } from "#features/reports/messages.ts";
import { reportsQuery } from "#features/reports/queries.ts";
import { ReportFiles } from "#features/reports/report-files.tsx";

/** The reports written on a snapshot, to be downloaded. */
export function ReportList({ snapshotId }: { readonly snapshotId: string }) {
  const query = useQuery(reportsQuery(snapshotId));
  return (
    <QueryState query={query} pendingLines={1}>
      {({ items }) => (
        <Stack gap="xs" data-screen-only>
          {items.length === 0 && <Text c="dimmed">{messages.none}</Text>}
          {items.map((report) => (
            <Group key={report.id} gap="sm">
              <Text span>{report.title}</Text>
              <ReportFiles report={report} />
              <Text span size="sm" c="var(--td-quiet)">
                {messages.state(report)}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </QueryState>
  );
}
