import { type Draw, drawFor } from "#demonstration/draw.ts";

/** A ward as the database knows it on the day of the workshop. */
export interface CalledWard {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly districtId: string;
  readonly cityId: string;
  readonly cityCode: string;
}

/** What is invented about a ward once and for all; no figure is of the real ward. */
export interface SimulatedWard extends CalledWard {
  readonly population: number;
  readonly neighbourhoods: number;
  readonly staff: number;
  readonly businesses: number;
  readonly streets: number;
  /** Criminal cases and accidents in a quarter of the year before. */
  readonly cases: number;
  readonly accidents: number;
  /** How good its work is on average, 0 to 1; 0.6 is the middle. */
  readonly goodness: number;
  /** How much better it becomes from quarter to quarter. */
  readonly progress: number;
  /** Share of indicators in which it takes itself for better than it is. */
  readonly overstates: number;
  readonly premises: "doc_lap_dat" | "doc_lap_chua" | "dung_chung" | "tam";
}

const cityEffects: Readonly<Record<string, number>> = {
  "01": 0.02,
  "31": -0.02,
  "48": 0.04,
  "79": 0.01,
  "92": -0.05,
};

/** Invents a ward from its code. */
export function simulateWard(ward: CalledWard): SimulatedWard {
  const draw = drawFor(ward.code, "ward");
  const population = draw.whole(6, 38) * 1000 + draw.whole(0, 999);
  return {
    ...ward,
    population,
    neighbourhoods: Math.max(6, Math.round(population / draw.whole(450, 900))),
    staff: draw.whole(12, 28),
    businesses: draw.chance(0.04) ? 0 : draw.whole(4, 60),
    streets: draw.chance(0.05) ? 0 : draw.whole(2, 12),
    cases: draw.count((population / 10_000) * 1.8),
    accidents: draw.count((population / 10_000) * 1.2),
    goodness: within(0.5 + (cityEffects[ward.cityCode] ?? 0) + 0.13 * draw.normal(), 0.12, 0.9),
    progress: 0.035 + 0.015 * draw.normal(),
    overstates: 0.04 + 0.08 * draw.uniform(),
    premises: choosePremises(draw),
  };
}

function choosePremises(draw: Draw): SimulatedWard["premises"] {
  const at = draw.uniform();
  if (at < 0.36) return "doc_lap_dat";
  if (at < 0.66) return "doc_lap_chua";
  return at < 0.89 ? "dung_chung" : "tam";
}

export function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
