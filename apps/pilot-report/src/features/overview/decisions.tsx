import { List, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Overview } from "@thuocdo/comparison/overview";
import { namesOf } from "@thuocdo/comparison/report-words";
import type { ReactNode } from "react";
import { messages } from "#features/overview/messages.ts";
import type { Place } from "#lib/place.ts";

/** What waits for someone who decides, each with the way to it. */
export function Decisions(props: { readonly snapshotId: string; readonly overview: Overview }) {
  const { snapshotId, overview } = props;
  const { coverage } = overview.comparison.overall;
  const { indicators } = namesOf(overview.comparison.outline);
  const codes = overview.barred.indicators
    .map(({ indicatorId }) => indicators.get(indicatorId)?.code ?? indicatorId)
    .join(", ");
  const units = (search: Place) => (
    <Link
      to="/snapshots/$snapshotId/units"
      params={{ snapshotId }}
      search={search}
      data-screen-only
    >
      {messages.open}
    </Link>
  );
  const waiting: readonly (readonly [number, (count: number) => string, ReactNode])[] = [
    [overview.barred.units, (count) => messages.knockedOut(count, codes), units({ barred: true })],
    [
      coverage.expected - coverage.submitted,
      messages.notSubmitted,
      units({ state: "not-submitted" }),
    ],
    [
      coverage.submitted - coverage.appraised,
      messages.notAppraised,
      units({ state: "not-appraised" }),
    ],
    [coverage.appraised - coverage.ranked, messages.notRanked, units({ state: "answers-missing" })],
    [
      overview.advice === null ? 0 : overview.advice.revise + overview.advice.drop,
      () => messages.advice(overview.advice?.revise ?? 0, overview.advice?.drop ?? 0),
      <Link
        key="criteria"
        to="/snapshots/$snapshotId/analysis"
        params={{ snapshotId }}
        data-screen-only
      >
        {messages.seeCriteria}
      </Link>,
    ],
  ];
  const due = waiting.filter(([count]) => count > 0);
  if (due.length === 0) return <Text>{messages.nothing}</Text>;
  return (
    <List>
      {due.map(([count, sentence, way]) => (
        <List.Item key={sentence(count)}>
          {sentence(count)} {way}
        </List.Item>
      ))}
    </List>
  );
}
