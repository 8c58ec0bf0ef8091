import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { unwrittenParts, withNarratives } from "@thuocdo/comparison/narrative";
import { spansText } from "@thuocdo/comparison/report-lines";
import type { Narrative } from "@thuocdo/comparison/report-model";
import { QueryState } from "@thuocdo/ui/query-state";
import { useSession } from "@thuocdo/ui/session";
import { useMemo } from "react";
import { messages } from "#features/report-text/messages.ts";
import { NarrativeCard } from "#features/report-text/narrative-card.tsx";
import { reportQuery } from "#features/report-text/queries.ts";
import { ReportActs } from "#features/report-text/report-acts.tsx";
import { ReportBlocks } from "#features/report-text/report-blocks.tsx";
import classes from "#features/report-text/report-text.module.css";
import type { Reply } from "@thuocdo/contract/call";
import type { getReport } from "@thuocdo/contract/reports";

type Found = Reply<typeof getReport>;

/** A report in reading order, its text to be written around live figures, and what may be done with it. */
export function ReportText({ reportId }: { readonly reportId: string }) {
  const query = useQuery(reportQuery(reportId));
  return (
    <QueryState query={query} pendingLines={12}>
      {(found) => <Whole key={reportId} found={found} />}
    </QueryState>
  );
}

function Whole({ found }: { readonly found: Found }) {
  const { report, model, narratives, files } = found;
  const { person } = useSession();
  const byKey = useMemo(() => new Map(model.figures.map((one) => [one.key, one])), [model]);
  const labels = useMemo(
    () => new Map(model.figures.map(({ key, label }) => [key, label])),
    [model],
  );
  const written = new Map(narratives.map((one) => [one.narrativeKey, one]));
  const texts = new Map(
    narratives.flatMap(({ narrativeKey, text }) =>
      text === null ? [] : [[narrativeKey, text] as const],
    ),
  );
  const unwritten = unwrittenParts(withNarratives(model, texts));
  const card = (narrative: Narrative) => (
    <NarrativeCard
      key={narrative.key}
      reportId={report.id}
      personId={person.id}
      narrative={narrative}
      written={written.get(narrative.key)}
      figures={model.figures}
      byKey={byKey}
      labels={labels}
      mayEdit={report.mayDo.includes("edit")}
    />
  );
  return (
    <Stack>
      <Text fw={600}>{messages.state(report)}</Text>
      <ReportActs report={report} unwritten={unwritten} />
      {files.map(({ format, sha256 }) => (
        <Text key={format} className={classes["hash"]}>
          {messages.frozenFile(format, sha256)}
        </Text>
      ))}
      {report.mayDo.includes("edit") && <Text size="sm">{messages.guide}</Text>}
      <Text fw={600}>{model.subject}</Text>
      {card(model.legalBases)}
      <Text>{spansText(model.opening)}</Text>
      {model.sections.map(({ number, title, blocks }) => (
        <Stack key={number} gap="xs">
          <Title order={2} size="h3">{`${number}. ${title}`}</Title>
          <ReportBlocks blocks={blocks} narrative={card} />
        </Stack>
      ))}
      {model.annexes.map(({ number, title, blocks }) => (
        <Stack key={number} gap="xs">
          <Title order={2} size="h3">
            {messages.annex(number, title)}
          </Title>
          <ReportBlocks blocks={blocks} narrative={card} />
        </Stack>
      ))}
    </Stack>
  );
}
