import type { FigureGap } from "#figure.ts";

/** What is printed where a figure has no value. */
export const noFigure: { readonly [G in FigureGap]: string } = {
  "no-units": "chưa có đơn vị",
  "too-few-units": "không tính (ít đơn vị)",
  "no-figures": "chưa có số liệu",
  "not-comparable": "không so sánh được (khác phiên bản)",
};
