import { chartOption } from "@thuocdo/charts/chart-option";
import { chartHeightMm } from "@thuocdo/charts/chart-size";
import { initChart } from "@thuocdo/charts/echarts";
import { pointOut } from "@thuocdo/charts/point-out";
import type { Drawing } from "@thuocdo/comparison/drawing";
import { useEffect, useRef, useState } from "react";
import { MarkReader } from "#lib/charts/mark-reader.tsx";
import { useDrawingWidth } from "#lib/charts/use-drawing-width.ts";
import classes from "#lib/charts/charts.module.css";

/** Below this many pixels names of rows are broken sooner. */
const narrow = 560;

/** The chart itself: each of its marks can be read by mouse, by keyboard and by ear. */
export function DrawnChart({ drawing }: { readonly drawing: Drawing }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof initChart> | null>(null);
  const width = useDrawingWidth(place);
  const [mark, setMark] = useState<number | null>(null);

  useEffect(() => {
    const drawn = initChart(place.current, null, { renderer: "svg", width: 1, height: 1 });
    chart.current = drawn;
    drawn.on("mouseover", ({ data }) => {
      const pointed = markOf(data);
      if (pointed !== undefined) setMark(pointed);
    });
    return () => {
      chart.current = null;
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    if (chart.current === null || width === 0) return;
    const isNarrow = width < narrow;
    const height = Math.round(chartHeightMm(drawing.chart) * (isNarrow ? 4.2 : 3.5));
    chart.current.resize({ width, height });
    chart.current.setOption(
      chartOption(pointOut(drawing.chart, mark), {
        fontFamily: "Be Vietnam Pro, sans-serif",
        fontPx: isNarrow ? 11 : 13,
        nameWidthPx: isNarrow ? 100 : 210,
        widthPx: width,
      }),
      { notMerge: true },
    );
    // On paper the drawing is scaled as a whole.
    place.current?.querySelector("svg")?.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }, [drawing.chart, mark, width]);

  return (
    <>
      <div ref={place} className={classes["drawing"]} role="img" aria-label={drawing.alt} />
      <MarkReader drawing={drawing} mark={mark} onMark={setMark} />
    </>
  );
}

/** Which row or point of the chart ECharts speaks of. */
function markOf(data: unknown): number | undefined {
  return typeof data === "object" &&
    data !== null &&
    "mark" in data &&
    typeof data.mark === "number"
    ? data.mark
    : undefined;
}
