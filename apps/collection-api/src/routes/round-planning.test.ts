import { randomUUID } from "node:crypto";
import {
  createRound,
  getRoundPlan,
  readUnitList,
  replanRound,
  type RoundPlan,
} from "@thuocdo/contract/round-planning";
import { extendRound, listExtensions, reopenRound } from "@thuocdo/contract/round-deadlines";
import { downloadBoard, remindUnits } from "@thuocdo/contract/round-board";
import { readWorkbookApart } from "@thuocdo/documents/read-workbook-apart";
import { closeRound, getBoard, getRound, openRound } from "@thuocdo/contract/rounds";
import { listMySubmissions } from "@thuocdo/contract/submissions";
import { issueVersion } from "@thuocdo/contract/versions";
import type { Call } from "@thuocdo/contract/call";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { draftVersion, issuance } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let administrator: Call;
let plan: RoundPlan;

beforeAll(async () => {
  service = await startService();
  const { versionId, sequence } = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  await issuer(issueVersion, { params: { versionId }, body: { sequence, ...issuance } });
  administrator = await service.signIn("administrator");
  plan = {
    title: "Đợt thử",
    versionId,
    periodFrom: "2021-06-01",
    periodTo: "2021-06-30",
    opensAt: "2021-07-01T00:00:00.000Z",
    closesAt: "2021-07-31T00:00:00.000Z",
    appealDays: 7,
    appraisingLevels: ["district", "city"],
    unitIds: [service.units.north.ward, service.units.south.ward],
  };
});
afterEach(() => service.setTime("2021-07-05T02:00:00.000Z"));
afterAll(async () => await service.stop());

async function create(over: Partial<RoundPlan> = {}) {
  const body = { id: randomUUID(), organiserUnitId: service.units.ministry, ...plan, ...over };
  await administrator(createRound, { body });
  return { roundId: body.id, params: { roundId: body.id } };
}

async function open() {
  const created = await create();
  await administrator(openRound, { params: created.params });
  return created;
}

test("a plan is read back as it was made, and planned anew as long as the round has not opened", async () => {
  const { params } = await create();
  expect(await administrator(getRoundPlan, { params })).toEqual({
    ...plan,
    unitIds: [...plan.unitIds].toSorted(),
  });
  const fewer = { ...plan, title: "Đợt thử lại", unitIds: [service.units.north.ward] };
  expect(await administrator(replanRound, { params, body: fewer })).toMatchObject({
    title: "Đợt thử lại",
    units: 1,
  });
  await administrator(openRound, { params });
  expect(await refusalOf(administrator(replanRound, { params, body: plan }))).toMatchObject({
    code: "round-act-not-possible",
    details: { state: "open" },
  });
});

test("a plan that lacks something or runs backwards is refused whole, each fault by field", async () => {
  const body = { id: randomUUID(), organiserUnitId: service.units.ministry, ...plan };
  const backwards = { ...body, periodTo: "2021-05-31", closesAt: plan.opensAt };
  expect(await refusalOf(administrator(createRound, { body: backwards }))).toMatchObject({
    code: "round-plan-refused",
    details: {
      problems: [
        { code: "not-after", field: "periodTo" },
        { code: "not-after", field: "closesAt" },
      ],
    },
  });
  const missing = await refusalOf(administrator(getRound, { params: { roundId: body.id } }));
  expect(missing.code).toBe("not-found");
});

test("only wards below the organiser are called, and only where somebody planned appraises", async () => {
  const called = { ...plan, unitIds: [service.units.north.city] };
  const body = { id: randomUUID(), organiserUnitId: service.units.ministry, ...called };
  expect(await refusalOf(administrator(createRound, { body }))).toMatchObject({
    code: "unit-not-callable",
    details: { unitIds: [service.units.north.city] },
  });
  const nobody = { ...body, ...plan, appraisingLevels: ["district" as const] };
  expect(await refusalOf(administrator(createRound, { body: nobody }))).toMatchObject({
    code: "unit-without-appraiser",
    details: { names: ["Phường Bắc", "Phường Nam"] },
  });
});

test("an extension gives some units, or all, a later deadline; each is kept with its reason", async () => {
  const { roundId, params } = await open();
  const { north, south } = service.units;
  await administrator(extendRound, {
    params,
    body: { unitIds: [north.ward], closesAt: "2021-08-05T00:00:00.000Z", reason: "Mưa lũ" },
  });
  const rows = async () => (await administrator(getBoard, { params })).items;
  const deadlineOf = async (unitId: string) =>
    (await rows()).find((row) => row.unitId === unitId)?.closesAt;
  expect(await deadlineOf(north.ward)).toBe("2021-08-05T00:00:00.000Z");
  expect(await deadlineOf(south.ward)).toBe("2021-07-31T00:00:00.000Z");

  // A unit's own deadline that is later than the round's new one stays; one that is not is taken up.
  await administrator(extendRound, {
    params,
    body: { unitIds: null, closesAt: "2021-08-03T00:00:00.000Z", reason: "Đường truyền hỏng" },
  });
  expect(await deadlineOf(north.ward)).toBe("2021-08-05T00:00:00.000Z");
  expect(await deadlineOf(south.ward)).toBe("2021-08-03T00:00:00.000Z");

  const officer = await service.signIn("north.officer");
  const mine = (await officer(listMySubmissions)).items.find((row) => row.roundId === roundId);
  expect(mine?.closesAt).toBe("2021-08-05T00:00:00.000Z");
  expect((await administrator(listExtensions, { params })).items).toHaveLength(2);
  const seen = (await (await service.signIn("south.appraiser"))(listExtensions, { params })).items;
  expect(seen.map(({ reason }) => reason)).toEqual(["Đường truyền hỏng"]);
});

