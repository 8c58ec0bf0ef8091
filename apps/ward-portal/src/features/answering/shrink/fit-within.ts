export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture brought down until no side is longer, in whole pixels; one that fits stays as it is. */
export function fitWithin({ width, height }: PixelSize, longestSide: number): PixelSize {
  const longer = Math.max(width, height);
  if (longer <= longestSide) return { width, height };
  const brought = (side: number) => Math.max(1, Math.round((side * longestSide) / longer));
  return { width: brought(width), height: brought(height) };
}
