import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Comparison } from "@thuocdo/comparison/comparison";
import type { Outline } from "@thuocdo/comparison/outline";
import type { SelfScoreAnalysis } from "@thuocdo/comparison/self-score-analysis";
import { drawGaps } from "@thuocdo/comparison/draw-self-scores";
import { drawCoverage } from "@thuocdo/comparison/draw-coverage";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { CriteriaGaps } from "#features/self-scores/criteria-gaps.tsx";
import { DeliveredTable } from "#features/self-scores/delivered-table.tsx";
import { GapTable } from "#features/self-scores/gap-table.tsx";
import { LevelTable } from "#features/self-scores/level-table.tsx";
import { messages } from "#features/self-scores/messages.ts";
import { UnitGaps } from "#features/self-scores/unit-gaps.tsx";
import { comparisonQuery, selfScoresQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { ChartFigure } from "#lib/charts/chart-figure.tsx";
import { wardsById } from "#lib/tables/unit-columns.tsx";
import { NotAnalysed } from "#routes/not-analysed.tsx";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** How self-scores hold up against appraised ones, how far appraisers agree, and who sent in time. */
export function SelfScoresPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(selfScoresQuery(snapshot.id));
  const compared = useQuery(comparisonQuery(snapshot.id));
  const outline = useOutline(compared.data?.comparison ?? null, snapshot.versionId);
  return (
    <Stack>
      <PageHead title={messages.title} />
      <QueryState query={query} pendingLines={12}>
        {({ analysis }) => {
          if (analysis === null) return <NotAnalysed />;
          if (outline === undefined) return <Pending lines={12} />;
          return (
            <Found
              snapshotId={snapshot.id}
              found={analysis}
              outline={outline}
              wards={compared.data?.wards ?? []}
              comparison={compared.data?.comparison ?? null}
            />
          );
        }}
      </QueryState>
    </Stack>
  );
}

function Found(props: {
  readonly snapshotId: string;
  readonly found: SelfScoreAnalysis;
  readonly outline: Outline;
  readonly wards: readonly ComparedWard[];
  readonly comparison: Comparison | null;
}) {
  const { found, outline } = props;
  const { overall, doubleAppraisals: twice } = found;
  return (
    <>
      <Text>
        {messages.both(overall.n, found.expected)}{" "}
        {overall.mean === null ? (
          messages.tooFew
        ) : (
          <>
            {messages.meanGap(overall.mean, overall.interval)}{" "}
            {overall.limits !== null && messages.limits(overall.limits)}{" "}
            {overall.slope !== null && messages.slope(overall.slope)}
          </>
        )}
      </Text>
      <Text>{messages.severity}</Text>
      {overall.mean !== null && <ChartFigure drawing={drawGaps(found, wardsById(props.wards))} />}
      <GapTable caption={messages.citiesCaption} header={messages.city} gaps={found.cities} />
      <GapTable
        caption={messages.appraisersCaption}
        header={messages.appraiser}
        gaps={found.appraisers}
      />
      <LevelTable outline={outline} found={found} />
      <CriteriaGaps outline={outline} criteria={found.criteria} />
      <UnitGaps snapshotId={props.snapshotId} units={found.units} wards={props.wards} />
      <Title order={2}>{messages.twiceTitle}</Title>
      {twice.pairs === 0 ? (
        <Text>{messages.noneTwice}</Text>
      ) : (
        <Text>
          {messages.twice(twice.pairs, twice.equalVerdicts, twice.verdicts)}{" "}
          {twice.meanDifferenceHundredths !== null &&
            messages.twiceDifference(twice.meanDifferenceHundredths / 100)}{" "}
          {twice.kappa !== null && messages.twiceKappa(twice.kappa)}
        </Text>
      )}
      <Title order={2}>{messages.deliveredTitle}</Title>
      {props.comparison !== null && <ChartFigure drawing={drawCoverage(props.comparison)} />}
      <DeliveredTable delivered={found.delivered} />
    </>
  );
}
