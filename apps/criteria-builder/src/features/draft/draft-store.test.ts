import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import type { OwnEdit } from "#features/draft/draft.ts";
import { createDraftStore } from "#features/draft/draft-store.ts";
import { keptEdits } from "#features/draft/kept-edits.ts";
import type { SendOutcome } from "#features/draft/send-edits.ts";

const document = criteriaSet("1.1 percent");
const owner = { personId: "p", versionId: "v" };

/** A service that answers as told, one answer for each batch it is sent. */
function start(answers: ((sequence: number, edits: readonly OwnEdit[]) => SendOutcome)[]) {
  localStorage.clear();
  const sent: (readonly OwnEdit[])[] = [];
  let ids = 0;
  const store = createDraftStore(
    { document, sequence: 0 },
    {
      kept: keptEdits(localStorage, owner, "tab"),
      newId: () => `edit-${(ids += 1)}`,
      send: async (sequence, edits) => {
        sent.push(edits);
        const answer = answers.shift() ?? storeAll;
        return answer(sequence, edits);
      },
    },
  );
  return { store, sent };
}

function storeAll(sequence: number, edits: readonly OwnEdit[]): SendOutcome {
  return { kind: "stored", sequence: sequence + edits.length, stored: edits };
}

function cutLine(): SendOutcome {
  return { kind: "failed", error: new Error("cut") };
}

function setTitle(value: string) {
  return { kind: "set-field" as const, nodeId: "criterion-1", path: ["title"], value };
}

async function settled() {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

test("an edit is saved without asking", async () => {
  const { store } = start([]);
  store.edit(setTitle("Tên mới"));
  expect(store.snapshot().saveState.kind).toBe("saving");
  await settled();
  expect(store.snapshot()).toMatchObject({
    saveState: { kind: "saved" },
    draft: { sequence: 1, pending: [] },
  });
});

test("what is typed while saving goes out afterwards, in order", async () => {
  const { store, sent } = start([]);
  store.edit(setTitle("Một"));
  store.edit(setTitle("Hai"));
  await settled();
  expect(sent.map((batch) => batch.map(({ edit }) => edit))).toEqual([
    [setTitle("Một")],
    [setTitle("Hai")],
  ]);
});

test("when the line is cut the edit is kept on the machine and sent again under the same id", async () => {
  const { store, sent } = start([cutLine]);
  store.edit(setTitle("Tên mới"));
  await settled();
  expect(store.snapshot().saveState.kind).toBe("failed");
  expect(keptEdits(localStorage, owner, "next-tab").takeOver()).toHaveLength(1);
  store.save();
  await settled();
  expect(store.snapshot().saveState.kind).toBe("saved");
  expect(sent[1]).toEqual(sent[0]);
});

test("edits left over by a closed tab are taken over once", () => {
  localStorage.clear();
  const left = { id: "left", edit: setTitle("Còn lại") };
  keptEdits(localStorage, owner, "closed").keep([left]);
  keptEdits(localStorage, { ...owner, versionId: "other" }, "closed").keep([left]);
  expect(keptEdits(localStorage, owner, "tab").takeOver()).toEqual([left]);
  expect(localStorage).toHaveLength(2);
});

test("a refused edit is dropped and the rest is sent", async () => {
  const { store, sent } = start([
    (_, edits) => ({ kind: "edit-refused", editId: edits[0]?.id ?? "" }),
  ]);
  store.edit(setTitle("Bị từ chối"));
  store.edit({ kind: "set-field", nodeId: "group-I", path: ["title"], value: "Còn lại" });
  await settled();
  expect(store.snapshot()).toMatchObject({
    saveState: { kind: "saved" },
    draft: { lost: [setTitle("Bị từ chối")] },
  });
  expect(sent[1]).toHaveLength(1);
});

test("an edit that the document can't take changes nothing and says why", () => {
  const { store } = start([]);
  expect(store.edit({ kind: "remove-node", nodeId: "nowhere" })).toBe(false);
  expect(store.snapshot()).toMatchObject({
    refusal: { code: "node-not-found" },
    draft: { pending: [] },
  });
});

test("once the version is issued elsewhere nothing more is sent, and nothing typed is thrown away", async () => {
  const { store, sent } = start([
    () => ({ kind: "stopped", error: new Error("version-not-draft") }),
  ]);
  store.edit(setTitle("Muộn"));
  await settled();
  store.save();
  await settled();
  expect(sent).toHaveLength(1);
  expect(store.snapshot()).toMatchObject({
    saveState: { kind: "stopped" },
    draft: { pending: [{ edit: setTitle("Muộn") }] },
  });
});
