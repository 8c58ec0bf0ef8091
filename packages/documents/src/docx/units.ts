/** Twentieths of a point in a millimetre. */
const twipsPerMm = 1440 / 25.4;

export function mm(millimetres: number): number {
  return Math.round(millimetres * twipsPerMm);
}

/** Word counts sizes of letters in half points. */
export function halfPoints(points: number): number {
  return points * 2;
}

/** Word counts distances between lines in twentieths of a point. */
export function twips(points: number): number {
  return points * 20;
}
