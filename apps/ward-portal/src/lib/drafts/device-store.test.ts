import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openDeviceStore, ownerOf, readWork } from "#lib/drafts/device-store.ts";

test("a change that only a newer program understands is not touched, and does not stop an older one", async () => {
  const store = await openDeviceStore();
  const owner = ownerOf("person", "submission");
  const known = {
    change: { part: "note", indicatorId: "a", value: "Theo sổ", at: "2026-11-26T00:00:00.000Z" },
    inSight: null,
  } as const;
  await store.put("change", known, [owner, "a/note"]);
  // As a program would that knows one more part.
  const unknown = { ...known, change: { ...known.change, part: "voice" } } as never;
  await store.put("change", unknown, [owner, "a/voice"]);
  expect([...(await readWork(store, owner)).changes.keys()]).toEqual(["a/note"]);
  expect(await store.get("change", [owner, "a/voice"])).toEqual(unknown);
  store.close();
});
