export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Quarter turns to the right. */
export type Turns = 0 | 1 | 2 | 3;

const steps = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8];

/** The picture's size as it lies: a quarter turn swaps width and height. */
export function turned({ width, height }: Size, turns: Turns): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** How much of its own size a picture is shown at to be seen whole; small ones are not blown up. */
export function fitScale(picture: Size, frame: Size): number {
  if (picture.width === 0 || picture.height === 0) return 1;
  return Math.min(1, frame.width / picture.width, frame.height / picture.height);
}

/** The next step up or down from any scale; the last one stays. */
export function stepScale(scale: number, direction: "in" | "out"): number {
  const next =
    direction === "in"
      ? steps.find((step) => step > scale * 1.001)
      : steps.findLast((step) => step < scale * 0.999);
  return next ?? scale;
}
