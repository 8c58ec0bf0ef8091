import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Answers } from "@thuocdo/submissions/answers";
import type { WardQuarter } from "#demonstration/answer-models.ts";
import { drawFor } from "#demonstration/draw.ts";
import { overstate, type OverstatedAnswers } from "#demonstration/overstate.ts";
import { copyAnswers, heapDigits, type PlantedAnomaly } from "#demonstration/planted-anomalies.ts";
import { simulateAnswers } from "#demonstration/simulate-answers.ts";
import { type SimulatedWard, within } from "#demonstration/simulated-ward.ts";

/** What wards send in a quarter, planted anomalies included. */
export interface WardFigures {
  readonly figuresOf: (ward: SimulatedWard, quarter: number) => OverstatedAnswers;
}

export function wardFigures(
  wards: readonly SimulatedWard[],
  indicators: readonly Indicator[],
  anomalies: readonly PlantedAnomaly[],
): WardFigures {
  const byCode = new Map(wards.map((ward) => [ward.code, ward]));
  const anomalyOf = new Map(anomalies.map((anomaly) => [anomaly.unitCode, anomaly]));
  const honest = (ward: SimulatedWard, quarter: number): OverstatedAnswers => {
    const anomaly = anomalyOf.get(ward.code);
    const truth = simulateAnswers(conditionOf(ward, quarter, anomaly));
    const heaped = anomaly?.kind === "heaped-digits" ? heapDigits(truth) : truth;
    const share = anomaly?.kind === "overstated-self-score" ? 0.95 : ward.overstates;
    const draw = drawFor(ward.code, `quarter-${quarter}`, "overstate");
    return overstate(heaped, indicators, share, draw);
  };
  return {
    figuresOf(ward, quarter) {
      const own = honest(ward, quarter);
      const anomaly = anomalyOf.get(ward.code);
      if (anomaly?.kind !== "copied-answers" || anomaly.quarter !== quarter + 1) return own;
      const from = byCode.get(anomaly.fromUnitCode);
      if (from === undefined) return own;
      const other: Answers = honest(from, quarter).answers;
      // Whoever copies is not caught by the figures alone: there is no truth to correct them to.
      return { answers: copyAnswers(own.answers, other, anomaly.share), overstatements: {} };
    },
  };
}

function conditionOf(
  ward: SimulatedWard,
  quarter: number,
  anomaly: PlantedAnomaly | undefined,
): WardQuarter {
  const usual = ward.goodness + ward.progress * quarter;
  const goodness = anomaly?.kind === "implausible-jump" ? jump(quarter, anomaly) : usual;
  return { ward, quarter, goodness: within(goodness, 0.05, 0.99), noise: 0.14 };
}

function jump(quarter: number, { quarter: at, direction }: { quarter: number; direction: string }) {
  const [before, after] = direction === "up" ? [0.32, 0.94] : [0.92, 0.3];
  return quarter + 1 < at ? before : after;
}
