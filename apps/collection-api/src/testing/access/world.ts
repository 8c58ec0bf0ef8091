import { randomUUID } from "node:crypto";
import type { FlagAnalysis } from "@thuocdo/comparison/flag-analysis";
import { type ComparedRound, compareRound } from "@thuocdo/comparison/compare-round";
import { reportOf } from "@thuocdo/comparison/report-of";
import { sampleRound } from "@thuocdo/comparison/sample-round";
import { makeAppeal } from "@thuocdo/contract/appeals";
import { approveRevision } from "@thuocdo/contract/appraisal";
import { beginCityPlan, editCityPlan, uploadCityPlanFile } from "@thuocdo/contract/city-plans";
import { disposeComments, openConsultation } from "@thuocdo/contract/consultations";
import { inviteDepartments, saveComment, sendReply } from "@thuocdo/contract/replies";
import { writeReport } from "@thuocdo/contract/reports";
import { extendRound } from "@thuocdo/contract/round-deadlines";
import { createRound, type RoundPlan } from "@thuocdo/contract/round-planning";
import { closeRound, openRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { beginSupplement } from "@thuocdo/contract/supplements";
import { saveDraft, startSubmission, submitRevision } from "@thuocdo/contract/submissions";
import { writeSnapshotNote } from "@thuocdo/contract/snapshot-notes";
import { changeUnits } from "@thuocdo/contract/unit-changes";
import { beginUpload } from "@thuocdo/contract/uploads";
import { getVersion, issueVersion, postEdits } from "@thuocdo/contract/versions";
import type { Role } from "@thuocdo/criteria/role";
import { connect } from "@thuocdo/database/connect";
import { storeReport } from "@thuocdo/database/queries/reports";
import { storeComparison, storeUnitResults } from "@thuocdo/database/queries/results";
import { usualFundSources } from "@thuocdo/submissions/city-plan/plan-item";
import {
  addCallers,
  signInCallers,
  unitsByPlace,
  userNameOf,
  type Place,
} from "#testing/access/callers.ts";
import { draftVersion, issuance } from "#testing/open-round.ts";
import { addUnit } from "#testing/two-cities.ts";
import { pdfSaying, sha256Of } from "#testing/sample-files.ts";
import { uploadFile } from "#testing/upload-file.ts";
import type { Service } from "#testing/start-service.ts";

export type AccessWorld = Awaited<ReturnType<typeof buildAccessWorld>>;

/** Words that stand in one kind of text of the world alone: who meets them has been shown that text. */
export const secretWords = {
  draft: "Nội hàm còn bàn",
  answer: "Lời ghi của phường Bắc",
  evidenceName: "bien-ban-phuong-bac.pdf",
  appeal: "Kiến nghị của phường Bắc",
  finding: "Lý do thẩm định phường Bắc",
  comment: "Ý kiến thành phố Bắc đang viết",
  extension: "Lý do gia hạn phường Bắc",
  result: "Kết quả phường Bắc",
  report: "Báo cáo riêng của Bộ",
  cityPlan: "Nhiệm vụ riêng của phường Bắc",
} as const;

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
    wardId: unitIds["north.ward"],
    scope: [unitIds["north.ward"], unitIds["north.city"], unitIds.ministry],
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
    supplements,
    plan,
    rounds,
    answers,
    findings,
    answering,
    sent,
    approved,
    appealed,
    evidence,
    upload,
    snapshotId,
    jobId: job.id,
    reportId,
  };
}

/** The northern city's administrator has decided how another ward will be called. */
async function renameSibling(service: Service, unitIds: UnitIds): Promise<string> {
  const administrator = await service.signIn(userNameOf("administrator", "north.city"));
  const { id } = await administrator(changeUnits, {
    body: {
      id: randomUUID(),
      effectiveOn: "2021-10-01",
      decisionNumber: "11/NQ-HĐND",
      decidedOn: "2021-07-01",
      change: {
        kind: "rename",
        unitId: unitIds["sibling.ward"],
        code: "01002",
        name: "Phường Bắc Đổi Tên",
        type: "ward",
      },
    },
  });
  return id;
}

/** A ward of the northern city that was merged into the northern ward while it was called in a round. */
async function endWard(service: Service, unitIds: UnitIds, plan: RoundPlan) {
  const parentId = unitIds["north.city"];
  const unitId = await service.owner
    .transaction()
    .execute(
      async (trx) =>
        await addUnit(trx, { type: "ward", code: "01003", name: "Phường Bắc Ba", parentId }),
    );
  const administrator = await service.signIn("administrator");
  const roundId = randomUUID();
  const organiserUnitId = unitIds.ministry;
  await administrator(createRound, {
    body: { ...plan, id: roundId, organiserUnitId, unitIds: [unitId] },
  });
  await administrator(openRound, { params: { roundId } });
  await administrator(changeUnits, {
    body: {
      id: randomUUID(),
      effectiveOn: "2021-07-02",
      decisionNumber: "11/NQ-HĐND",
      decidedOn: "2021-06-20",
      change: { kind: "merge", unitIds: [unitId], intoUnitId: unitIds["north.ward"] },
    },
  });
  return { roundId, unitId };
}

