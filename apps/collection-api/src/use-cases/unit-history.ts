import type { UnitHistory } from "@thuocdo/contract/unit-changes";
import { listUnitChanges } from "@thuocdo/database/queries/unit-changes";
import {
  listHistories,
  listNamedPlacements,
  listNamedSuccessions,
} from "@thuocdo/database/queries/unit-history";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { presentUnitChanges } from "#use-cases/present-unit-change.ts";

/** All that is known of a unit over time. */
export async function getUnitHistory(acting: Acting, unitId: string): Promise<UnitHistory> {
  const { trx } = acting;
  const [unit] = await listHistories(trx, [unitId]);
  if (unit === undefined) throw notFound("unit", unitId);
  return {
    unitId,
    names: unit.names.map(({ validFrom, validTo, ...name }) => ({
      ...name,
      from: validFrom,
      to: validTo,
    })),
    placements: await listNamedPlacements(trx, unitId),
    ...withArrays(await listNamedSuccessions(trx, unitId)),
    changes: await presentUnitChanges(acting, await listUnitChanges(trx, { unitId })),
  };
}

function withArrays({
  predecessors,
  successors,
}: Awaited<ReturnType<typeof listNamedSuccessions>>) {
  return { predecessors: [...predecessors], successors: [...successors] };
}
