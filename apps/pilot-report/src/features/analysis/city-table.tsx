import { Text } from "@mantine/core";
import type { RoundAnalysis } from "@thuocdo/comparison/round-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { CityCharts, type Compared } from "#features/analysis/city-charts.tsx";
import { messages } from "#features/analysis/messages.ts";
import { showFigure } from "#lib/show-figure.ts";

/** Whether cities differ, how surely, and their means. No city is called the best where the figures can't carry it. */
export function CityTable({
  betweenCities,
  cities,
  compared,
}: Pick<RoundAnalysis, "betweenCities" | "cities"> & { readonly compared: Compared | undefined }) {
  const show = (value: number | null) => (value === null ? messages.undefined : showFigure(value));
  return (
    <>
      {betweenCities === null ? (
        <Text>{messages.citiesUndefined}</Text>
      ) : (
        <Text>
          {messages.citiesShare(betweenCities.icc, betweenCities.n)}{" "}
          {betweenCities.interval && messages.citiesInterval(betweenCities.interval)}{" "}
          {betweenCities.interval !== null && betweenCities.interval.low <= 0 && (
            <strong>{messages.citiesNoBest}</strong>
          )}
        </Text>
      )}
      {compared && <CityCharts cities={cities} compared={compared} />}
      <DataTable
        caption={messages.cityCaption}
        rows={cities}
        rowKey={({ cityId }) => cityId}
        columns={[
          { key: "city", header: messages.city, cell: ({ cityName }) => cityName },
          { key: "n", header: messages.units, figures: true, cell: ({ n }) => n },
          {
            key: "mean",
            header: messages.mean,
            figures: true,
            cell: ({ mean }) => show(mean),
            sortValue: ({ mean }) => mean,
          },
          {
            key: "estimate",
            header: messages.estimate,
            figures: true,
            cell: ({ estimate }) => show(estimate),
            sortValue: ({ estimate }) => estimate,
          },
          {
            key: "deviation",
            header: messages.deviation,
            figures: true,
            cell: ({ deviation }) => show(deviation),
          },
        ]}
      />
    </>
  );
}
