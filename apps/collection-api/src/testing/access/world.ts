import { randomUUID } from "node:crypto";
import { makeAppeal } from "@thuocdo/contract/appeals";
import { approveRevision } from "@thuocdo/contract/appraisal";
import { writeReport } from "@thuocdo/contract/reports";
import { extendRound } from "@thuocdo/contract/round-deadlines";
import { closeRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { saveDraft, startSubmission, submitRevision } from "@thuocdo/contract/submissions";
import { writeSnapshotNote } from "@thuocdo/contract/snapshot-notes";
import { beginUpload } from "@thuocdo/contract/uploads";
import type { Role } from "@thuocdo/criteria/role";
import {
  addCallers,
  signInCallers,
  unitsByPlace,
  userNameOf,
  type Place,
} from "#testing/access/callers.ts";
import { pdfSaying, sha256Of } from "#testing/sample-files.ts";
import { uploadFile } from "#testing/upload-file.ts";
import type { Service } from "#testing/start-service.ts";
import { secretWords } from "#testing/access/world/secret-words.ts";
import { appraiseTwice } from "#testing/access/world/appraised-twice.ts";
import { buildDrafts } from "#testing/access/world/drafts.ts";
import { buildSupplements } from "#testing/access/world/supplements.ts";
import { buildRounds } from "#testing/access/world/rounds.ts";
import { renameSibling, endWard } from "#testing/access/world/unit-changes.ts";
import { planCity } from "#testing/access/world/city-plans.ts";
import { testDraft } from "#testing/access/world/tested-draft.ts";
import { storeResults } from "#testing/access/world/results.ts";

export type AccessWorld = Awaited<ReturnType<typeof buildAccessWorld>>;

const pdf = pdfSaying("biên bản");
const at = "2021-07-05T02:00:00.000Z";

const answers = {
  formatVersion: 1 as const,
  byIndicator: {
    "indicator-1-1": { values: { part: "18", whole: "20" }, note: secretWords.answer },
    "indicator-1-2": { values: { done: true }, note: "Có biên bản" },
  },
};

/**
 * A thing of every kind, in every state that a route acts on. What belongs to a ward is the northern ward's; what
 * belongs to an agency the northern city's; sets and rounds are the ministry's.
 */
export async function buildAccessWorld(service: Service) {
  const unitIds = await unitsByPlace(service);
  await addCallers(service, unitIds);
  const by = async (role: Role, place: Place) => await service.signIn(userNameOf(role, place));
  const drafting = await buildDrafts(service, unitIds);
  const { issued, plan, rounds } = await buildRounds(service, unitIds);
  const supplements = await buildSupplements(service, unitIds);
  const officer = await by("ward-officer", "north.ward");
  const appraiser = await by("appraiser", "north.city");
  const administrator = await by("administrator", "ministry");

  const start = async (roundId: string) =>
    (await officer(startSubmission, { params: { roundId, unitId: unitIds["north.ward"] } })).id;
  const submit = async (roundId: string) => {
    const params = { submissionId: await start(roundId) };
    const id = randomUUID();
    await officer(submitRevision, { params, body: { id, answers, note: null } });
    return { ...params, revisionId: id };
  };
  const findings = {
    "indicator-1-2": { values: { done: false }, reason: secretWords.finding },
  };
  const approve = async (roundId: string) => {
    const sent = await submit(roundId);
    const { submissionId, revisionId } = sent;
    const body = { revisionId, findings, reason: null };
    const { appraisal } = await appraiser(approveRevision, { params: { submissionId }, body });
    return { ...sent, approvalId: appraisal?.id ?? "" };
  };

  const answering = await start(rounds.answering);
  await officer(saveDraft, {
    params: { submissionId: answering },
    body: {
      baseSequence: 0,
      changes: [{ part: "note", indicatorId: "indicator-1-1", value: secretWords.answer, at }],
    },
  });
  const evidence = { bytes: pdf, sha256: sha256Of(pdf) };
  await uploadFile(service, {
    by: userNameOf("ward-officer", "north.ward"),
    submissionId: answering,
    name: secretWords.evidenceName,
    content: pdf,
  });
  const unfinished = pdfSaying("gửi dở");
  const upload = { bytes: unfinished, sha256: sha256Of(unfinished) };
  await officer(beginUpload, {
    params: { submissionId: answering, sha256: upload.sha256 },
    body: {
      name: secretWords.evidenceName,
      byteLength: unfinished.length,
      holdsNoSecrets: true,
    },
  });
  await administrator(extendRound, {
    params: { roundId: rounds.answering },
    body: {
      unitIds: [unitIds["north.ward"]],
      closesAt: "2021-08-01T00:00:00.000Z",
      reason: secretWords.extension,
    },
  });
  const sent = await submit(rounds.sent);
  const approved = await approve(rounds.approved);
  const toAppeal = await approve(rounds.appealed);
  const appealId = randomUUID();
  await officer(makeAppeal, {
    params: { submissionId: toAppeal.submissionId },
    body: {
      id: appealId,
      approvalId: toAppeal.approvalId,
      reasons: { "indicator-1-2": secretWords.appeal },
    },
  });
  const appealed = { ...toAppeal, appealId };
  const twice = await appraiseTwice(service, {
    roundId: rounds.twice,
    approved: await approve(rounds.twice),
  });
  await approve(rounds.frozen);
  for (const roundId of [rounds.closed, rounds.frozen])
    await administrator(closeRound, { params: { roundId } });
  const frozen = await administrator(freezeRound, { params: { roundId: rounds.frozen } });
  const snapshotId = frozen.snapshot.id;
  const job = await administrator(writeReport, {
    params: { snapshotId },
    body: { kind: "final" },
  });
  const reportId = await storeResults(service, {
    snapshotId,
    liveRoundId: rounds.approved,
    wardId: unitIds["north.ward"],
    scope: [unitIds["north.ward"], unitIds["north.city"], unitIds.ministry],
  });
  const testedDraftId = await testDraft(service, {
    criteriaSetId: issued.criteriaSetId,
    snapshotId,
    issuedId: issued.versionId,
  });
  const { id: officerId } = await service.owner
    .selectFrom("person")
    .select("id")
    .where("user_name", "=", "north.officer")
    .executeTakeFirstOrThrow();
  const leader = await service.signIn(userNameOf("leader", "ministry"));
  const note = await leader(writeSnapshotNote, {
    params: { snapshotId },
    body: { id: randomUUID(), unitId: null, criterionId: null, text: "Cần xem lại tiêu chí 4." },
  });
  return {
    snapshotNoteId: note.id,
    unitIds,
    officerId,
    callers: await signInCallers(service),
    unitChangeId: await renameSibling(service, unitIds),
    ended: await endWard(service, unitIds, plan),
    cityPlan: await planCity(service, unitIds, evidence),
    ...drafting,
    issued,
    testedDraftId,
    supplements,
    plan,
    rounds,
    answers,
    findings,
    answering,
    sent,
    approved,
    appealed,
    twice,
    evidence,
    upload,
    snapshotId,
    jobId: job.id,
    reportId,
  };
}
