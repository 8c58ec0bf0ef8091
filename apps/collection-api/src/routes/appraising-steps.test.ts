import { randomUUID } from "node:crypto";
import {
  approveRevision,
  getAppraisal,
  listAppraisalQueue,
  reopenSubmission,
  returnForCorrection,
  saveFindings,
} from "@thuocdo/contract/appraisal";
import type { Call } from "@thuocdo/contract/call";
import { endStep, listEndedSteps } from "@thuocdo/contract/ended-steps";
import { createRound } from "@thuocdo/contract/round-planning";
import { getBoard, openRound } from "@thuocdo/contract/rounds";
import {
  getSubmission,
  getSubmissionHistory,
  startSubmission,
  submitRevision,
} from "@thuocdo/contract/submissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issuance, draftVersion } from "#testing/open-round.ts";
import { issueVersion } from "@thuocdo/contract/versions";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { addUnit, password } from "#testing/two-cities.ts";
import { addPerson } from "#use-cases/add-person.ts";

let service: Service;
let wardId: string;
let districtId: string;
let versionId: string;
const people: Record<string, Call> = {};

beforeAll(async () => {
  service = await startService();
  const { owner, units } = service;
  const { city } = units.north;
  await owner.transaction().execute(async (trx) => {
    const unit = { type: "district", code: "011", name: "Quận Bắc", parentId: city } as const;
    districtId = await addUnit(trx, unit);
    wardId = await addUnit(trx, {
      type: "ward",
      code: "01109",
      name: "Phường Quận Bắc",
      parentId: districtId,
    });
    const add = async (
      userName: string,
      ...roles: readonly [string, "ward-officer" | "appraiser"][]
    ) =>
      await addPerson(trx, {
        userName,
        fullName: userName,
        password,
        roles: roles.map(([unitId, role]) => ({ unitId, role, validFrom: "2021-01-01" })),
      });
    await add("step.officer", [wardId, "ward-officer"]);
    await add("step.district", [districtId, "appraiser"]);
    await add("step.ministry", [units.ministry, "appraiser"]);
    await add("step.both", [wardId, "ward-officer"], [districtId, "appraiser"]);
  });
  for (const name of ["officer", "district", "ministry", "both"])
    people[name] = await service.signIn(`step.${name}`);
  people["city"] = await service.signIn("north.appraiser");
  const { versionId: drafted, sequence } = await draftVersion(service);
  versionId = drafted;
  const issuer = await service.signIn("issuer");
  await issuer(issueVersion, { params: { versionId }, body: { sequence, ...issuance } });
});
afterAll(async () => await service.stop());

const who = (name: string): Call => people[name] as Call; // filled above

const answers = {
  formatVersion: 1 as const,
  byIndicator: {
    "indicator-1-1": { values: { part: "18", whole: "20" }, note: "Theo sổ" },
    "indicator-1-2": { values: { done: true }, note: "Có biên bản" },
  },
};
const lowered = { "indicator-1-2": { values: { done: false }, reason: "Biên bản năm trước" } };

async function submit() {
  const administrator = await service.signIn("administrator");
  const roundId = randomUUID();
  await administrator(createRound, {
    body: {
      id: roundId,
      title: "Đợt có cấp quận",
      organiserUnitId: service.units.ministry,
      versionId,
      periodFrom: "2021-06-01",
      periodTo: "2021-06-30",
      opensAt: "2021-07-01T00:00:00Z",
      closesAt: "2021-07-31T00:00:00Z",
      appraisingLevels: ["district", "city"],
      unitIds: [wardId],
    },
  });
  await administrator(openRound, { params: { roundId } });
  const started = await who("officer")(startSubmission, { params: { roundId, unitId: wardId } });
  const params = { submissionId: started.id };
  return { roundId, params, administrator, revisionId: await send(params) };
}

async function send(params: { readonly submissionId: string }): Promise<string> {
  const id = randomUUID();
  await who("officer")(submitRevision, { params, body: { id, answers, note: null } });
  return id;
}

const waitsFor = async (name: string, roundId: string) =>
  (await who(name)(listAppraisalQueue, { query: { roundId } })).items.length;

test("a revision waits for the district first, and for the city once the district has passed it on", async () => {
  const { roundId, params, revisionId } = await submit();
  expect([await waitsFor("district", roundId), await waitsFor("city", roundId)]).toEqual([1, 0]);
  const body = { revisionId, findings: lowered, reason: null };
  expect(await refusalOf(who("city")(approveRevision, { params, body }))).toEqual({
    code: "another-levels-turn",
    details: { unitId: districtId, unitName: "Quận Bắc" },
  });
  const passedOn = await who("district")(approveRevision, { params, body });
  expect(passedOn).toMatchObject({ state: "submitted", mayAppraise: false, appraisal: null });
  expect([await waitsFor("district", roundId), await waitsFor("city", roundId)]).toEqual([0, 1]);
});

