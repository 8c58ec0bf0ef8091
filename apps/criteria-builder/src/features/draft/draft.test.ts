import type { Edit } from "@thuocdo/criteria/edit";
import { findNode } from "@thuocdo/criteria/tree";
import { expect, test } from "vitest";
import {
  beginSending,
  confirmEdits,
  dropEdit,
  makeEdit,
  openDraft,
  passOver,
  recallEdits,
  redoEdit,
  takeOverEdits,
  undoEdit,
  type Draft,
} from "#features/draft/draft.ts";
import { at, desk, document, made, me, other, setTitle } from "#testing/desk.ts";

function opened(sequence = 0): Draft {
  return openDraft({ personId: me.id, document, sequence });
}

function edited(draft: Draft, id: string, edit: Edit, seconds = 0) {
  const editedAt = new Date(Date.parse(at) + seconds * 1000).toISOString();
  const result = makeEdit(draft, made(id, edit, { base: draft.sequence, editedAt }));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function confirmed(draft: Draft, stored: Parameters<typeof confirmEdits>[1]) {
  const result = confirmEdits(draft, stored);
  if (result?.ok !== true) throw new Error("not confirmed");
  return result.value;
}

function stepped(result: ReturnType<typeof undoEdit>) {
  if (result?.ok !== true) throw new Error(JSON.stringify(result));
  return result.value.draft;
}

const undone = (draft: Draft, id: string) => stepped(undoEdit(draft, { id, editedAt: at }));
const redone = (draft: Draft, id: string) => stepped(redoEdit(draft, { id, editedAt: at }));

function titleOf(draft: Draft, nodeId: string) {
  return findNode(draft.shown, nodeId)?.node.title;
}

test("an edit is seen at once and waits to be sent", () => {
  const draft = edited(opened(), "a", setTitle("Tên mới"));
  expect(titleOf(draft, "criterion-1")).toBe("Tên mới");
  expect(draft.pending.map(({ id }) => id)).toEqual(["a"]);
});

test("going on in the same field widens the edit that has not been sent", () => {
  const draft = edited(edited(opened(), "a", setTitle("Tên")), "b", setTitle("Tên mới"));
  expect(draft.pending).toMatchObject([{ id: "a", edit: setTitle("Tên mới") }]);
});

test("an edit on its way is not changed any more", () => {
  const sending = beginSending(edited(opened(), "a", setTitle("Tên")), 1);
  const draft = edited(sending, "b", setTitle("Tên mới"));
  expect(draft.pending.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("taking back restores what was there before all of the typing, by an edit of its own", () => {
  const typed = edited(edited(opened(), "a", setTitle("T")), "b", setTitle("Tên"));
  const draft = undone(typed, "c");
  expect(titleOf(draft, "criterion-1")).toBe("Tiêu chí 1");
  expect(draft.pending.map(({ id }) => id)).toEqual(["a", "c"]);
});

test("typing that went out in pieces is taken back as one", () => {
  const { store } = desk();
  let draft = edited(opened(), "a", setTitle("T"));
  draft = confirmed(draft, store(me, ...draft.pending));
  draft = edited(draft, "b", setTitle("Tên"), 3);
  draft = confirmed(draft, store(me, ...draft.pending));
  expect(titleOf(undone(draft, "c"), "criterion-1")).toBe("Tiêu chí 1");
});

test("what was taken back can be done again", () => {
  const draft = redone(undone(edited(opened(), "a", setTitle("Tên mới")), "b"), "c");
  expect(titleOf(draft, "criterion-1")).toBe("Tên mới");
});

test("a removed criterion comes back with all below it", () => {
  const removed = edited(opened(), "a", { kind: "remove-node", nodeId: "criterion-1" });
  expect(findNode(removed.shown, "indicator-1-2")).toBeUndefined();
  expect(undone(removed, "b").shown).toEqual(document);
});

test("after a reload what was done before it is taken back, and what was taken back is done again", () => {
  const { store, log, version } = desk();
  let before = edited(opened(), "a", setTitle("Một"));
  before = undone(edited(before, "b", setTitle("Hai", "group-I")), "c");
  store(me, ...before.pending);
  const reloaded = recallEdits(
    openDraft({ personId: me.id, document: version(), sequence: log.length }),
    log,
  );
  expect(titleOf(redone(reloaded, "d"), "group-I")).toBe("Hai");
  expect(titleOf(undone(reloaded, "d"), "criterion-1")).toBe("Tiêu chí 1");
});

test("what the same person did on another page is taken back here too", () => {
  const { store } = desk();
  const draft = confirmed(opened(), store(me, made("elsewhere", setTitle("Ở trang kia"))));
  expect(titleOf(undone(draft, "b"), "criterion-1")).toBe("Tiêu chí 1");
});

test("edits of others are not taken back by oneself", () => {
  const { store } = desk();
  expect(confirmed(opened(), store(other, made("theirs", setTitle("Của Bình")))).undo).toEqual([]);
});

test("what somebody else has edited since is not taken back, and then the step before it is", () => {
  const { store } = desk();
  let draft = edited(edited(opened(), "a", setTitle("Nhóm", "group-I")), "b", setTitle("Của tôi"));
  draft = confirmed(draft, store(me, ...draft.pending));
  draft = confirmed(draft, store(other, made("theirs", setTitle("Của Bình"), { base: 2 })));
  const refused = undoEdit(draft, { id: "c", editedAt: at });
  if (refused === undefined || refused.ok) throw new Error("taken back");
  expect(refused.refusal).toMatchObject({ code: "edited-since", by: { id: "theirs" } });
  const passed = passOver(draft, refused.refusal.step);
  const after = undone(passed, "d");
  expect(titleOf(after, "criterion-1")).toBe("Của Bình");
  expect(titleOf(after, "group-I")).toBe("Nhóm I");
});

test("edits of others come before one's own, which win in the same field", () => {
  const { store } = desk();
  const theirs = store(
    other,
    made("other-1", setTitle("Của người khác")),
    made("other-2", setTitle("Nhóm của người khác", "group-I")),
  );
  const draft = confirmed(edited(opened(), "a", setTitle("Của tôi")), theirs);
  expect(titleOf(draft, "criterion-1")).toBe("Của tôi");
  expect(titleOf(draft, "group-I")).toBe("Nhóm của người khác");
  expect(draft.pending).toHaveLength(1);
});

test("what the service has stored is no longer pending, whether its answer or the stream says so first", () => {
  const { store, log } = desk();
  const draft = { ...edited(opened(), "a", setTitle("Tên mới")), sending: 1 };
  store(me, ...draft.pending);
  const told = confirmed(draft, log);
  expect(told).toMatchObject({ pending: [], sending: 0, sequence: 1 });
  expect(confirmed(told, log)).toMatchObject({ pending: [], sequence: 1, stored: told.stored });
});

test("where edits are missing in between nothing is taken", () => {
  const { store } = desk();
  const [, second] = store(other, made("1", setTitle("Một")), made("2", setTitle("Hai")));
  expect(confirmEdits(opened(), second === undefined ? [] : [second])).toBeUndefined();
});

test("an edit of a node that others removed is lost and said to be", () => {
  const { store } = desk();
  const draft = edited(opened(), "a", setTitle("Tên mới", "indicator-1-1"));
  const removal = made("theirs", { kind: "remove-node", nodeId: "indicator-1-1" });
  expect(confirmed(draft, store(other, removal)).lost).toEqual([
    setTitle("Tên mới", "indicator-1-1"),
  ]);
});

test("a refused edit goes and the others stay", () => {
  const both = edited(edited(opened(), "a", setTitle("Một")), "b", setTitle("Hai", "group-I"));
  const dropped = dropEdit(both, "a");
  expect(titleOf(dropped, "criterion-1")).toBe("Tiêu chí 1");
  expect(titleOf(dropped, "group-I")).toBe("Hai");
});

test("edits left over from before come before those made here", () => {
  const here = edited(opened(), "b", setTitle("Sau"));
  const draft = takeOverEdits(here, [made("a", setTitle("Trước"))]);
  expect(draft.pending.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(titleOf(draft, "criterion-1")).toBe("Sau");
});

test("an edit left over that the service has stored is neither made twice nor lost", () => {
  const { store, log, version } = desk();
  const [group] = document.groups;
  const node = { ...group!.criteria[0]!, id: "new", indicators: [] };
  const added = made("a", { kind: "add-criterion", parentId: "group-I", index: 0, node });
  store(me, added);
  const reopened = openDraft({ personId: me.id, document: version(), sequence: 1 });
  const draft = takeOverEdits(recallEdits(reopened, log), [added]);
  expect(draft).toMatchObject({ pending: [], lost: [] });
});
