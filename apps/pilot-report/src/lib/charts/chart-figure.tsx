import type { Drawing } from "@thuocdo/comparison/drawing";
import { Part } from "@thuocdo/ui/part";
import classes from "#lib/charts/charts.module.css";

/** A chart above the table that holds its figures; what draws it is fetched when the first one is shown. */
export function ChartFigure({
  drawing,
  notes = [],
}: {
  readonly drawing: Drawing;
  readonly notes?: readonly string[];
}) {
  return (
    <figure className={classes["figure"]}>
      <figcaption>{drawing.caption}</figcaption>
      <Part name="chart" load={loadDrawnChart} props={{ drawing }} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </figure>
  );
}

async function loadDrawnChart() {
  return (await import("#lib/charts/drawn-chart.tsx")).DrawnChart;
}
