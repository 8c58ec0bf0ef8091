import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { Chart } from "@thuocdo/charts/chart";
import { chartOption } from "@thuocdo/charts/chart-option";
import { chartHeightMm } from "@thuocdo/charts/chart-size";
import { initChart } from "@thuocdo/charts/echarts";

const tinos = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"),
);
const fontFiles = ["400Regular/Tinos_400Regular.ttf", "700Bold/Tinos_700Bold.ttf"].map((face) =>
  join(tinos, face),
);

/** Of the drawing; letters of 11 pt on paper. */
const pxPerMm = 4;
const fontPx = 15.5;
/** Dots of the picture for each pixel of the drawing: 250 an inch. */
const zoom = 2.5;

export interface Picture {
  readonly png: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A chart as a picture so wide. The same chart gives the same bytes. */
export function drawChart(chart: Chart, widthMm: number): Picture {
  const heightMm = chartHeightMm(chart);
  const widthPx = widthMm * pxPerMm;
  const drawing = initChart(null, null, {
    renderer: "svg",
    ssr: true,
    width: widthPx,
    height: heightMm * pxPerMm,
  });
  try {
    drawing.setOption(chartOption(chart, { fontFamily: "Tinos", fontPx, widthPx }));
    const png = new Resvg(drawing.renderToSVGString(), {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Tinos" },
      fitTo: { mode: "zoom", value: zoom },
      background: "#ffffff",
    })
      .render()
      .asPng();
    return { png, widthMm, heightMm };
  } finally {
    drawing.dispose();
  }
}
