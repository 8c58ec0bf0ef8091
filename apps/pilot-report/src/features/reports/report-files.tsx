import { Anchor, Group } from "@mantine/core";
import { downloadReport, type Report } from "@thuocdo/contract/reports";
import { apiPrefix } from "@thuocdo/contract/route";
import { messages } from "#features/reports/messages.ts";

const formats = ["docx", "pdf", "xlsx"] as const;

/** A report as files: as it stands, or as it was frozen. */
export function ReportFiles({ report }: { readonly report: Pick<Report, "id" | "title"> }) {
  const url = `${apiPrefix}${downloadReport.url.replace(":reportId", report.id)}`;
  return (
    <Group gap="sm" component="span">
      {formats.map((format) => (
        <Anchor
          key={format}
          href={`${url}?format=${format}`}
          aria-label={messages.downloadOf(report.title, messages.download[format])}
          download
        >
          {messages.download[format]}
        </Anchor>
      ))}
    </Group>
  );
}
