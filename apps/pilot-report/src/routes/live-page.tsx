import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { Overview } from "@thuocdo/comparison/overview";
import type { LiveRound } from "@thuocdo/contract/live-results";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { QueryState } from "@thuocdo/ui/query-state";
import { LiveLinks } from "#features/live/live-links.tsx";
import { LiveUnits } from "#features/live/live-units.tsx";
import { messages as liveMessages } from "#features/live/messages.ts";
import { ProvisionalNotice } from "#features/live/provisional-notice.tsx";
import { liveOverviewQuery } from "#features/live/queries.ts";
import { CityResults } from "#features/overview/city-results.tsx";
import { KeyFigures } from "#features/overview/key-figures.tsx";
import { messages as overviewMessages } from "#features/overview/messages.ts";
import { UnmetTable } from "#features/overview/unmet-table.tsx";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { shortCity } from "#lib/short-city.ts";
import { messages } from "#routes/messages.ts";
import classes from "#features/overview/overview.module.css";

/** A round before it is frozen: how far it is and what it shows so far, for whoever follows it. */
export function LivePage() {
  const { roundId } = useParams({ from: "/rounds/$roundId" });
  const query = useQuery(liveOverviewQuery(roundId));
  return (
    <Stack gap="sm" className={classes["sheet"] ?? ""}>
      <Group data-screen-only>
        <Link to="/">{messages.toLatest}</Link>
        <LiveLinks except={roundId} />
      </Group>
      <QueryState query={query} pendingLines={12}>
        {({ round, overview }) => (
          <>
            <Head round={round} />
            {overview !== null && <Figures overview={overview} />}
            {overview === null && round.asOf !== null && <Text>{messages.partial}</Text>}
            <Title order={2}>{liveMessages.unitsTitle}</Title>
            <Units round={round} overview={overview} />
          </>
        )}
      </QueryState>
    </Stack>
  );
}

function Head({ round }: { readonly round: LiveRound }) {
  return (
    <>
      <Title order={1}>{round.roundTitle}</Title>
      <Text size="sm">
        {messages.liveBasis(
          formatDate(round.periodFrom),
          formatDate(round.periodTo),
          round.versionLabel,
          round.unitsApproved,
          round.unitsCalled,
        )}
        {round.simulated && <strong>{` · ${messages.simulated}`}</strong>}
      </Text>
      <ProvisionalNotice round={round} />
      <Group data-screen-only>
        <Button variant="default" onClick={() => window.print()}>
          {messages.print}
        </Button>
      </Group>
    </>
  );
}

function Figures({ overview }: { readonly overview: Overview }) {
  const { outline, overall } = overview.comparison;
  const { coverage } = overall;
  return (
    <>
      <KeyFigures overview={overview} />
      <Title order={2}>{overviewMessages.unmetTitle}</Title>
      {coverage.appraised === 0 ? (
        <Text>{liveMessages.noneAppraised}</Text>
      ) : (
        <UnmetTable snapshotId={null} outline={outline} unmet={overview.unmet} />
      )}
      <Title order={2}>{overviewMessages.citiesTitle}</Title>
      <CityResults snapshotId={null} overview={overview} />
    </>
  );
}

/** Who sees all units chooses a city; of the nation's ten thousand no list is of use. */
function Units(props: { readonly round: LiveRound; readonly overview: Overview | null }) {
  const { round, overview } = props;
  const { city } = useSearch({ from: "/rounds/$roundId" });
  const navigate = useNavigate({ from: "/rounds/$roundId" });
  const outline = useOutline(overview?.comparison ?? null, round.versionId);
  if (overview === null) return <LiveUnits roundId={round.roundId} outline={outline} />;
  return (
    <>
      <NativeSelect
        label={liveMessages.chooseCity}
        value={city ?? ""}
        data-screen-only
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: value === "" ? {} : { city: value }, resetScroll: false })
        }
        data={[
          { value: "", label: liveMessages.noCity },
          ...overview.comparison.cities.flatMap(({ cityId, cityName }) =>
            cityId === null ? [] : [{ value: cityId, label: shortCity(cityName ?? cityId) }],
          ),
        ]}
      />
      {city !== undefined && <LiveUnits roundId={round.roundId} cityId={city} outline={outline} />}
    </>
  );
}
