/** Which band a score stands in, counted from 0 below the first cut. A band includes its lower cut. */
export function bandOf(cutsHundredths: readonly number[], hundredths: number): number {
  return cutsHundredths.filter((cut) => hundredths >= cut).length;
}

/** A failed gate caps the band; the band before it is kept beside, so that both can be shown. */
export function gatedBand(
  band: number,
  gateCap: number | null,
): { readonly band: number; readonly beforeGate: number } {
  return { band: gateCap === null ? band : Math.min(band, gateCap), beforeGate: band };
}