/** The northern city's plan: one task of its ward, with a document. */
async function planCity(
  service: Service,
  unitIds: UnitIds,
  { sha256 }: { readonly sha256: string },
) {
  const drafter = await service.signIn(userNameOf("drafter", "north.city"));
  const [planId, taskId] = [randomUUID(), randomUUID()];
  const head = {
    title: "Đề án của thành phố Bắc",
    decisionNumber: "",
    decidedOn: null,
    signerTitle: "",
    periodFrom: "2021-06-01",
    periodTo: "2022-06-30",
    wardIds: [unitIds["north.ward"]],
    fundSources: [...usualFundSources],
    versionId: null,
  };
  await drafter(beginCityPlan, {
    body: { id: planId, cityUnitId: unitIds["north.city"], head },
  });
  await drafter(uploadCityPlanFile, {
    params: { planId, sha256 },
    query: { name: "ke-hoach.pdf" },
    body: new Blob([pdf]),
  });
  const task = {
    number: "1",
    title: secretWords.cityPlan,
    ownerUnitId: unitIds["north.ward"],
    ownerName: "",
    dueOn: null,
    nodeIds: [],
  };
  const paper = {
    title: "Kế hoạch",
    number: "",
    issuedOn: null,
    sha256,
    fileName: "ke-hoach.pdf",
    taskId,
  };
  await drafter(editCityPlan, {
    params: { planId },
    body: {
      id: randomUUID(),
      edits: [
        { kind: "task", id: taskId, baseRevision: 0, content: task },
        { kind: "document", id: randomUUID(), baseRevision: 0, content: paper },
      ],
    },
  });
  return { planId, taskId, head };
}

type UnitIds = Awaited<ReturnType<typeof unitsByPlace>>;

/** A draft, and another laid before the agencies: one reply sent, one being written. */
async function buildDrafts(service: Service, unitIds: UnitIds) {
  const draft = await secretDraft(service);
  const consulted = await secretDraft(service);
  const consultationId = randomUUID();
  const { department } = service.units;
  await consulted.drafter(openConsultation, {
    params: { versionId: consulted.versionId },
    body: {
      id: consultationId,
      sequence: consulted.sequence,
      unitIds: [unitIds["north.city"], unitIds["south.city"], department],
      dueOn: "2021-07-20",
      message: "Đề nghị góp ý.",
    },
  });
  const comment = (content: string) => ({
    baseRevision: 0,
    comment: { nodeId: "criterion-1", field: "meaning" as const, content, proposal: null },
    sourceIds: [],
  });
  const ofDepartment = { consultationId, unitId: department };
  const agency = await service.signIn("department.commenter");
  const sentCommentId = randomUUID();
  const answeredCommentId = randomUUID();
  for (const id of [sentCommentId, answeredCommentId]) {
    await agency(saveComment, {
      params: { ...ofDepartment, commentId: id },
      body: comment("Chưa rõ"),
    });
  }
  await agency(sendReply, {
    params: ofDepartment,
    body: { id: randomUUID(), stance: "commented", note: "" },
  });
  await consulted.drafter(disposeComments, {
    params: { consultationId },
    body: {
      items: [
        {
          id: randomUUID(),
          commentId: answeredCommentId,
          kind: "noted",
          reason: "Ghi nhận.",
          taking: null,
        },
      ],
    },
  });
  const commentId = randomUUID();
  const city = await service.signIn(userNameOf("commenter", "north.city"));
  await city(saveComment, {
    params: { consultationId, unitId: unitIds["north.city"], commentId },
    body: comment(secretWords.comment),
  });
  await city(inviteDepartments, {
    params: { consultationId, unitId: unitIds["north.city"] },
    body: { unitIds: [unitIds["north.department"]], dueOn: "2021-07-15" },
  });
  return {
    draft: {
      versionId: draft.versionId,
      criteriaSetId: draft.criteriaSetId,
      sequence: draft.sequence,
    },
    consultation: {
      consultationId,
      versionId: consulted.versionId,
      sentCommentId,
      answeredCommentId,
      commentId,
    },
  };
}

async function secretDraft(service: Service) {
  const draft = await draftVersion(service);
  const { sequence } = await draft.drafter(postEdits, {
    params: { versionId: draft.versionId },
    body: {
      baseSequence: draft.sequence,
      edits: [
        {
          id: randomUUID(),
          edit: {
            kind: "set-field",
            nodeId: "criterion-1",
            path: ["meaning"],
            value: secretWords.draft,
          },
        },
      ],
    },
  });
  return { ...draft, sequence };
}

