import { randomInt } from "node:crypto";
import { mulberry32 } from "@thuocdo/comparison/mulberry32";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findRound } from "@thuocdo/database/queries/rounds";
import * as stored from "@thuocdo/database/queries/second-appraisals";
import * as core from "@thuocdo/submissions/draw-sample";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";

/** Draws revisions to be appraised a second time. Seed and candidates are kept: the draw can be made again. */
export async function drawSample(
  acting: Acting,
  roundId: string,
  { id, plan }: { readonly id: string; readonly plan: core.SamplePlan },
): Promise<{ drawn: number; candidates: number }> {
  const { trx, person, at } = acting;
  const round = await findRound(trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  requireRole(acting, round.organiserUnitId, "administrator");
  if (round.state !== "open" && round.state !== "closed") {
    const { state } = round;
    throw refused("round-act-not-possible", { act: "draw-sample", state, possible: [] });
  }
  if (await stored.isSampleStored(trx, id)) return { drawn: 0, candidates: 0 };
  const found = await stored.listSecondCandidates(trx, roundId);
  const seed = randomInt(2 ** 31);
  const candidates = found.map(({ revisionId, cityId, districtId, personIds }) => ({
    revisionId,
    cityId,
    ...(districtId === null ? {} : { districtId }),
    personIds,
  }));
  const unitOf = new Map(found.map((one) => [one.revisionId, one.appraisingUnitId]));
  const drawn = core
    .drawSample({ candidates, plan, random: mulberry32(seed) })
    .map((one) => ({ ...one, appraisingUnitId: unitOf.get(one.revisionId) ?? "" }));
  const drawnBy = person.id;
  await stored.storeSample(trx, { id, roundId, seed, plan, candidates, drawn, drawnBy, at });
  await recordAct(trx, {
    act: "draw-sample",
    subjectKind: "round",
    subjectId: roundId,
    unitId: round.organiserUnitId,
    detail: { sampleId: id, seed, plan, candidates: candidates.length, drawn: drawn.length },
    at,
  });
  return {
    drawn: drawn.length,
    candidates: candidates.filter(({ personIds }) => personIds.length > 0).length,
  };
}
