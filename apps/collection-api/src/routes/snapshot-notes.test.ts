import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { closeRound } from "@thuocdo/contract/rounds";
import {
  listSnapshotNotes,
  withdrawSnapshotNote,
  writeSnapshotNote,
} from "@thuocdo/contract/snapshot-notes";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addWards, issuedVersion, openRoundOf } from "#testing/many-wards.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let administrator: Call;
let params: { readonly snapshotId: string };
let wardId: string;

beforeAll(async () => {
  service = await startService();
  [wardId = ""] = await addWards(service, 1);
  administrator = await service.signIn("administrator");
  const roundId = await openRoundOf(service, {
    versionId: await issuedVersion(service),
    // Of two cities: each city sees its own, the ministry the whole.
    unitIds: [wardId, service.units.south.ward],
  });
  await administrator(closeRound, { params: { roundId } });
  const { snapshot } = await administrator(freezeRound, { params: { roundId } });
  params = { snapshotId: snapshot.id };
});
afterAll(async () => await service.stop());

const note = (more: object = {}) => ({
  id: randomUUID(),
  unitId: null,
  criterionId: null,
  text: "Cần xem lại cách chấm tiêu chí 4.",
  ...more,
});

test("a note says who wrote it and when, and sent twice it is one", async () => {
  const body = note({ unitId: wardId, criterionId: "criterion-1" });
  const written = await administrator(writeSnapshotNote, { params, body });
  expect(written).toMatchObject({ ...body, isOwn: true });
  expect(written.writtenBy.fullName).not.toBe("");
  expect(await administrator(writeSnapshotNote, { params, body })).toEqual(written);
  const { items } = await administrator(listSnapshotNotes, { params });
  expect(items).toEqual([written]);
});

test("another note under the same id is refused, and the first stays", async () => {
  const body = note();
  await administrator(writeSnapshotNote, { params, body });
  expect(
    await refusalOf(administrator(writeSnapshotNote, { params, body: { ...body, text: "Khác" } })),
  ).toMatchObject({ code: "already-exists" });
});

test("a note on a unit that was not called is refused", async () => {
  expect(
    await refusalOf(
      administrator(writeSnapshotNote, { params, body: note({ unitId: randomUUID() }) }),
    ),
  ).toMatchObject({ code: "not-found", details: { what: "unit" } });
});

test("who sees the unit alone sees notes on it, and none on the whole", async () => {
  const appraiser = await service.signIn("north.appraiser");
  const onUnit = await administrator(writeSnapshotNote, { params, body: note({ unitId: wardId }) });
  const { items } = await appraiser(listSnapshotNotes, { params });
  expect(items.map(({ id }) => id)).toContain(onUnit.id);
  expect(items.every(({ unitId }) => unitId === wardId)).toBe(true);
  expect(await refusalOf(appraiser(writeSnapshotNote, { params, body: note() }))).toMatchObject({
    code: "not-allowed",
  });
});

test("its writer takes a note back, nobody else does, and the row stays as it was written", async () => {
  const appraiser = await service.signIn("north.appraiser");
  const written = await appraiser(writeSnapshotNote, { params, body: note({ unitId: wardId }) });
  const asked = { params: { noteId: written.id } };
  expect(await refusalOf(administrator(withdrawSnapshotNote, asked))).toMatchObject({
    code: "not-allowed",
  });
  await appraiser(withdrawSnapshotNote, asked);
  await appraiser(withdrawSnapshotNote, asked);
  const { items } = await appraiser(listSnapshotNotes, { params });
  expect(items.map(({ id }) => id)).not.toContain(written.id);
  const change = service.owner
    .updateTable("snapshot_note")
    .set({ text: "Sửa" })
    .where("id", "=", written.id)
    .execute();
  await expect(change).rejects.toMatchObject({ code: "23001" });
});