const raisedMinimum = {
  kind: "set-field" as const,
  nodeId: "indicator-1-1",
  path: ["terms", "minimum"],
  value: { text: "Từ 1 điểm", effect: "criterion", reach: { kind: "points", hundredths: 100 } },
};

/** The northern city's supplement in the making, and the southern city's in force. */
async function buildSupplements(service: Service, unitIds: UnitIds) {
  const { versionId: coreVersionId } = await issuedVersion(service);
  const begin = async (place: "north.city" | "south.city") => {
    const id = randomUUID();
    const drafter = await service.signIn(userNameOf("drafter", place));
    await drafter(beginSupplement, {
      params: { versionId: coreVersionId },
      body: { id, unitId: unitIds[place], label: place },
    });
    const { version } = await drafter(getVersion, { params: { versionId: id } });
    const { sequence } = await drafter(postEdits, {
      params: { versionId: id },
      body: {
        baseSequence: version.sequence,
        edits: [{ id: randomUUID(), edit: raisedMinimum }],
      },
    });
    return { id, sequence };
  };
  const { id: issued, sequence } = await begin("south.city");
  const issuer = await service.signIn(userNameOf("issuer", "south.city"));
  await issuer(issueVersion, {
    params: { versionId: issued },
    body: { sequence, ...issuance },
  });
  return { coreVersionId, draft: (await begin("north.city")).id, issued };
}

async function issuedVersion(service: Service) {
  const { versionId, criteriaSetId, sequence } = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  await issuer(issueVersion, { params: { versionId }, body: { sequence, ...issuance } });
  return { versionId, criteriaSetId };
}

/** An issued version, and a round of the ministry for each state, over all wards. */
async function buildRounds(service: Service, unitIds: UnitIds) {
  const issued = await issuedVersion(service);
  const { versionId } = issued;
  const administrator = await service.signIn("administrator");
  const plan: RoundPlan = {
    title: "Đợt thử",
    versionId,
    periodFrom: "2021-06-01",
    periodTo: "2021-06-30",
    opensAt: "2021-07-01T00:00:00.000Z",
    closesAt: "2021-07-31T00:00:00.000Z",
    appraisingLevels: ["city"],
    unitIds: [unitIds["north.ward"], unitIds["sibling.ward"], unitIds["south.ward"]],
  };
  const addRound = async (opened: boolean, above: Partial<RoundPlan> = {}) => {
    const roundId = randomUUID();
    const { ministry } = service.units;
    await administrator(createRound, {
      body: { id: roundId, organiserUnitId: ministry, ...plan, ...above },
    });
    if (opened) await administrator(openRound, { params: { roundId } });
    return roundId;
  };
  return {
    issued,
    plan,
    rounds: {
      planned: await addRound(false),
      answering: await addRound(true, { appraisingLevels: ["city", "ministry"] }),
      sent: await addRound(true),
      approved: await addRound(true),
      appealed: await addRound(true),
      closed: await addRound(true),
      frozen: await addRound(true),
    },
  };
}

/** What the worker would have stored. */
/** One unit is flagged, by its name. */
function flagsOf({ comparison }: ComparedRound): FlagAnalysis {
  const unit = { unitId: "unit", name: secretWords.result, cityName: "Bắc" };
  return {
    formatVersion: 1,
    basis: comparison.basis,
    rules: [{ rule: "late-bulk-edit", tested: 1, flagged: 1, byChance: null }],
    flags: [
      {
        key: "late-bulk-edit:unit",
        rule: "late-bulk-edit",
        units: [unit],
        cityName: null,
        figures: {},
      },
    ],
  };
}

async function storeResults(
  { databaseUrl }: Service,
  {
    snapshotId,
    wardId,
    scope,
  }: { readonly snapshotId: string; readonly wardId: string; readonly scope: readonly string[] },
): Promise<string> {
  const queue = connect({ url: databaseUrl, role: "queue", max: 1 });
  const reportId = await queue.transaction().execute(async (trx) => {
    const found = compareRound(sampleRound([{ name: secretWords.result, city: "Bắc" }]));
    const results = found.wards.map((result) => ({
      unitId: wardId,
      scopeUnitIds: [...scope],
      result,
    }));
    await storeUnitResults(trx, snapshotId, results);
    const rows = [found.comparison];
    await storeComparison(trx, { snapshotId, name: "comparison", rows, at });
    await storeComparison(trx, { snapshotId, name: "flags", rows: [flagsOf(found)], at });
    return await storeReport(trx, {
      snapshotId,
      kind: "interim",
      title: secretWords.report,
      figures: reportOf("interim", found, {}),
      at,
    });
  });
  await queue.destroy();
  return reportId;
}
