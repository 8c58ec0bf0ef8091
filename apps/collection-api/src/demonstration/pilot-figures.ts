import type { Indicator } from "@thuocdo/criteria/indicator";
import { drawFor } from "#demonstration/draw.ts";
import { overstate, type OverstatedAnswers } from "#demonstration/overstate.ts";
import { simulateAnswers } from "#demonstration/simulate-answers.ts";
import {
  type CalledWard,
  simulateWard,
  type SimulatedWard,
} from "#demonstration/simulated-ward.ts";

/** Better from quarter to quarter, and in the last all there is to reach. */
const goodnessByQuarter = [0.5, 0.6, 0.72, 0.86] as const;

/**
 * Premises, the one criterion that the press names: the wards of Hà Nội and Đà Nẵng lacked it at the end, the other
 * three met 22 of 22. All else about the five wards is invented.
 */
const premises: Readonly<Record<string, SimulatedWard["premises"]>> = {
  "00019": "tam",
  "20236": "tam",
  "26776": "doc_lap_dat",
  "11296": "doc_lap_chua",
  "31120": "dung_chung",
};

/** What a pilot ward sends in a quarter, with where it overstates. */
export function pilotFigures(
  called: CalledWard,
  quarter: number,
  indicators: readonly Indicator[],
): OverstatedAnswers {
  const ward: SimulatedWard = {
    ...simulateWard(called),
    businesses: 24,
    streets: 6,
    cases: 12,
    accidents: 8,
    premises: premises[called.code] ?? "doc_lap_dat",
  };
  const goodness = goodnessByQuarter[quarter] ?? 0.5;
  const truth = simulateAnswers({ ward, quarter, goodness, noise: quarter === 3 ? 0.03 : 0.1 });
  const draw = drawFor(called.code, `quarter-${quarter}`, "pilot-overstate");
  // Premises are seen by everybody: nobody overstates them.
  const overstatable = indicators.filter(({ id }) => id !== "premises-condition");
  return overstate(truth, overstatable, 0.22, draw);
}
