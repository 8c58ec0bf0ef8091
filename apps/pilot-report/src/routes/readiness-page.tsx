import { List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { drawReadiness } from "@thuocdo/comparison/draw-readiness";
import type { Outline } from "@thuocdo/comparison/outline";
import type { ReadinessAnalysis } from "@thuocdo/comparison/readiness-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { LackingTable } from "#features/readiness/lacking-table.tsx";
import { messages } from "#features/readiness/messages.ts";
import { NationalScale } from "#features/readiness/national-scale.tsx";
import { readyColumns } from "#features/readiness/ready-columns.ts";
import { readinessQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { ChartFigure } from "#lib/charts/chart-figure.tsx";
import { NotAnalysed } from "#routes/not-analysed.tsx";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** Which other units could be assessed today, what the rest lack, and what the round's shares say of the nation. */
export function ReadinessPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(readinessQuery(snapshot.id));
  const outline = useOutline(null, snapshot.versionId);
  return (
    <Stack>
      <PageHead title={messages.title} />
      <QueryState query={query} pendingLines={12}>
        {({ analysis }) => {
          if (analysis === null) return <NotAnalysed />;
          if (outline === undefined) return <Pending lines={12} />;
          return <Found found={analysis} outline={outline} />;
        }}
      </QueryState>
    </Stack>
  );
}

function Found(props: { readonly found: ReadinessAnalysis; readonly outline: Outline }) {
  const { found, outline } = props;
  const sum = (of: "units" | "ready" | "partly" | "nothing") =>
    found.kinds.reduce((total, { [of]: units }) => total + units, 0);
  return (
    <>
      <Text fw={600}>{messages.headline(sum("ready"), sum("units"))}</Text>
      <Title order={2}>{messages.assumptions}</Title>
      <List size="sm">
        <List.Item>{messages.others}</List.Item>
        <List.Item>{messages.collected}</List.Item>
        <List.Item>{messages.ready}</List.Item>
      </List>
      <DataTable
        caption={messages.kindsCaption}
        rows={found.kinds}
        rowKey={({ type }) => type}
        columns={[
          { key: "kind", header: messages.kind, cell: ({ type }) => messages.kinds[type] },
          ...readyColumns,
        ]}
      />
      {found.cities.length > 0 && <ChartFigure drawing={drawReadiness(found.cities)} />}
      <DataTable
        caption={messages.citiesCaption}
        rows={found.cities}
        rowKey={({ cityId }) => cityId}
        columns={[
          { key: "city", header: messages.city, cell: ({ cityName }) => cityName },
          ...readyColumns,
        ]}
      />
      <Title order={2}>{messages.lacksTitle}</Title>
      <LackingTable outline={outline} lacks={found.lacks} partly={sum("partly")} />
      <Text>{messages.nothingMeans(sum("nothing"))}</Text>
      <Title order={2}>{messages.nationalTitle}</Title>
      {found.national === null ? (
        <Text>{messages.nationalNone}</Text>
      ) : (
        <NationalScale outline={outline} national={found.national} />
      )}
    </>
  );
}
