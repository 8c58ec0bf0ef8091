import { findNode } from "@thuocdo/criteria/tree";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import {
  confirmEdits,
  dropEdit,
  makeEdit,
  openDraft,
  redoEdit,
  undoEdit,
  type Draft,
} from "#features/draft/draft.ts";

const document = criteriaSet("1.1 percent", "1.2 yes-no");

function setTitle(nodeId: string, value: string) {
  return { kind: "set-field" as const, nodeId, path: ["title"], value };
}

function opened(pending: Draft["pending"] = []) {
  return openDraft({ document, sequence: 7, pending });
}

function edited(draft: Draft, id: string, edit: Parameters<typeof makeEdit>[1]["edit"]) {
  const made = makeEdit(draft, { id, edit });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

function titleOf(draft: Draft, nodeId: string) {
  return findNode(draft.shown, nodeId)?.node.title;
}

test("an edit is seen at once and waits to be sent", () => {
  const draft = edited(opened(), "a", setTitle("criterion-1", "Tên mới"));
  expect(titleOf(draft, "criterion-1")).toBe("Tên mới");
  expect(draft.pending.map(({ id }) => id)).toEqual(["a"]);
});

test("going on in the same field widens the edit that has not been sent", () => {
  const draft = edited(
    edited(opened(), "a", setTitle("criterion-1", "Tên")),
    "b",
    setTitle("criterion-1", "Tên mới"),
  );
  expect(draft.pending).toEqual([{ id: "a", edit: setTitle("criterion-1", "Tên mới") }]);
});

test("an edit on its way is not changed any more", () => {
  const sending = { ...edited(opened(), "a", setTitle("criterion-1", "Tên")), sending: 1 };
  const draft = edited(sending, "b", setTitle("criterion-1", "Tên mới"));
  expect(draft.pending.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("taking back restores what was there before all of the typing, by an edit of its own", () => {
  const before = titleOf(opened(), "criterion-1");
  const typed = edited(
    edited(opened(), "a", setTitle("criterion-1", "T")),
    "b",
    setTitle("criterion-1", "Tên"),
  );
  const undone = undoEdit(typed, "c");
  expect(undone.ok && titleOf(undone.value, "criterion-1")).toBe(before);
  expect(undone.ok && undone.value.pending.map(({ id }) => id)).toEqual(["a", "c"]);
});

test("what was taken back can be done again", () => {
  const undone = undoEdit(edited(opened(), "a", setTitle("criterion-1", "Tên mới")), "b");
  const redone = undone.ok ? redoEdit(undone.value, "c") : undone;
  expect(redone.ok && titleOf(redone.value, "criterion-1")).toBe("Tên mới");
});

test("a removed criterion comes back with all below it", () => {
  const removed = edited(opened(), "a", { kind: "remove-node", nodeId: "criterion-1" });
  expect(findNode(removed.shown, "indicator-1-2")).toBeUndefined();
  const undone = undoEdit(removed, "b");
  expect(undone.ok && undone.value.shown).toEqual(document);
});

test("edits of others come before one's own, which win in the same field", () => {
  const draft = edited(opened(), "a", setTitle("criterion-1", "Của tôi"));
  const confirmed = confirmEdits(draft, {
    sequence: 9,
    stored: [
      { id: "other-1", edit: setTitle("criterion-1", "Của người khác") },
      { id: "other-2", edit: setTitle("group-I", "Nhóm của người khác") },
    ],
  });
  if (!confirmed.ok) throw new Error(confirmed.refusal.code);
  expect(titleOf(confirmed.value, "criterion-1")).toBe("Của tôi");
  expect(titleOf(confirmed.value, "group-I")).toBe("Nhóm của người khác");
  expect(confirmed.value.pending).toHaveLength(1);
});

test("what the service has stored is no longer pending", () => {
  const draft = edited(opened(), "a", setTitle("criterion-1", "Tên mới"));
  const confirmed = confirmEdits(draft, { sequence: 8, stored: draft.pending });
  expect(confirmed.ok && confirmed.value.pending).toEqual([]);
  expect(confirmed.ok && confirmed.value.sequence).toBe(8);
});

test("an edit of a node that others removed is lost and said to be", () => {
  const draft = edited(opened(), "a", setTitle("indicator-1-1", "Tên mới"));
  const confirmed = confirmEdits(draft, {
    sequence: 8,
    stored: [{ id: "other", edit: { kind: "remove-node", nodeId: "indicator-1-1" } }],
  });
  expect(confirmed.ok && confirmed.value.lost).toEqual([setTitle("indicator-1-1", "Tên mới")]);
});

test("a refused edit goes and the others stay", () => {
  const both = edited(
    edited(opened(), "a", setTitle("criterion-1", "Một")),
    "b",
    setTitle("group-I", "Hai"),
  );
  const dropped = dropEdit(both, "a");
  expect(titleOf(dropped, "criterion-1")).toBe(titleOf(opened(), "criterion-1"));
  expect(titleOf(dropped, "group-I")).toBe("Hai");
});

test("edits left over from before are applied when the draft is opened", () => {
  expect(titleOf(opened([{ id: "a", edit: setTitle("group-I", "Còn lại") }]), "group-I")).toBe(
    "Còn lại",
  );
});
