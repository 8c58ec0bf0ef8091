import { randomUUID } from "node:crypto";
import {
  approveRevision,
  approveSeveral,
  getAppraisal,
  listAppraisalQueue,
  reopenSubmission,
  returnForCorrection,
  saveFindings,
} from "@thuocdo/contract/appraisal";
import { answerAppeal, listAppeals, listOpenAppeals, makeAppeal } from "@thuocdo/contract/appeals";
import { getDifferences, listUnsettled, settleDifferences } from "@thuocdo/contract/differences";
import {
  drawSample,
  listOwnSeconds,
  listSecondAppraisals,
} from "@thuocdo/contract/second-appraisals";
import { following } from "@thuocdo/contract/access";
import { downloadAnswerSheet, readAnswerSheet } from "@thuocdo/contract/answer-sheet";
import { downloadBoard, letUnitOff, remindUnits } from "@thuocdo/contract/round-board";
import { getGroupShares, shareGroup } from "@thuocdo/contract/group-shares";
import { getPeers } from "@thuocdo/contract/peers";
import { listLetters } from "@thuocdo/contract/letters";
import { getPreviousAnswers } from "@thuocdo/contract/previous-answers";
import { downloadSelfScorePaper } from "@thuocdo/contract/self-score-paper";
import { endStep, listEndedSteps } from "@thuocdo/contract/ended-steps";
import { extendRound, listExtensions, reopenRound } from "@thuocdo/contract/round-deadlines";
import {
  createRound,
  getRoundPlan,
  readUnitList,
  replanRound,
} from "@thuocdo/contract/round-planning";
import { closeRound, getBoard, getRound, listRounds, openRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import {
  getSubmission,
  getSubmissionHistory,
  listMySubmissions,
  saveDraft,
  startSubmission,
  submitRevision,
} from "@thuocdo/contract/submissions";
import { as, at, entry, toAll, type Answers } from "#testing/access/entry.ts";
import type { AccessWorld } from "#testing/access/world.ts";

const answering = (world: AccessWorld) => ({ submissionId: world.answering });
const submissionOf = ({ submissionId }: { readonly submissionId: string }) => ({ submissionId });
const sent = ({ sent: { submissionId } }: AccessWorld) => ({ submissionId });

/** The ministry's rounds are organised by its own administrators. */
const organisers = at(403, "ministry");
const ofTheWard = as(404, following, "north.ward", "north.city", "ministry");
/** Those above a ward see it, and answer for it no more than its siblings do. */
const wardActs: Answers = { ...at(404, "north.ward"), seenFrom: ["north.city", "ministry"] };
const appraises: Answers = { ...at(404, "north.city"), seenFrom: ["north.ward", "ministry"] };

/** Any unit above a ward reminds it; a ward does not remind itself. */
const reminds: Answers = { ...at(404, "ministry", "north.city"), seenFrom: ["north.ward"] };

export const collectionEntries = [
  entry(listRounds)(() => ({}), toAll),
  entry(getRound)(({ rounds }) => ({ params: { roundId: rounds.answering } }), toAll),
  entry(getBoard)(({ rounds }) => ({ params: { roundId: rounds.answering } }), toAll),
  entry(listExtensions)(({ rounds }) => ({ params: { roundId: rounds.answering } }), toAll),
  entry(downloadBoard)(({ rounds }) => ({ params: { roundId: rounds.answering } }), toAll, {
    atOnePlace: true,
  }),
  entry(listLetters)(({ rounds }) => ({ params: { roundId: rounds.answering } }), toAll),
  entry(remindUnits)(
    ({ rounds, unitIds }) => ({
      params: { roundId: rounds.answering },
      body: { unitIds: [unitIds["north.ward"]], message: "Sắp hết hạn" },
    }),
    reminds,
  ),
  entry(letUnitOff)(
    ({ ended }) => ({
      params: ended,
      body: { reason: "Đã sáp nhập", callSuccessors: false },
    }),
    { ...at(404, "ministry"), seenFrom: ["north.city"] },
  ),
  entry(createRound)(
    ({ plan, unitIds }) => ({
      body: { id: randomUUID(), organiserUnitId: unitIds.ministry, ...plan },
    }),
    organisers,
  ),
  entry(getRoundPlan)(({ rounds }) => ({ params: { roundId: rounds.planned } }), organisers),
  entry(replanRound)(
    ({ rounds, plan }) => ({ params: { roundId: rounds.planned }, body: plan }),
    organisers,
  ),
  entry(readUnitList)(
    ({ unitIds }) => ({
      query: { within: unitIds["north.city"], asOf: "2021-06-30" },
      body: new Blob(["Mã;Tên đơn vị\n01001;Phường Bắc\n"]),
    }),
    toAll,
    { atOnePlace: true },
  ),
  entry(openRound)(({ rounds }) => ({ params: { roundId: rounds.planned } }), organisers),
  entry(closeRound)(({ rounds }) => ({ params: { roundId: rounds.answering } }), organisers),
  entry(extendRound)(
    ({ rounds }) => ({
      params: { roundId: rounds.answering },
      body: { unitIds: null, closesAt: "2021-08-15T00:00:00.000Z", reason: "Mất điện" },
    }),
    organisers,
  ),
  entry(listEndedSteps)(({ rounds }) => ({ params: { roundId: rounds.answering } }), toAll),
  entry(endStep)(
    ({ rounds }) => ({
      params: { roundId: rounds.answering },
      body: { level: "ministry", reason: "Thành phố duyệt" },
    }),
    organisers,
  ),
  entry(reopenRound)(
    ({ rounds }) => ({
      params: { roundId: rounds.closed },
      body: { closesAt: "2021-08-15T00:00:00.000Z", reason: "Thiếu phường" },
    }),
    organisers,
  ),
  entry(freezeRound)(({ rounds }) => ({ params: { roundId: rounds.closed } }), organisers),

  entry(listMySubmissions)(() => ({}), toAll),
  entry(startSubmission)(
    ({ rounds, unitIds }) => ({
      params: { roundId: rounds.answering, unitId: unitIds["north.ward"] },
    }),
    at(403, "north.ward"),
  ),
  entry(getSubmission)((world) => ({ params: answering(world) }), ofTheWard),
  entry(getSubmissionHistory)((world) => ({ params: sent(world) }), ofTheWard),
  entry(saveDraft)(
    (world) => ({
      params: answering(world),
      body: {
        baseSequence: 0,
        changes: [
          { part: "note", indicatorId: "indicator-1-1", value: "Khác", at: "2021-07-05T02:00:00Z" },
        ],
      },
    }),
    wardActs,
  ),
  entry(submitRevision)(
    (world) => ({
      params: answering(world),
      body: { id: randomUUID(), answers: world.answers, note: null },
    }),
    wardActs,
  ),
  entry(getGroupShares)((world) => ({ params: answering(world) }), wardActs),
  entry(shareGroup)(
    (world) => ({
      params: { ...answering(world), groupId: "group-1" },
      body: { personId: null, done: false },
    }),
    wardActs,
  ),
  entry(getPreviousAnswers)((world) => ({ params: answering(world) }), ofTheWard),
  entry(downloadAnswerSheet)((world) => ({ params: answering(world) }), wardActs),
  entry(readAnswerSheet)(
    (world) => ({ params: answering(world), body: new Blob(["Mã;Số liệu\n1.1;18\n"]) }),
    wardActs,
  ),
  entry(downloadSelfScorePaper)(
    (world) => ({ params: sent(world), query: { of: "sent", format: "docx" } }),
    ofTheWard,
    { atOnePlace: true },
  ),

  entry(listAppraisalQueue)(() => ({ query: {} }), toAll),
  entry(getAppraisal)((world) => ({ params: sent(world) }), appraises),
  entry(saveFindings)(
    (world) => ({
      params: sent(world),
      body: { revisionId: world.sent.revisionId, baseSequence: 0, findings: world.findings },
    }),
    appraises,
  ),
  entry(returnForCorrection)(
    (world) => ({
      params: sent(world),
      body: {
        revisionId: world.sent.revisionId,
        findings: { "indicator-1-1": { sentBack: true, reason: "Thiếu" } },
        reason: "Bổ sung",
      },
    }),
    appraises,
  ),
  entry(approveRevision)(
    (world) => ({
      params: sent(world),
      body: { revisionId: world.sent.revisionId, findings: world.findings, reason: null },
    }),
    appraises,
  ),
  entry(getPeers)((world) => ({ params: sent(world) }), appraises),
  // Each item has an answer of its own, see appraisal-queue.test.ts.
  entry(approveSeveral)(({ sent: item }) => ({ body: { items: [item] } }), toAll),
  entry(listSecondAppraisals)(({ rounds }) => ({ params: { roundId: rounds.sent } }), toAll),
  entry(listOwnSeconds)(() => ({}), toAll),
  entry(drawSample)(
    ({ rounds }) => ({
      params: { roundId: rounds.sent },
      body: { id: randomUUID(), plan: { within: "city", size: { kind: "count", each: 1 } } },
    }),
    organisers,
  ),
  entry(listUnsettled)(() => ({}), toAll),
  // A head settles for those who appraised, an appraiser of a level above for the levels below.
  entry(getDifferences)(
    ({ twice: secondAppraisalId }) => ({ params: { secondAppraisalId } }),
    at(404, "north.city", "ministry"),
  ),
  entry(settleDifferences)(
    ({ twice: secondAppraisalId }) => ({
      params: { secondAppraisalId },
      body: {
        id: randomUUID(),
        outcomes: { "indicator-1-2": { outcome: "second", reason: "Có biên bản" } },
      },
    }),
    {
      to: (role, place) => place === "ministry" || (place === "north.city" && role === "leader"),
      otherwise: 404,
      seenFrom: ["north.city"],
    },
  ),
  entry(listOpenAppeals)(() => ({}), toAll),
  entry(listAppeals)(({ appealed }) => ({ params: submissionOf(appealed) }), ofTheWard),
  entry(makeAppeal)(
    ({ approved }) => ({
      params: submissionOf(approved),
      body: {
        id: randomUUID(),
        approvalId: approved.approvalId,
        reasons: { "indicator-1-2": "Biên bản đã gửi" },
      },
    }),
    wardActs,
  ),
  entry(answerAppeal)(
    ({ appealed }) => ({
      params: { ...submissionOf(appealed), appealId: appealed.appealId },
      body: { outcomes: { "indicator-1-2": { outcome: "kept", reason: "Chưa ký" } } },
    }),
    appraises,
  ),
  entry(reopenSubmission)(
    ({ approved }) => ({
      params: { submissionId: approved.submissionId },
      body: { reason: "Số liệu của quý trước" },
    }),
    { ...at(404, "north.city", "ministry"), seenFrom: ["north.ward"] },
  ),
];