test("each level's points are kept apart, and the last level's are the unit's", async () => {
  const { roundId, params, revisionId } = await submit();
  await who("district")(approveRevision, {
    params,
    body: { revisionId, findings: lowered, reason: null },
  });
  // Nothing of the district's is the board's, and nothing the ward is told, before the city has decided.
  const [waiting] = (await who("city")(getBoard, { params: { roundId } })).items;
  expect(waiting).toMatchObject({ state: "submitted", appraisedScoreHundredths: null });
  expect((await who("officer")(getSubmission, { params })).appraisal).toBeNull();
  await who("city")(approveRevision, { params, body: { revisionId, findings: {}, reason: null } });
  const { revisions, appraisals } = await who("city")(getSubmissionHistory, { params });
  const self = revisions[0]?.selfScore.totalHundredths ?? 0;
  expect(
    appraisals.map(({ decision, appraisedScore }) => [decision, appraisedScore.totalHundredths]),
  )
    // The yes/no indicator is worth 500 hundredths, which the district took away and the city did not.
    .toEqual([
      ["forwarded", self - 500],
      ["approved", self],
    ]);
  const [row] = (await who("city")(getBoard, { params: { roundId } })).items;
  expect(row).toMatchObject({ selfScoreHundredths: self, appraisedScoreHundredths: self });
});

test("what the city returns goes through the district again", async () => {
  const { roundId, params, revisionId } = await submit();
  const body = { revisionId, findings: {}, reason: null };
  await who("district")(approveRevision, { params, body });
  await who("city")(returnForCorrection, {
    params,
    body: {
      revisionId,
      findings: { "indicator-1-1": { sentBack: true, reason: "Thiếu" } },
      reason: "Bổ sung",
    },
  });
  await send(params);
  expect([await waitsFor("district", roundId), await waitsFor("city", roundId)]).toEqual([1, 0]);
});

test("a round goes on without its district step: what lay there lies with the city, what was decided stays", async () => {
  const { roundId, params, revisionId, administrator } = await submit();
  await who("district")(saveFindings, {
    params,
    body: { revisionId, baseSequence: 0, findings: lowered },
  });
  const reason = "Không còn cấp quận từ 01/7/2025";
  const round = await administrator(endStep, {
    params: { roundId },
    body: { level: "district", reason },
  });
  expect(round.appraisingLevels).toEqual(["city"]);
  expect([await waitsFor("district", roundId), await waitsFor("city", roundId)]).toEqual([0, 1]);
  // The district's unfinished findings are nobody's but its own.
  expect((await who("city")(getAppraisal, { params })).draft.findings).toEqual({});
  const approved = await who("city")(approveRevision, {
    params,
    body: { revisionId, findings: {}, reason: null },
  });
  expect(approved.state).toBe("approved");
  expect((await administrator(listEndedSteps, { params: { roundId } })).items).toMatchObject([
    { level: "district", reason },
  ]);
  // The last step cannot be gone without.
  expect(
    await refusalOf(
      administrator(endStep, { params: { roundId }, body: { level: "city", reason } }),
    ),
  ).toEqual({ code: "step-not-endable", details: { level: "city" } });
});

test("what the city approved is opened again by the city or the ministry, not by the district", async () => {
  const { params, revisionId } = await submit();
  const body = { revisionId, findings: {}, reason: null };
  await who("district")(approveRevision, { params, body });
  await who("city")(approveRevision, { params, body });
  const reopen = { params, body: { reason: "Số liệu của quý trước" } };
  expect(await refusalOf(who("district")(reopenSubmission, reopen))).toMatchObject({
    code: "not-allowed",
  });
  expect((await who("ministry")(reopenSubmission, reopen)).state).toBe("reopened");
});

test("whoever is of the ward appraises it at no level, by no act", async () => {
  const { params, revisionId } = await submit();
  const body = { revisionId, findings: {}, reason: null };
  const both = who("both");
  const acts = [
    () => both(getAppraisal, { params }),
    () => both(saveFindings, { params, body: { revisionId, baseSequence: 0, findings: {} } }),
    () => both(approveRevision, { params, body }),
    () =>
      both(returnForCorrection, {
        params,
        body: { revisionId, findings: lowered, reason: "Trả lại" },
      }),
    () => both(reopenSubmission, { params, body: { reason: "Mở lại" } }),
  ];
  for (const act of acts) {
    expect(await refusalOf(act())).toEqual({ code: "own-unit", details: { unitId: wardId } });
  }
  expect((await both(listAppraisalQueue, { query: {} })).items).toEqual([]);
});
