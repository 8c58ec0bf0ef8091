import { roundToHundredths } from "#methods/rounding.ts";

/** How far a round has come. `onTime` counts units whose first complete revision came by the deadline: a return does not reset it. */
export interface Delivery {
  readonly expected: number;
  readonly submitted: number;
  readonly onTime: number;
}

/** Reporting rate and on-time rate, as shares 0–1; null when nobody was expected. */
export function deliveryRates({ expected, submitted, onTime }: Delivery) {
  return { reporting: share(submitted, expected), onTime: share(onTime, expected) };
}

/** Answered of applicable, as a share 0–1; null when nothing applies. */
export function completeness(of: {
  readonly asked: number;
  readonly notApplicable: number;
  readonly answered: number;
}) {
  return share(of.answered, of.asked - of.notApplicable);
}

/** A part of a whole in hundredths of a percent; null when the whole is nothing. */
export function percentHundredths(part: number, whole: number): number | null {
  const known = share(part, whole);
  return known === null ? null : roundToHundredths(100 * known);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
