import type { Chart } from "@thuocdo/charts/chart";

/** A chart with its words: on paper and on screen the same. */
export interface Drawing {
  readonly chart: Chart;
  readonly caption: string;
  /** The whole chart in words. */
  readonly alt: string;
  /** Each row, or each point of a scatter, in a sentence, in their order. */
  readonly marks: readonly string[];
}

/** A drawing that is told row by row. */
export function toldByRow(chart: Chart, caption: string, marks: readonly string[]): Drawing {
  return { chart, caption, alt: marks.join(" "), marks };
}
