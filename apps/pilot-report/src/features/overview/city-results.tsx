import { Text } from "@mantine/core";
import type { Figure } from "@thuocdo/comparison/figure";
import type { Overview } from "@thuocdo/comparison/overview";
import { figureText, signed } from "@thuocdo/comparison/report-text";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { messages } from "#features/overview/messages.ts";
import { UnitsLink } from "#features/overview/units-link.tsx";
import { shortCity } from "#lib/short-city.ts";
import { showFigure } from "#lib/show-figure.ts";

type Summary = Overview["comparison"]["overall"];

/** The cities side by side, and all together: who is done, who meets all, levels, points, change. */
export function CityResults(props: {
  readonly snapshotId: string | null;
  readonly overview: Overview;
}) {
  const { snapshotId } = props;
  const { comparison, change } = props.overview;
  const changes = new Map(change?.cities.map(({ cityId, mean }) => [cityId, mean]));
  const columns: readonly Column<Summary>[] = [
    {
      key: "city",
      header: messages.city,
      cell: ({ cityId, cityName }) =>
        cityId === null ? (
          <strong>{messages.all}</strong>
        ) : (
          <UnitsLink snapshotId={snapshotId} search={{ city: cityId }}>
            {shortCity(cityName ?? "")}
          </UnitsLink>
        ),
    },
    ...(snapshotId === null
      ? [
          {
            key: "submitted",
            header: messages.submitted,
            figures: true,
            cell: ({ coverage }: Summary) => messages.outOf(coverage.submitted, coverage.expected),
          },
        ]
      : []),
    {
      key: "appraised",
      header: messages.appraised,
      figures: true,
      cell: ({ coverage }) => messages.outOf(coverage.appraised, coverage.expected),
    },
    {
      key: "met",
      header: messages.allCriteria,
      figures: true,
      cell: ({ coverage, allCriteriaMet }) =>
        messages.outOf(allCriteriaMet.value ?? 0, coverage.ranked),
    },
    ...comparison.outline.levels.map(({ key, label }): Column<Summary> => ({
      key: `level-${key}`,
      header: label,
      figures: true,
      cell: ({ cityId, levels }) => (
        <UnitsLink
          snapshotId={snapshotId}
          search={{ level: key, ...(cityId !== null && { city: cityId }) }}
        >
          {levels.find(({ level }) => level === key)?.units ?? 0}
        </UnitsLink>
      ),
    })),
    {
      key: "undetermined",
      header: messages.undetermined,
      figures: true,
      cell: ({ undetermined }) => undetermined,
    },
    {
      key: "mean",
      header: messages.meanPoints,
      figures: true,
      cell: ({ total }) => figureOr(total.mean),
    },
    ...(change === null
      ? []
      : [
          {
            key: "change",
            header: messages.change,
            figures: true,
            cell: ({ cityId }: Summary) => {
              const mean = cityId === null ? change.mean : (changes.get(cityId) ?? null);
              return mean === null ? messages.noMean : signed(showFigure(mean), mean);
            },
          },
        ]),
  ];
  const hasFew = comparison.cities.some(({ total }) => total.mean.value === null);
  return (
    <>
      <DataTable
        caption={messages.citiesCaption}
        rows={[...comparison.cities, comparison.overall]}
        rowKey={({ cityId }) => cityId ?? "all"}
        columns={columns}
      />
      {hasFew && (
        <Text size="sm" c="var(--td-quiet)">
          {messages.few}
        </Text>
      )}
    </>
  );
}

function figureOr(figure: Figure): string {
  return figureText(figure) ?? messages.noMean;
}
