import {
  appraisingTurn,
  reopeningUnitIds,
  type AppraisingTurn,
} from "@thuocdo/submissions/appraising-turn";
import type { Acting } from "#server/acting.ts";
import { mayAct } from "#use-cases/acting-unit.ts";

export interface Steps {
  readonly unitId: string;
  readonly appraisingUnitIds: readonly string[];
  readonly forwardedByUnitIds: readonly string[];
}

/** The turn, where it is that of a unit this person appraises for and they are not of the unit appraised. */
export function ownTurn(
  acting: Pick<Acting, "assignments">,
  steps: Steps,
): AppraisingTurn | undefined {
  const turn = appraisingTurn(steps.appraisingUnitIds, steps.forwardedByUnitIds);
  return turn !== undefined &&
    mayAct(acting, turn.unitId, "appraiser") &&
    !mayAct(acting, steps.unitId)
    ? turn
    : undefined;
}

/** The unit for which this person would open an approved submission again; undefined where for none. */
export function reopeningUnitId(
  acting: Pick<Acting, "assignments">,
  {
    unitId,
    scopeUnitIds,
    appraisingUnitIds,
  }: Omit<Steps, "forwardedByUnitIds"> & {
    readonly scopeUnitIds: readonly string[];
  },
): string | undefined {
  if (mayAct(acting, unitId)) return undefined;
  return reopeningUnitIds(scopeUnitIds, appraisingUnitIds).find((above) =>
    mayAct(acting, above, "appraiser"),
  );
}
