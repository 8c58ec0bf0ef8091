import { listStandings } from "@thuocdo/database/queries/reminders";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

/** Where units of a round stand; refused where one of them is not called, or not to be seen. */
export async function getCalledUnits({ trx }: Acting, roundId: string, unitIds: readonly string[]) {
  const standings = await listStandings(trx, { roundId, unitIds });
  const called = new Set(standings.map(({ unitId }) => unitId));
  const unknown = unitIds.find((id) => !called.has(id));
  if (unknown !== undefined) throw notFound("unit", unknown);
  return standings;
}
