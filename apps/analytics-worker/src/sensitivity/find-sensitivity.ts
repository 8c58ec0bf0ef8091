import { analyseSensitivity } from "@thuocdo/comparison/analyse-sensitivity";
import type { ComparedRound } from "@thuocdo/comparison/compare-round";
import { planSensitivity } from "@thuocdo/comparison/plan-sensitivity";
import type { SensitivityAnalysis } from "@thuocdo/comparison/sensitivity-analysis";
import type { WeightSensitivity } from "@thuocdo/comparison/weight-sensitivity";
import { drawPlaces, type Drawing } from "#sensitivity/draw-places.ts";

/** Draws what a round's figures ask for, one way of drawing after another. */
export async function findSensitivity(
  compared: ComparedRound,
  { signal, onShare }: Drawing,
): Promise<SensitivityAnalysis> {
  const plan = planSensitivity(compared);
  const schemes = plan?.schemes ?? [];
  const found: WeightSensitivity[] = [];
  for (const [at, { drawn }] of schemes.entries())
    if (plan !== null)
      found.push(
        await drawPlaces(plan.units, drawn, {
          signal,
          onShare: async (share) => await onShare((at + share) / schemes.length),
        }),
      );
  return analyseSensitivity(compared, plan, found);
}
