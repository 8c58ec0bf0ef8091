/** An option as ECharts takes it. */
export type Option = Readonly<Record<string, unknown>>;

export interface Look {
  readonly fontFamily: string;
  readonly fontPx: number;
  /** Longer names of rows are broken; 230 when absent. */
  readonly nameWidthPx?: number;
  /** Of the whole drawing. */
  readonly widthPx: number;
}

/** Dark enough for 3 : 1 on white, and apart in grey. */
export const ink = {
  dark: "#12355b",
  middle: "#5b8db8",
  light: "#c9dcec",
  line: "#444444",
  text: "#1a1a1a",
} as const;

/** One shape a group, in this order, then again. */
export const shapes = [
  "circle",
  "rect",
  "triangle",
  "diamond",
  "path://M0,0 L3,0 L5,3.5 L7,0 L10,0 L6.5,5 L10,10 L7,10 L5,6.5 L3,10 L0,10 L3.5,5 Z",
  "arrow",
] as const;

interface FrameOptions {
  /** Above the drawing where there is no legend. */
  readonly top?: number;
  /** Whether names of axes, too, take room of the drawing. */
  readonly contain?: "axisLabel" | "all";
}

export function frame(
  look: Look,
  legend: readonly string[],
  { top = 12, contain = "axisLabel" }: FrameOptions = {},
): Option {
  const { fontFamily, fontPx } = look;
  const text = { fontFamily, fontSize: fontPx, color: ink.text };
  return {
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: text,
    legend: { show: legend.length > 0, data: legend, top: 0, textStyle: text, itemWidth: symbolPx },
    grid: {
      left: 8,
      right: 28,
      top: legend.length === 0 ? top : 14 + 26 * legendLines(legend, look),
      bottom: 34,
      outerBoundsMode: "same",
      outerBoundsContain: contain,
    },
  };
}

const symbolPx = 22;
const betweenPx = 16;

/** Lines that the names of a legend take, a letter being as wide as 0.6 of its height. */
export function legendLines(
  names: readonly string[],
  { fontPx, widthPx }: Pick<Look, "fontPx" | "widthPx">,
): number {
  let lines = 1;
  let taken = 0;
  for (const { length } of names) {
    const width = symbolPx + betweenPx + 0.6 * fontPx * length;
    if (taken > 0 && taken + width > widthPx) {
      lines += 1;
      taken = 0;
    }
    taken += width;
  }
  return lines;
}

/** Names down the left, the first row on top. */
export function rowAxis(
  names: readonly string[],
  { fontFamily, fontPx, nameWidthPx = 230 }: Look,
): Option {
  return {
    type: "category",
    data: names,
    inverse: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink.line } },
    axisLabel: {
      fontFamily,
      fontSize: fontPx,
      color: ink.text,
      width: nameWidthPx,
      overflow: "break",
      lineHeight: Math.round(fontPx * 1.2),
      interval: 0,
    },
  };
}

export function valueAxis(title: string, { fontFamily, fontPx }: Look, more: Option = {}): Option {
  return {
    type: "value",
    scale: true,
    name: title,
    nameLocation: "middle",
    nameGap: 28,
    nameTextStyle: { fontFamily, fontSize: fontPx, color: ink.text },
    axisLabel: {
      fontFamily,
      fontSize: fontPx,
      color: ink.text,
      formatter: decimalComma,
      hideOverlap: true,
    },
    splitLine: { lineStyle: { color: "#dddddd" } },
    ...more,
  };
}

/** 12.5 is "12,5". */
export function decimalComma(value: number): string {
  return String(value).replace(".", ",").replace("-", "−");
}
