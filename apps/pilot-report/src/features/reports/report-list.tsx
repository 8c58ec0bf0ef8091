import { Anchor, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { downloadReport } from "@thuocdo/contract/reports";
import { apiPrefix } from "@thuocdo/contract/route";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages } from "#features/reports/messages.ts";
import { reportsQuery } from "#features/reports/queries.ts";

/** The reports written on a snapshot, to be downloaded. */
export function ReportList({ snapshotId }: { readonly snapshotId: string }) {
  const query = useQuery(reportsQuery(snapshotId));
  return (
    <QueryState query={query} pendingLines={1}>
      {({ items }) => (
        <Group gap="md" data-screen-only>
          {items.length === 0 && <Text c="dimmed">{messages.none}</Text>}
          {items.map(({ id, title, sha256, writtenAt, fileName }) => (
            <span key={id}>
              <Anchor
                href={`${apiPrefix}${downloadReport.url.replace(":reportId", id)}`}
                download={fileName}
              >
                {messages.download(title)}
              </Anchor>
              <Text size="xs" c="dimmed">
                {formatInstant(writtenAt)} · {messages.fingerprint(sha256)}
              </Text>
            </span>
          ))}
        </Group>
      )}
    </QueryState>
  );
}
