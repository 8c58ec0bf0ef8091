import { randomUUID } from "node:crypto";
import { getPastState, listHistory, restoreState } from "@thuocdo/contract/history";
import { getVersion, listEdits, postEdits } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftVersion } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

const title = (value: string, nodeId = "criterion-1"): Edit => ({
  kind: "set-field",
  nodeId,
  path: ["title"],
  value,
});

/** A draft that has been edited further, one edit after another. */
async function edited(...edits: readonly Edit[]) {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const first = (await drafter(getVersion, { params })).document;
  await drafter(postEdits, {
    params,
    body: { baseSequence: sequence, edits: edits.map((edit) => ({ id: randomUUID(), edit })) },
  });
  return { params, sequence, first, drafter };
}

test("the history tells the newest first, whose it was, and goes on where it stopped", async () => {
  const many = Array.from({ length: 120 }, (_, at) => title(`Tên ${at}`));
  const { params, sequence, drafter } = await edited(...many);
  const page = await drafter(listHistory, { params });
  expect(page.items).toHaveLength(100);
  expect(page.items[0]).toMatchObject({
    sequence: sequence + 120,
    edit: { value: "Tên 119" },
    inverse: { value: "Tên 118" },
    editedBy: { fullName: "drafter" },
  });
  expect(page.people.map(({ fullName }) => fullName)).toEqual(["drafter"]);
  const next = await drafter(listHistory, { params, query: { before: String(page.next) } });
  expect(next.items.map((item) => item.sequence)).toEqual(
    Array.from({ length: sequence + 20 }, (_, at) => sequence + 20 - at),
  );
  expect(next.next).toBeNull();
});

test("a past state is read as it was, near a kept one or far from it", async () => {
  const many = Array.from({ length: 450 }, (_, at) => title(`Tên ${at}`));
  const { params, sequence, first, drafter } = await edited(...many);
  const stateAt = async (at: number) =>
    await drafter(getPastState, { params: { ...params, sequence: String(at) } });
  expect((await stateAt(sequence)).document).toEqual(first);
  const state = await stateAt(sequence + 7);
  expect(state.document.groups[0]?.criteria[0]?.title).toBe("Tên 6");
  expect(state).toMatchObject({ sequence: sequence + 7, editedBy: { fullName: "drafter" } });
  expect((await stateAt(0)).document.groups).toEqual([]);
  expect((await stateAt(0)).editedAt).toBeNull();
  expect(await refusalOf(stateAt(sequence + 451))).toMatchObject({ code: "not-found" });
});

test("a past state is restored as one new edit, that is in the history and can be taken back", async () => {
  const { params, sequence, first, drafter } = await edited(
    title("Đã sửa"),
    { kind: "remove-node", nodeId: "indicator-1-1" },
    title("Đã sửa nữa", "group-I"),
  );
  const before = (await drafter(getVersion, { params })).document;
  const body = { id: randomUUID(), sequence };
  const restored = await drafter(restoreState, { params, body });
  expect(restored.sequence).toBe(sequence + 4);
  expect(restored.edit).toMatchObject({ restores: sequence, edit: { kind: "several" } });
  expect((await drafter(getVersion, { params })).document).toEqual(first);
  // Sent again after a broken line.
  expect(await drafter(restoreState, { params, body })).toEqual(restored);
  const { items } = await drafter(listEdits, { params, query: { after: String(sequence + 3) } });
  expect(items).toHaveLength(1);
  await drafter(postEdits, {
    params,
    body: {
      baseSequence: sequence + 4,
      edits: [{ id: randomUUID(), edit: items[0]!.inverse, takesBack: [body.id] }],
    },
  });
  expect((await drafter(getVersion, { params })).document).toEqual(before);
});

test("restoring the state in which the draft is changes nothing", async () => {
  const { params, sequence, drafter } = await edited(title("Đã sửa"));
  const body = { id: randomUUID(), sequence: sequence + 1 };
  expect(await drafter(restoreState, { params, body })).toEqual({
    sequence: sequence + 1,
    edit: null,
  });
});

test("who does not draft the version sees neither its history nor its past, nor restores it", async () => {
  const { params } = await edited(title("Đã sửa"));
  const officer = await service.signIn("north.officer");
  const calls = [
    async () => await officer(listHistory, { params }),
    async () => await officer(getPastState, { params: { ...params, sequence: "0" } }),
    async () => await officer(restoreState, { params, body: { id: randomUUID(), sequence: 0 } }),
  ];
  for (const call of calls) {
    expect(await refusalOf(call())).toMatchObject({ code: "not-allowed" });
  }
});
