import { randomUUID } from "node:crypto";
import { approveRevision } from "@thuocdo/contract/appraisal";
import type { Call } from "@thuocdo/contract/call";
import { createRound } from "@thuocdo/contract/round-planning";
import { openRound } from "@thuocdo/contract/rounds";
import {
  getSubmission,
  listMySubmissions,
  startSubmission,
  submitRevision,
} from "@thuocdo/contract/submissions";
import { getVersion, issueVersion } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { indicator } from "@thuocdo/criteria/testing/indicators";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issuance } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { beginIn, edit, issueOpenCore } from "#testing/supplements.ts";

let service: Service;
let versionId: string;
let firstSupplementId: string;
let officer: Call;

beforeAll(async () => {
  service = await startService();
  ({ versionId } = await issueOpenCore(service));
  firstSupplementId = await issueSupplement("own", 300);
  officer = await service.signIn("north.officer");
});
afterAll(async () => await service.stop());

let labels = 1;

/** The northern city adds a yes/no and asks for more points of 1.1; issued, it takes the place of the one before. */
async function issueSupplement(addition: string, leastHundredths: number): Promise<string> {
  const { id, call } = await beginIn(service, "north", versionId, `Bản ${labels++}`);
  const edits: readonly Edit[] = [
    {
      kind: "add-indicator",
      parentId: "criterion-1",
      index: 2,
      node: { ...indicator("yes-no", addition), title: "Tổ liên gia an toàn" },
    },
    {
      kind: "set-field",
      nodeId: "indicator-1-1",
      path: ["terms", "minimum"],
      value: {
        text: `Từ ${leastHundredths / 100} điểm`,
        effect: "criterion",
        reach: { kind: "points", hundredths: leastHundredths },
      },
    },
  ];
  const sequence = await edit(call, id, ...edits);
  const issuer = await service.signIn("north.issuer");
  await issuer(issueVersion, { params: { versionId: id }, body: { sequence, ...issuance } });
  return id;
}

async function open(title: string) {
  const administrator = await service.signIn("administrator");
  const roundId = randomUUID();
  await administrator(createRound, {
    body: {
      id: roundId,
      title,
      organiserUnitId: service.units.ministry,
      versionId,
      periodFrom: "2021-06-01",
      periodTo: "2021-06-30",
      opensAt: "2021-07-01T00:00:00.000Z",
      closesAt: "2021-07-31T00:00:00.000Z",
      appraisingLevels: ["city"],
      unitIds: [service.units.north.ward, service.units.south.ward],
    },
  });
  await administrator(openRound, { params: { roundId } });
  return roundId;
}

const start = async (roundId: string) =>
  await officer(startSubmission, { params: { roundId, unitId: service.units.north.ward } });

test("the supplement in force as a round opens is the one it asks of that city, whatever is issued later", async () => {
  const roundId = await open("Đợt một");
  const submission = await start(roundId);
  expect(submission).toMatchObject({ versionId, supplementVersionId: firstSupplementId });

  const laterId = await issueSupplement("later", 400);
  const params = { submissionId: submission.id };
  expect((await officer(getSubmission, { params })).supplementVersionId).toBe(firstSupplementId);
  const next = await start(await open("Đợt hai"));
  expect(next.supplementVersionId).toBe(laterId);

  // Put out of force, it stays readable for those who are asked it.
  const read = await officer(getVersion, { params: { versionId: firstSupplementId } });
  expect(read.version.state).toBe("superseded");
  const mine = (await officer(listMySubmissions)).items.map((each) => each.supplementVersionId);
  expect(new Set(mine)).toEqual(new Set([firstSupplementId, laterId]));

  const south = await service.signIn("south.officer");
  const other = await south(startSubmission, {
    params: { roundId, unitId: service.units.south.ward },
  });
  expect(other.supplementVersionId).toBeNull();
});

test("what a supplement adds is owed like the rest, and its results stand beside the core's, also after appraisal", async () => {
  // Its own supplement is in force again, so that this test does not hang on the one before.
  await issueSupplement("own", 500);
  const { id: submissionId } = await start(await open("Đợt ba"));
  const params = { submissionId };
  const byIndicator = {
    "indicator-1-1": { values: { part: "18", whole: "20" }, note: "Sổ theo dõi" },
    "indicator-1-2": { values: { done: true }, note: "Có biên bản" },
  };
  const send = async (more: object) =>
    await officer(submitRevision, {
      params,
      body: {
        id: randomUUID(),
        answers: { formatVersion: 1, byIndicator: { ...byIndicator, ...more } },
        note: null,
      },
    });
  expect(await refusalOf(send({}))).toMatchObject({
    code: "answers-incomplete",
    details: { missing: [{ indicatorId: "own", what: "no-answer" }] },
  });

  const own = { values: { done: true }, note: "Có quyết định" };
  const { revision } = await send({ own });
  // 18 of 20 is 90 %, four fifths of the way from 50 % to 100 %: 4 points, and 5 for the yes; the city's own 5 are not in them.
  expect(revision?.selfScore).toMatchObject({ totalHundredths: 900 });
  expect(revision?.selfScore.indicators.map(({ indicatorId }) => indicatorId)).toEqual([
    "indicator-1-1",
    "indicator-1-2",
  ]);
  expect(revision?.supplementScore).toMatchObject({
    additions: { totalHundredths: 500, indicators: [{ indicatorId: "own", state: "scored" }] },
    minimums: [{ indicatorId: "indicator-1-1", coreReached: null, reached: false }],
  });

  const appraiser = await service.signIn("north.appraiser");
  const { appraisal } = await appraiser(approveRevision, {
    params,
    body: {
      revisionId: revision?.id ?? "",
      findings: { own: { values: { done: false }, reason: "Chưa ra mắt" } },
      reason: null,
    },
  });
  expect(appraisal).toMatchObject({
    appraisedScore: { totalHundredths: 900 },
    supplementScore: { additions: { totalHundredths: 0 } },
  });
});

test("a supplement that is still a draft as the round opens is not asked", async () => {
  await beginIn(service, "south", versionId);
  const roundId = await open("Đợt bốn");
  const south = await service.signIn("south.officer");
  const { supplementVersionId } = await south(startSubmission, {
    params: { roundId, unitId: service.units.south.ward },
  });
  expect(supplementVersionId).toBeNull();
});
