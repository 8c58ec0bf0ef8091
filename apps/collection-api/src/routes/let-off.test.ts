import { randomUUID } from "node:crypto";
import { letUnitOff, remindUnits } from "@thuocdo/contract/round-board";
import { createRound } from "@thuocdo/contract/round-planning";
import { getBoard, openRound } from "@thuocdo/contract/rounds";
import { saveDraft, getSubmission, startSubmission } from "@thuocdo/contract/submissions";
import { changeUnits, type UnitChange } from "@thuocdo/contract/unit-changes";
import { issueVersion } from "@thuocdo/contract/versions";
import type { Call } from "@thuocdo/contract/call";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { draftVersion, issuance } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { addUnit } from "#testing/two-cities.ts";

let service: Service;
let administrator: Call;
let versionId: string;

beforeAll(async () => {
  service = await startService();
  administrator = await service.signIn("administrator");
  const draft = await draftVersion(service);
  ({ versionId } = draft);
  const issuer = await service.signIn("issuer");
  await issuer(issueVersion, {
    params: { versionId },
    body: { sequence: draft.sequence, ...issuance },
  });
});
afterEach(() => service.setTime("2021-07-05T02:00:00.000Z"));
afterAll(async () => await service.stop());

let count = 100;
async function newWard(city: "north" | "south" = "north"): Promise<string> {
  const code = `W${count++}`;
  const { city: parentId } = service.units[city];
  return await service.owner
    .transaction()
    .execute(
      async (trx) => await addUnit(trx, { type: "ward", code, name: `Phường ${code}`, parentId }),
    );
}

async function plan(...unitIds: string[]): Promise<string> {
  const id = randomUUID();
  await administrator(createRound, {
    body: {
      id,
      title: "Đợt thử",
      organiserUnitId: service.units.ministry,
      versionId,
      periodFrom: "2021-06-01",
      periodTo: "2021-06-30",
      opensAt: "2021-07-01T00:00:00.000Z",
      closesAt: "2021-07-31T00:00:00.000Z",
      appraisingLevels: ["city"],
      unitIds,
    },
  });
  return id;
}

async function open(...unitIds: string[]): Promise<string> {
  const roundId = await plan(...unitIds);
  await administrator(openRound, { params: { roundId } });
  return roundId;
}

const change = async (unitChange: UnitChange, effectiveOn: string) =>
  await administrator(changeUnits, {
    body: {
      id: randomUUID(),
      change: unitChange,
      effectiveOn,
      decisionNumber: "12/NQ-HĐND",
      decidedOn: "2021-06-01",
    },
  });
const merge = async (from: string, into: string, effectiveOn: string) =>
  await change({ kind: "merge", unitIds: [from], intoUnitId: into }, effectiveOn);
const board = async (roundId: string) =>
  (await administrator(getBoard, { params: { roundId } })).items;

test("a ward merged within the period of an open round stays on the board under its name, and says into what it went", async () => {
  const [from, into] = [await newWard(), await newWard()];
  const roundId = await open(from);
  await merge(from, into, "2021-06-15");
  expect(await board(roundId)).toMatchObject([
    { unitId: from, ended: { on: "2021-06-15", successors: [{ unitId: into }] }, letOff: null },
  ]);
});

test("an end that is still to come is not told on the board, and nobody is let off for it", async () => {
  const [from, into] = [await newWard(), await newWard()];
  const roundId = await open(from);
  await merge(from, into, "2021-07-06");
  expect(await board(roundId)).toMatchObject([{ ended: null }]);
  const params = { roundId, unitId: from };
  const body = { reason: "Sáp nhập", callSuccessors: false };
  expect((await refusalOf(administrator(letUnitOff, { params, body }))).code).toBe("unit-goes-on");
});

test("let off, a ward need not send and is not late, its draft stays; the successor of the period begins with nothing", async () => {
  const into = await newWard();
  const { north } = service.units;
  const roundId = await open(north.ward);
  const officer = await service.signIn("north.officer");
  const { id } = await officer(startSubmission, { params: { roundId, unitId: north.ward } });
  const params = { submissionId: id };
  const typed = {
    part: "note",
    indicatorId: "indicator-1-1",
    value: "Đang gõ",
    at: "2021-07-05T02:00:00Z",
  } as const;
  const save = async () =>
    await officer(saveDraft, { params, body: { baseSequence: 0, changes: [typed] } });
  await save();
  await merge(north.ward, into, "2021-07-01");
  const letOff = { roundId, unitId: north.ward };
  const body = { reason: "Đã nhập vào phường mới", callSuccessors: true };
  const { items } = await administrator(letUnitOff, { params: letOff, body });
  expect(items).toMatchObject([
    { unitId: north.ward, letOff: { reason: body.reason }, state: "in-progress" },
    { unitId: into, submissionId: null, state: "not-started" },
  ]);

  service.setTime("2021-08-05T00:00:00.000Z");
  const late = new Map((await board(roundId)).map((row) => [row.unitId, row.late]));
  expect(late).toEqual(
    new Map([
      [north.ward, false],
      [into, true],
    ]),
  );
  service.setTime("2021-07-05T03:00:00.000Z");
  expect((await refusalOf(save())).code).toBe("round-not-open");
  const kept = await officer(getSubmission, { params });
  expect(kept.draft.answers.byIndicator["indicator-1-1"]).toMatchObject({ note: "Đang gõ" });
  const remind = administrator(remindUnits, {
    params: { roundId },
    body: { unitIds: [north.ward], message: "Nhắc" },
  });
  expect((await refusalOf(remind)).code).toBe("reminder-not-due");
  const again = administrator(letUnitOff, { params: letOff, body });
  expect((await refusalOf(again)).code).toBe("unit-let-off-already");
});

test("units are read anew as a round opens: one that moved is appraised where it stands, one that is gone stops it", async () => {
  const [moved, gone, into] = [await newWard(), await newWard(), await newWard()];
  const { south } = service.units;
  const roundId = await plan(moved);
  await change({ kind: "move", unitIds: [moved], parentId: south.city }, "2021-06-20");
  await administrator(openRound, { params: { roundId } });
  expect(await board(roundId)).toMatchObject([{ unitId: moved, cityId: south.city }]);

  const stopped = await plan(gone, into);
  await merge(gone, into, "2021-06-20");
  expect(await refusalOf(administrator(openRound, { params: { roundId: stopped } }))).toMatchObject(
    {
      code: "unit-not-callable",
      details: { unitIds: [gone] },
    },
  );
});