test("a deadline that is not later is refused, and so is somebody else's round", async () => {
  const { params } = await open();
  const body = { unitIds: null, closesAt: plan.closesAt, reason: "Thử" };
  expect(await refusalOf(administrator(extendRound, { params, body }))).toMatchObject({
    code: "deadline-not-later",
    details: { closesAt: plan.closesAt },
  });
  const appraiser = await service.signIn("north.appraiser");
  expect((await refusalOf(appraiser(extendRound, { params, body }))).code).toBe("not-allowed");
});

test("a closed round opens again until a new deadline, with its reason in the list of extensions", async () => {
  const { params } = await open();
  const again = { closesAt: "2021-08-10T00:00:00.000Z", reason: "Bổ sung hồ sơ" };
  expect((await refusalOf(administrator(reopenRound, { params, body: again }))).code).toBe(
    "round-act-not-possible",
  );
  await administrator(closeRound, { params });
  expect(await administrator(reopenRound, { params, body: again })).toMatchObject({
    state: "open",
    closesAt: again.closesAt,
  });
  expect((await administrator(listExtensions, { params })).items).toMatchObject([
    { unitId: null, reason: "Bổ sung hồ sơ" },
  ]);
});

test("a unit is late on the board once its own deadline has passed and it is still to send", async () => {
  const { params } = await open();
  await administrator(extendRound, {
    params,
    body: {
      unitIds: [service.units.north.ward],
      closesAt: "2021-08-05T00:00:00.000Z",
      reason: "Mưa lũ",
    },
  });
  service.setTime("2021-08-01T00:00:00.000Z");
  const rows = (await administrator(getBoard, { params })).items;
  expect(rows.map(({ unitName, late }) => [unitName, late])).toEqual([
    ["Phường Bắc", false],
    ["Phường Nam", true],
  ]);
  expect(rows[0]?.extensionReason).toBe("Mưa lũ");
});

test("a list of units is read from a CSV file: codes and names are found, the rest is told by row", async () => {
  const csv = "STT;Đơn vị\n1;Phường Bắc\n2;Phường Không Có\n3;79001";
  const list = await administrator(readUnitList, {
    query: { within: service.units.ministry, asOf: "2021-06-30" },
    body: new Blob([csv]),
  });
  expect(list).toMatchObject({
    sheet: "CSV",
    units: [
      { row: 2, unitId: service.units.north.ward },
      { row: 4, unitId: service.units.south.ward },
    ],
    headings: [{ row: 1, text: "STT · Đơn vị" }],
    problems: [{ code: "unknown-unit", row: 3, text: "2 · Phường Không Có" }],
  });
});

test("a file that is no table is refused by what it is", async () => {
  const query = { within: service.units.ministry, asOf: "2021-06-30" };
  const body = new Blob(["%PDF-1.7 …"]);
  expect(await refusalOf(administrator(readUnitList, { query, body }))).toMatchObject({
    code: "file-not-taken",
    details: { found: "pdf" },
  });
});

test("units that are still to send are reminded, by those above them, and see it until they have sent", async () => {
  const { roundId, params } = await open();
  const { north, south } = service.units;
  const body = { unitIds: [north.ward, south.ward], message: "Còn ba ngày" };
  expect(await administrator(remindUnits, { params, body })).toEqual({ reminded: 2 });
  const officer = await service.signIn("north.officer");
  const mine = async () =>
    (await officer(listMySubmissions)).items.find((row) => row.roundId === roundId);
  expect((await mine())?.reminder).toMatchObject({ message: "Còn ba ngày" });

  const appraiser = await service.signIn("north.appraiser");
  const own = { unitIds: [north.ward], message: "Nộp hôm nay" };
  expect(await appraiser(remindUnits, { params, body: own })).toEqual({ reminded: 1 });
  expect((await mine())?.reminder).toMatchObject({ message: "Nộp hôm nay" });
  // Another city's unit is not even seen.
  expect((await refusalOf(appraiser(remindUnits, { params, body }))).code).toBe("not-found");
  expect((await refusalOf(officer(remindUnits, { params, body: own }))).code).toBe("not-allowed");
});

test("a closed round reminds nobody", async () => {
  const { params } = await open();
  await administrator(closeRound, { params });
  const body = { unitIds: [service.units.north.ward], message: "Nộp" };
  expect((await refusalOf(administrator(remindUnits, { params, body }))).code).toBe(
    "round-act-not-possible",
  );
});

test("the board goes out as a workbook of the units that one may see", async () => {
  const { params } = await open();
  const file = await (await service.signIn("north.appraiser"))(downloadBoard, { params });
  const read = await readWorkbookApart(new Uint8Array(await file.arrayBuffer()));
  const units = read.ok ? read.value[1]?.rows.slice(6) : undefined;
  expect(units?.map((row) => row[4])).toEqual([{ kind: "text", text: "Phường Bắc" }]);
});
