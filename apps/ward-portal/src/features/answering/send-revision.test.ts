import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { revisionIdFor } from "#features/answering/send-revision.ts";
import { openDeviceStore } from "#lib/drafts/device-store.ts";

const answers = { formatVersion: 1, byIndicator: { a: { values: { cases: "7" } } } } as const;

test("the same content is sent again under the same id, after a reload too", async () => {
  const first = await revisionIdFor(await openDeviceStore(), "p/s", { answers, note: null });
  expect(await revisionIdFor(await openDeviceStore(), "p/s", { answers, note: null })).toBe(first);
});

test("other content is another revision", async () => {
  const store = await openDeviceStore();
  const first = await revisionIdFor(store, "p/s", { answers, note: null });
  expect(await revisionIdFor(store, "p/s", { answers, note: "Đã kiểm tra" })).not.toBe(first);
});
