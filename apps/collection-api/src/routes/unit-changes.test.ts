import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { listAccounts } from "@thuocdo/contract/accounts";
import { closeRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import {
  changeUnits,
  getUnitHistory,
  listUnitChanges,
  previewUnitChange,
  takeBackUnitChange,
  type UnitChange,
} from "@thuocdo/contract/unit-changes";
import { getUnit, listUnits } from "@thuocdo/contract/units";
import { startSubmission } from "@thuocdo/contract/submissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRoundOfBothWards } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { addUnit, password } from "#testing/two-cities.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { addPerson } from "#use-cases/add-person.ts";

let service: Service;
let administrator: Call;

beforeAll(async () => {
  service = await startService();
  administrator = await service.signIn("administrator");
});
afterAll(async () => await service.stop());

let count = 100;
/** A ward of the northern city of its own for each test. */
async function newWard() {
  const code = `01${count++}`;
  const { city } = service.units.north;
  const unitId = await service.owner
    .transaction()
    .execute(
      async (trx) =>
        await addUnit(trx, { type: "ward", code, name: `Phường ${code}`, parentId: city }),
    );
  return { unitId, code, name: `Phường ${code}` };
}

const body = (change: UnitChange, effectiveOn = "2021-09-01") => ({
  id: randomUUID(),
  change,
  effectiveOn,
  decisionNumber: "12/NQ-HĐND",
  decidedOn: "2021-07-01",
});
const act = async (change: UnitChange, effectiveOn?: string) =>
  await administrator(changeUnits, { body: body(change, effectiveOn) });
const historyOf = async (unitId: string) =>
  await administrator(getUnitHistory, { params: { unitId } });
const on = async (unitId: string, asOf: string) =>
  (await administrator(getUnit, { params: { unitId }, query: { asOf } })).unit;

test("a renamed unit is called as before until the day, and otherwise from it; its history says by which decision", async () => {
  const { unitId, code, name } = await newWard();
  const renamed = { kind: "rename", unitId, code, name: "Phường  Mới", type: "ward" } as const;
  const change = await act(renamed);
  expect(change).toMatchObject({ kind: "rename", planned: true, decisionNumber: "12/NQ-HĐND" });
  expect((await on(unitId, "2021-08-31")).name).toBe(name);
  expect((await on(unitId, "2021-09-01")).name).toBe("Phường Mới");
  expect(await historyOf(unitId)).toMatchObject({
    names: [
      { name, from: "2020-01-01", to: "2021-09-01" },
      { name: "Phường Mới", from: "2021-09-01", to: null },
    ],
    changes: [{ id: change.id, mayTakeBack: true }],
  });
});

test("the same act sent again changes nothing more", async () => {
  const { unitId, code } = await newWard();
  const sent = body({ kind: "rename", unitId, code, name: "Phường Hai", type: "ward" });
  const first = await administrator(changeUnits, { body: sent });
  expect(await administrator(changeUnits, { body: sent })).toEqual(first);
  expect((await historyOf(unitId)).names).toHaveLength(2);
});

test("a merger into a unit that is there keeps both histories, and is told from both sides", async () => {
  const [from, into] = [await newWard(), await newWard()];
  await act({ kind: "merge", unitIds: [from.unitId], intoUnitId: into.unitId });
  expect(await historyOf(from.unitId)).toMatchObject({
    names: [{ to: "2021-09-01" }],
    placements: [{ to: "2021-09-01" }],
    successors: [{ unitId: into.unitId, on: "2021-09-01", kind: "merge", decision: "12/NQ-HĐND" }],
  });
  expect(await historyOf(into.unitId)).toMatchObject({
    names: [{ to: null }],
    predecessors: [{ unitId: from.unitId, unitName: from.name }],
  });
  const query = { asOf: "2021-09-01", level: "ward" as const };
  const ids = (await administrator(listUnits, { query })).items.map(({ id }) => id);
  expect(ids).toContain(into.unitId);
  expect(ids).not.toContain(from.unitId);
});

test("a code that is freed on the day goes to the new unit, and stays the old one's before", async () => {
  const [one, two] = [await newWard(), await newWard()];
  const id = randomUUID();
  const into = { id, code: one.code, name: "Phường Hợp Nhất", type: "ward" as const };
  await act({ kind: "merge-anew", unitIds: [one.unitId, two.unitId], into });
  expect(await on(one.unitId, "2021-08-31")).toMatchObject({ code: one.code });
  expect(await on(id, "2021-09-01")).toMatchObject({
    code: one.code,
    parentId: service.units.north.city,
  });
});

test("a unit split begins new ones beside it, and goes on where it is said to", async () => {
  const { unitId, code } = await newWard();
  const into = [{ id: randomUUID(), code: `${code}A`, name: "Phường A", type: "ward" as const }];
  await act({ kind: "split", unitId, into, goesOn: true });
  expect(await historyOf(unitId)).toMatchObject({
    names: [{ to: null }],
    successors: [{ unitName: "Phường A", kind: "split" }],
  });
});

test("a unit moved to another city is seen there from the day on; only who is above both moves it", async () => {
  const { unitId } = await newWard();
  const { south } = service.units;
  await act({ kind: "move", unitIds: [unitId], parentId: south.city });
  const { above } = await administrator(getUnit, {
    params: { unitId },
    query: { asOf: "2021-09-01" },
  });
  expect(above[0]?.id).toBe(south.city);
});

test("people of a unit that is moved are seen and administered from where it stands; taken back, as before", async () => {
  const { unitId, code } = await newWard();
  const { north, south } = service.units;
  const userName = `officer.${code}`;
  await service.owner.transaction().execute(async (trx) => {
    await addPerson(trx, {
      userName,
      fullName: userName,
      password,
      roles: [{ unitId, role: "ward-officer", validFrom: "2021-01-01" }],
    });
    for (const [name, { city }] of Object.entries({ north, south }))
      await addPerson(trx, {
        userName: `${name}.${code}`,
        fullName: name,
        password,
        roles: [{ unitId: city, role: "administrator", validFrom: "2021-01-01" }],
      });
  });
  const [ofNorth, ofSouth] = await Promise.all([
    service.signIn(`north.${code}`),
    service.signIn(`south.${code}`),
  ]);
  const sees = async (call: Call) =>
    (await call(listAccounts, { query: {} })).items.some(
      (account) => account.userName === userName,
    );
  expect([await sees(ofNorth), await sees(ofSouth)]).toEqual([true, false]);
  const moved = await act({ kind: "move", unitIds: [unitId], parentId: south.city });
  expect([await sees(ofNorth), await sees(ofSouth)]).toEqual([false, true]);
  await administrator(takeBackUnitChange, {
    params: { changeId: moved.id },
    body: { reason: "Ghi nhầm" },
  });
  expect([await sees(ofNorth), await sees(ofSouth)]).toEqual([true, false]);
});

test("a change before a planned one is refused with its day", async () => {
  const { unitId, code } = await newWard();
  await act({ kind: "rename", unitId, code, name: "Phường Sau", type: "ward" }, "2021-12-01");
  const earlier = body({ kind: "rename", unitId, code, name: "Phường Trước", type: "ward" });
  expect(await refusalOf(administrator(changeUnits, { body: earlier }))).toMatchObject({
    code: "unit-changed-later",
    details: { on: "2021-12-01" },
  });
});

test("a mistaken act is taken back whole and stays on record; built upon, it stands", async () => {
  const [from, into] = [await newWard(), await newWard()];
  const { id: changeId } = await act({
    kind: "merge",
    unitIds: [from.unitId],
    intoUnitId: into.unitId,
  });
  const params = { changeId };
  const taken = await administrator(takeBackUnitChange, { params, body: { reason: "Ghi nhầm" } });
  expect(taken).toMatchObject({ takenBack: { reason: "Ghi nhầm" }, mayTakeBack: false });
  expect(await historyOf(from.unitId)).toMatchObject({
    names: [{ to: null }],
    placements: [{ to: null }],
    successors: [],
    changes: [{ id: changeId }],
  });
  const again = administrator(takeBackUnitChange, { params, body: { reason: "Ghi nhầm" } });
  expect((await refusalOf(again)).code).toBe("unit-change-taken-back");

  const { unitId, code } = await newWard();
  const first = await act({ kind: "rename", unitId, code, name: "Phường Một", type: "ward" });
  await act({ kind: "rename", unitId, code, name: "Phường Hai", type: "ward" }, "2021-10-01");
  const built = administrator(takeBackUnitChange, {
    params: { changeId: first.id },
    body: { reason: "Ghi nhầm" },
  });
  expect(await refusalOf(built)).toMatchObject({
    code: "unit-change-built-upon",
    details: { on: ["later-change"] },
  });
});

test("an act is not taken back once the code it freed is another unit's", async () => {
  const [from, into, other] = [await newWard(), await newWard(), await newWard()];
  const { id: changeId } = await act({
    kind: "merge",
    unitIds: [from.unitId],
    intoUnitId: into.unitId,
  });
  const taking = { kind: "rename", unitId: other.unitId, code: from.code } as const;
  await act({ ...taking, name: "Phường Khác", type: "ward" }, "2021-09-15");
  const back = administrator(takeBackUnitChange, {
    params: { changeId },
    body: { reason: "Nhầm" },
  });
  expect(await refusalOf(back)).toMatchObject({ details: { on: ["code"] } });
});

test("the preview tells what becomes of rounds, accounts and figures, and stores nothing", async () => {
  const { roundId } = await openRoundOfBothWards(service);
  const { north, south } = service.units;
  const officer = await service.signIn("north.officer");
  await officer(startSubmission, { params: { roundId, unitId: north.ward } });
  const into = await newWard();
  const change: UnitChange = { kind: "merge", unitIds: [north.ward], intoUnitId: into.unitId };
  const asked = { change, effectiveOn: "2021-07-10" };
  const before = (await administrator(listUnitChanges)).items.length;
  const preview = await administrator(previewUnitChange, { body: asked });
  expect(preview).toMatchObject({
    planned: true,
    ended: [{ unitId: north.ward, unitName: "Phường Bắc" }],
    begun: [],
    rounds: [
      {
        roundId,
        unitName: "Phường Bắc",
        submission: "in-progress",
        effect: "stays-until-released",
      },
    ],
    figures: [],
  });
  expect(preview.accounts).toContainEqual({
    unitId: north.ward,
    unitName: "Phường Bắc",
    role: "ward-officer",
    people: 2,
  });
  expect((await administrator(listUnitChanges)).items).toHaveLength(before);

  // Frozen, the round has read the ward until 30/6: what it read is not changed any more, the day after may be.
  const params = { roundId };
  await administrator(closeRound, { params });
  await administrator(freezeRound, { params });
  const within = body(change, "2021-06-30");
  expect(await refusalOf(administrator(changeUnits, { body: within }))).toMatchObject({
    code: "unit-in-frozen-round",
    details: { name: "Phường Bắc", until: "2021-06-30" },
  });
  const city = body(
    { kind: "rename", unitId: south.city, code: "79", name: "Thành phố Khác", type: "city" },
    "2021-06-30",
  );
  expect((await refusalOf(administrator(changeUnits, { body: city }))).code).toBe(
    "unit-in-frozen-round",
  );
  const after = await administrator(previewUnitChange, {
    body: { change, effectiveOn: "2021-07-01" },
  });
  expect(after.rounds).toEqual([]);
  expect(after.figures).toMatchObject([{ unitId: north.ward, frozenRounds: 1 }]);
});
