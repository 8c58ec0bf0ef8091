import { liveUnitOf, type LiveUnit } from "@thuocdo/comparison/live-unit";
import { Overview } from "@thuocdo/comparison/overview";
import { inReadingOrder, UnplacedWard } from "@thuocdo/comparison/stand-wards";
import type { LiveRound } from "@thuocdo/contract/live-results";
import * as stored from "@thuocdo/database/queries/live-results";
import { Compile } from "typebox/compile";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

/** Rounds without a snapshot in which the person sees a unit. */
export async function listLiveRounds({ trx }: Acting): Promise<LiveRound[]> {
  return (await stored.listLiveRounds(trx)).map(present);
}

const isOverview = Compile(Overview);
const isUnplacedWard = Compile(UnplacedWard);

/** As of a snapshot, the whole is for those who see every unit. */
export async function getLiveOverview(
  acting: Acting,
  roundId: string,
): Promise<{ round: LiveRound; overview: Overview | null }> {
  const round = await loadRound(acting, roundId);
  const overview = await stored.findLiveOverview(acting.trx, roundId);
  return { round, overview: overview === undefined ? null : isOverview.Parse(overview) };
}

export async function listLiveUnits(
  acting: Acting,
  roundId: string,
  { cityId }: { readonly cityId?: string | undefined },
): Promise<{ round: LiveRound; units: LiveUnit[] }> {
  const round = await loadRound(acting, roundId);
  const units = await stored.listLiveUnits(acting.trx, { roundId, cityId });
  const wards = units.map(({ result }) => isUnplacedWard.Parse(result));
  return { round, units: wards.toSorted(inReadingOrder).map(liveUnitOf) };
}

async function loadRound({ trx }: Acting, roundId: string): Promise<LiveRound> {
  const round = await stored.findLiveRound(trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  return present(round);
}

function present(row: Awaited<ReturnType<typeof stored.listLiveRounds>>[number]): LiveRound {
  return {
    ...row,
    state: row.state === "open" ? "open" : "closed",
    asOf: row.asOf?.toISOString() ?? null,
  };
}
