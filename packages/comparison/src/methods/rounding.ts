/**
 * The one rounding of an analytic figure: to integer hundredths, half up, with a guard of 1e-9 for halves that binary
 * fractions store a hair too low. Rank and classify on the result, so that a reader can redo the table from print.
 */
export function roundToHundredths(value: number): number {
  return Math.floor(100 * value + 0.5 + 1e-9);
}
