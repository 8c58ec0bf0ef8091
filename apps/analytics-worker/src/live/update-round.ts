import { compareWards, resultsOf } from "@thuocdo/comparison/compare-round";
import { overviewOf } from "@thuocdo/comparison/overview-of";
import type { UnplacedWard } from "@thuocdo/comparison/stand-wards";
import {
  holdLiveResults,
  listLiveChanges,
  listLiveUnits,
  storeLiveResults,
} from "@thuocdo/database/queries/live-results";
import { basisOf, loadedWards, unitScopes } from "#compare/round-results.ts";
import { extractUnits, type RoundFacts } from "#extract/extract-snapshot.ts";
import type { Workshop } from "#queue/run-job.ts";
import { loadExtract, openEngine, scoreExtract } from "#score/score-extract.ts";

/** A round whose live results are behind. */
export interface FollowedRound {
  readonly roundId: string;
  readonly edition: number;
  /** Something of it is stored already; what changed since is read alone. */
  readonly isRead: boolean;
  readonly isFrozen: boolean;
}

interface LiveWard {
  readonly ward: UnplacedWard;
  readonly scopeUnitIds: readonly string[];
}

/** What the worker has stored of rounds, so that it need not read it back. */
export type KnownRounds = Map<
  string,
  { readonly edition: number; readonly wards: ReadonlyMap<string, LiveWard> }
>;

const retryMs = 60_000;

/**
 * Reads the units of a round to which something happened, by the same queries, checks and rules as a snapshot, and lays
 * them beside those that were read before.
 */
export async function updateRound(
  workshop: Workshop,
  round: FollowedRound,
  { known, signal }: { readonly known: KnownRounds; readonly signal: AbortSignal },
): Promise<void> {
  const { results, effects, log } = workshop;
  const { roundId, edition } = round;
  try {
    await readAnew(workshop, round, { known, signal });
  } catch (error) {
    signal.throwIfAborted();
    const failure = error instanceof Error ? error.message : String(error);
    log(`live results of round ${roundId} stand still: ${failure}`);
    known.delete(roundId);
    const retryAt = new Date(Date.parse(effects.now()) + retryMs).toISOString();
    await results
      .transaction()
      .execute(async (trx) => await holdLiveResults(trx, { roundId, edition, failure, retryAt }));
  }
}

async function readAnew(
  workshop: Workshop,
  { roundId, edition, isRead }: FollowedRound,
  { known, signal }: { readonly known: KnownRounds; readonly signal: AbortSignal },
): Promise<void> {
  const { results } = workshop;
  // Listed before the read: what is in the list has happened by then.
  const changes = await listLiveChanges(results, roundId);
  const unitIds = isRead ? [...new Set(changes.map(({ unitId }) => unitId))] : [];
  const wards = new Map(isRead ? await knownWards(workshop, { roundId, edition, known }) : []);
  const { facts, read } = await readUnits(workshop, { roundId, unitIds, signal });
  for (const unitId of unitIds) wards.delete(unitId);
  for (const [unitId, ward] of read) wards.set(unitId, ward);
  const { version, basis } = { version: facts.document, basis: basisOf(facts) };
  const compared = compareWards({
    basis,
    version,
    wards: [...wards.values()].map(({ ward }) => ward),
  });
  const isStored = await results.transaction().execute(
    async (trx) =>
      await storeLiveResults(trx, {
        roundId,
        edition,
        asOf: basis.asOf,
        scopeUnitIds: sharedScope([...wards.values()]),
        overview: overviewOf(compared, null),
        units: [...read].map(([unitId, { ward, scopeUnitIds }]) => ({
          unitId,
          scopeUnitIds,
          cityId: ward.cityId,
          result: ward,
        })),
        goneUnitIds: unitIds.filter((unitId) => !read.has(unitId)),
        changeIds: changes.map(({ id }) => id),
      }),
  );
  if (isStored) known.set(roundId, { edition: edition + 1, wards });
  else known.delete(roundId);
}

/** What is stored, read back only where another worker stored it. */
async function knownWards(
  { results }: Workshop,
  of: { readonly roundId: string; readonly edition: number; readonly known: KnownRounds },
): Promise<ReadonlyMap<string, LiveWard>> {
  const known = of.known.get(of.roundId);
  if (known?.edition === of.edition) return known.wards;
  const stored = await listLiveUnits(results, { roundId: of.roundId });
  // A worker wrote them.
  return new Map(
    stored.map(({ unitId, scopeUnitIds, result }) => [
      unitId,
      { ward: result as UnplacedWard, scopeUnitIds },
    ]),
  );
}

/** @param unitIds none: all units of the round */
async function readUnits(
  { reading, effects, memoryLimit }: Workshop,
  of: {
    readonly roundId: string;
    readonly unitIds: readonly string[];
    readonly signal: AbortSignal;
  },
): Promise<{ readonly facts: RoundFacts; readonly read: ReadonlyMap<string, LiveWard> }> {
  const { roundId, unitIds, signal } = of;
  const unfinished = `live/.unfinished-${roundId}`;
  await effects.emptyFolder(unfinished);
  try {
    const folder = effects.pathOf(unfinished);
    const extract = await extractUnits(reading, { roundId, unitIds, folder, signal });
    const engine = await openEngine(folder, memoryLimit);
    const interrupt = () => engine.interrupt();
    signal.addEventListener("abort", interrupt);
    try {
      await loadExtract(engine, folder, extract);
      await scoreExtract(engine, extract.round.document, async () => signal.throwIfAborted());
      const scopes = await unitScopes(engine, roundId);
      const wards = await loadedWards(engine, roundId);
      const read = wards.map((ward): readonly [string, LiveWard] => [
        ward.unitId,
        {
          ward: resultsOf(extract.round.document, ward),
          scopeUnitIds: scopes.get(ward.unitId) ?? [ward.unitId],
        },
      ]);
      return { facts: extract.round, read: new Map(read) };
    } finally {
      signal.removeEventListener("abort", interrupt);
      engine.closeSync();
    }
  } finally {
    await effects.remove(unfinished);
  }
}

/** Units that every unit stands under: who may see the round whole. */
function sharedScope(wards: readonly LiveWard[]): readonly string[] {
  const [first, ...others] = wards.map(({ scopeUnitIds }) => new Set(scopeUnitIds));
  return [...(first ?? [])].filter((unitId) => others.every((scope) => scope.has(unitId)));
}
