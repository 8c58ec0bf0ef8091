import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { drawPlaces } from "@thuocdo/comparison/draw-places";
import type { StandingAnalysis } from "@thuocdo/comparison/standing-analysis";
import { messages } from "#features/standings/messages.ts";
import { ChartFigure } from "#lib/charts/chart-figure.tsx";
import { wardsById } from "#lib/tables/unit-columns.tsx";

/** More rows than this are not read at a glance. */
const mostDrawn = 25;

/** How sure the places of the units listed are; nothing where nothing tells it. */
export function PlaceChart(props: {
  readonly wards: readonly ComparedWard[];
  readonly places: StandingAnalysis | null;
}) {
  const wards = wardsById(props.wards);
  const units = (props.places?.units ?? [])
    .filter(({ unitId }) => wards.has(unitId))
    .slice(0, mostDrawn);
  if (units.length < 2) return null;
  return <ChartFigure drawing={drawPlaces(units, wards)} notes={[messages.drawn(units.length)]} />;
}
