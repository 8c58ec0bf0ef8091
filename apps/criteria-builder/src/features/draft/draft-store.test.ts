import type { Edit } from "@thuocdo/criteria/edit";
import { addLast, begun, opened } from "@thuocdo/criteria/testing/supplements";
import { findNode } from "@thuocdo/criteria/tree";
import { expect, test } from "vitest";
import type { MadeEdit } from "#features/draft/draft.ts";
import { createDraftStore } from "#features/draft/draft-store.ts";
import { keptEdits } from "#features/draft/kept-edits.ts";
import type { SendOutcome } from "#features/draft/send-edits.ts";
import { at, desk, document, made, me, other, setTitle } from "#testing/desk.ts";

const owner = { personId: me.id, versionId: "v" };
const nobody: ReadonlySet<string> = new Set();

type Answer = (sequence: number, edits: readonly MadeEdit[]) => SendOutcome;

/** A service that stores what it is sent, except where it is told to answer otherwise, one answer a batch. */
function start(answers: Answer[] = [], service = desk(), page = "page") {
  const sent: (readonly MadeEdit[])[] = [];
  let ids = 0;
  const storeAll: Answer = (sequence, edits) => {
    service.store(me, ...edits);
    return { kind: "stored", stored: service.after(sequence) };
  };
  const store = createDraftStore(
    { personId: me.id, document: service.version(), sequence: service.log.length },
    {
      kept: keptEdits(localStorage, owner, page),
      newId: () => `${page}-${(ids += 1)}`,
      now: () => at,
      send: async (sequence, edits) => {
        sent.push(edits);
        return (answers.shift() ?? storeAll)(sequence, edits);
      },
    },
  );
  return { store, sent, service };
}

function fresh(answers: Answer[] = []) {
  localStorage.clear();
  return start(answers);
}

const cutLine: Answer = () => ({ kind: "failed", error: new Error("cut") });

async function settled() {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

const titleIn = (version: typeof document) => findNode(version, "criterion-1")?.node.title;

test("an edit is saved without asking, and when is said", async () => {
  const { store, service } = fresh();
  store.edit(setTitle("Tên mới"));
  expect(store.snapshot().saveState.kind).toBe("saving");
  await settled();
  expect(store.snapshot()).toMatchObject({
    saveState: { kind: "saved", at },
    draft: { sequence: 1, pending: [] },
  });
  expect(titleIn(service.version())).toBe("Tên mới");
});

test("a supplement's edit that its rules forbid is refused on the spot, and nothing is sent", async () => {
  localStorage.clear();
  const sent: unknown[] = [];
  const core = opened(document, "criterion-1");
  const store = createDraftStore(
    { personId: me.id, document: begun(core), sequence: 0, core },
    {
      kept: keptEdits(localStorage, owner, "page"),
      newId: () => `s-${sent.length}`,
      now: () => at,
      send: async (_, edits) => {
        sent.push(edits);
        return cutLine(0, edits);
      },
    },
  );
  expect(store.edit(setTitle("Của thành phố"))).toBe(false);
  expect(store.snapshot().refusal).toMatchObject({
    code: "breaks-supplement-rule",
    breach: { rule: "core-reworded" },
  });
  await settled();
  expect(sent).toEqual([]);
  // Added among the core's, it stands behind them.
  const added = { ...addLast(begun(core), "criterion-1", "levels", "own"), index: 0 } as Edit;
  expect(store.edit(added)).toBe(true);
  const criterion = findNode(store.snapshot().draft.shown, "criterion-1");
  const last = criterion?.kind === "criterion" ? criterion.node.indicators.at(-1) : undefined;
  expect(last?.id).toBe("own");
});

test("what is typed while saving goes out afterwards, in order", async () => {
  const { store, sent } = fresh();
  store.edit(setTitle("Một"));
  store.edit(setTitle("Hai"));
  await settled();
  expect(sent.map((batch) => batch.map(({ edit }) => edit))).toEqual([
    [setTitle("Một")],
    [setTitle("Hai")],
  ]);
});

test("when the line is cut the edit is kept on the machine and sent again under the same id", async () => {
  const { store, sent } = fresh([cutLine]);
  store.edit(setTitle("Tên mới"));
  await settled();
  expect(store.snapshot().saveState.kind).toBe("failed");
  expect(keptEdits(localStorage, owner, "next").takeOver(nobody)).toHaveLength(1);
  store.save();
  await settled();
  expect(store.snapshot().saveState.kind).toBe("saved");
  expect(sent[1]).toMatchObject([{ id: sent[0]?.[0]?.id, edit: setTitle("Tên mới") }]);
});

test("a service that is killed after storing and before answering stores once; the stream says it is saved", async () => {
  const service = desk();
  localStorage.clear();
  const killed: Answer = (_, edits) => {
    service.store(me, ...edits);
    return { kind: "failed", error: new Error("killed") };
  };
  const { store, sent } = start([killed], service);
  const [group] = document.groups;
  const node = { ...group!.criteria[0]!, id: "new", indicators: [] };
  store.edit({ kind: "add-criterion", parentId: "group-I", index: 0, node });
  await settled();
  expect(store.snapshot().saveState.kind).toBe("failed");
  store.catchUp(service.log);
  store.save();
  await settled();
  expect(store.snapshot()).toMatchObject({ saveState: { kind: "saved" }, draft: { lost: [] } });
  expect(sent).toHaveLength(1);
  expect(service.log).toHaveLength(1);
});

test("what the service may have without having said so is not changed under its id by typing on", async () => {
  const service = desk();
  localStorage.clear();
  const killed: Answer = (_, edits) => {
    service.store(me, ...edits);
    return { kind: "failed", error: new Error("killed") };
  };
  const { store } = start([killed], service);
  store.edit(setTitle("Gõ"));
  await settled();
  store.edit(setTitle("Gõ tiếp"));
  await settled();
  expect(titleIn(service.version())).toBe("Gõ tiếp");
  expect(service.log.map(({ edit }) => edit)).toEqual([setTitle("Gõ"), setTitle("Gõ tiếp")]);
  expect(store.snapshot().draft).toMatchObject({ pending: [], lost: [] });
});

test("a page that was closed while typing leaves its edits to the next, which sends them once", async () => {
  localStorage.clear();
  const service = desk();
  const first = start([cutLine], service, "first");
  first.store.edit(setTitle("Gõ dở"));
  await settled();
  const next = start([], service, "next");
  next.store.takeOver(nobody);
  await settled();
  expect(titleIn(service.version())).toBe("Gõ dở");
  expect(service.log).toHaveLength(1);
  expect(localStorage).toHaveLength(0);
});

test("two pages of one person send what they type side by side, nothing lost, nothing twice", async () => {
  localStorage.clear();
  const service = desk();
  const one = start([cutLine], service, "one");
  const two = start([], service, "two");
  one.store.edit(setTitle("Trang một"));
  await settled();
  two.store.takeOver(new Set(["one"]));
  two.store.edit(setTitle("Trang hai", "group-I"));
  await settled();
  one.store.edit(setTitle("Trang một, tiếp"));
  await settled();
  expect(service.log.map(({ edit }) => edit)).toEqual([
    setTitle("Trang hai", "group-I"),
    setTitle("Trang một"),
    setTitle("Trang một, tiếp"),
  ]);
  expect(one.store.snapshot().draft.lost).toEqual([]);
});

test("a refused edit is dropped and the rest is sent", async () => {
  const { store, sent } = fresh([
    (_, edits) => ({ kind: "edit-refused", editId: edits[0]?.id ?? "" }),
  ]);
  store.edit(setTitle("Bị từ chối"));
  store.edit(setTitle("Còn lại", "group-I"));
  await settled();
  expect(store.snapshot()).toMatchObject({
    saveState: { kind: "saved" },
    draft: { lost: [setTitle("Bị từ chối")] },
  });
  expect(sent[1]).toHaveLength(1);
});

test("an edit that the document can't take changes nothing and says why", () => {
  const { store } = fresh();
  expect(store.edit({ kind: "remove-node", nodeId: "nowhere" })).toBe(false);
  expect(store.snapshot()).toMatchObject({
    refusal: { code: "node-not-found" },
    draft: { pending: [] },
  });
});

test("what was being typed into a node that somebody removed stays to be read", async () => {
  const { store, service } = fresh();
  service.store(other, made("theirs", { kind: "remove-node", nodeId: "criterion-1" }));
  store.catchUp(service.log);
  expect(store.edit(setTitle("Đang gõ dở"))).toBe(false);
  expect(store.snapshot().draft.lost).toEqual([setTitle("Đang gõ dở")]);
  expect(store.snapshot().refusal).toBeUndefined();
});

test("once the version is issued elsewhere nothing more is sent, and nothing typed is thrown away", async () => {
  const { store, sent } = fresh([
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

test("what was taken back or done again is said by name", async () => {
  const { store } = fresh();
  store.edit(setTitle("Tên mới"));
  await settled();
  store.undo();
  expect(store.snapshot().stepSaid).toMatchObject({
    kind: "undone",
    step: { done: setTitle("Tên mới") },
  });
  store.redo();
  expect(store.snapshot().stepSaid).toMatchObject({
    kind: "redone",
    step: { edit: setTitle("Tên mới") },
  });
  store.edit(setTitle("Khác"));
  expect(store.snapshot().stepSaid).toBeUndefined();
});

test("a step that can't be taken says who stands in the way, and the next one is the step before", async () => {
  const { store, service } = fresh();
  store.edit(setTitle("Nhóm", "group-I"));
  await settled();
  store.edit(setTitle("Của tôi"));
  await settled();
  service.store(other, made("theirs", setTitle("Của Bình"), { base: 2 }));
  store.catchUp(service.log);
  expect(store.undo()).toBe(false);
  expect(store.snapshot().stepSaid).toMatchObject({
    kind: "not-undone",
    refusal: { code: "edited-since", by: { editedBy: other } },
  });
  expect(store.undo()).toBe(true);
  expect(findNode(store.snapshot().draft.shown, "group-I")?.node.title).toBe("Nhóm I");
});

test("what comes in while a field is typed in is shown beside it, and the edit says that it was not seen", async () => {
  const { store, service, sent } = fresh();
  store.beginTyping({ nodeId: "criterion-1", path: ["title"] });
  service.store(other, made("theirs", setTitle("Của Bình")));
  store.catchUp(service.log);
  expect(store.snapshot().beside).toMatchObject({ id: "theirs" });
  store.edit(setTitle("Của tôi"));
  store.endTyping();
  await settled();
  expect(sent[0]).toMatchObject([{ base: 0 }]);
  expect(store.snapshot().beside).toBeUndefined();
  expect(store.snapshot().draft.overwrites).toMatchObject([
    { earlier: { id: "theirs" }, later: { edit: setTitle("Của tôi") }, seen: false },
  ]);
});

test("what the same person writes at another page while a field is typed in is shown beside it, what is typed here is not", async () => {
  const { store, service } = fresh();
  store.beginTyping({ nodeId: "criterion-1", path: ["title"] });
  store.edit(setTitle("Ở đây"));
  await settled();
  expect(store.snapshot().beside).toBeUndefined();
  service.store(me, made("there", setTitle("Ở nơi kia")));
  store.catchUp(service.log);
  expect(store.snapshot().beside).toMatchObject({ id: "there" });
  expect(store.snapshot().draft.overwrites).toMatchObject([
    { other: "own-page", ours: "earlier", earlier: { edit: setTitle("Ở đây") } },
  ]);
});

test("what an earlier page left is this page's own once taken over", async () => {
  localStorage.clear();
  keptEdits(localStorage, owner, "gone").keep([made("left", setTitle("Còn lại"))]);
  const { store } = start([], desk());
  store.beginTyping({ nodeId: "criterion-1", path: ["title"] });
  store.takeOver(nobody);
  await settled();
  store.edit(setTitle("Gõ tiếp"));
  await settled();
  expect(store.snapshot().beside).toBeUndefined();
  expect(store.snapshot().draft.overwrites).toEqual([]);
});

test("an edit of a field that was not being typed in was made on top of what is shown", async () => {
  const { store, service, sent } = fresh();
  service.store(other, made("theirs", setTitle("Của Bình")));
  store.catchUp(service.log);
  store.edit(setTitle("Của tôi"));
  await settled();
  expect(sent[0]).toMatchObject([{ base: 1 }]);
  expect(store.snapshot().draft.overwrites).toEqual([]);
});

test("one's own can be put back over what somebody wrote over it, and then nothing is left to be told", async () => {
  const { store, service } = fresh();
  store.edit(setTitle("Của tôi"));
  await settled();
  service.store(other, made("theirs", setTitle("Của Bình")));
  store.catchUp(service.log);
  const [told] = store.snapshot().draft.overwrites;
  expect(told).toMatchObject({ later: { id: "theirs" } });
  store.edit(setTitle("Của tôi"));
  await settled();
  expect(titleIn(service.version())).toBe("Của tôi");
  expect(store.snapshot().draft.overwrites).toEqual([]);
});

test("a collision from before the page was opened is told once, though the page asks again when a session is new", () => {
  localStorage.clear();
  const service = desk();
  service.store(me, made("mine", setTitle("Của tôi")));
  service.store(other, made("theirs", setTitle("Của Bình")));
  const { store } = start([], service);
  store.recall(service.log);
  store.recall(service.log);
  expect(store.snapshot().draft.overwrites).toHaveLength(1);
});

test("a machine that keeps nothing is said to, and edits are sent all the same", async () => {
  localStorage.clear();
  const service = desk();
  const store = createDraftStore(
    { personId: me.id, document, sequence: 0 },
    {
      kept: { ...keptEdits(localStorage, owner, "page"), keep: (pending) => pending.length === 0 },
      newId: () => "a",
      now: () => at,
      send: async (sequence, edits) => {
        service.store(me, ...edits);
        return { kind: "stored", stored: service.after(sequence) };
      },
    },
  );
  store.edit(setTitle("Tên mới"));
  expect(store.snapshot().isKept).toBe(false);
  await settled();
  expect(store.snapshot()).toMatchObject({ isKept: false, saveState: { kind: "saved" } });
});

test("once refused, nothing more is sent, and what was not sent is still there", async () => {
  const { store, sent } = fresh();
  store.stop(new Error("not-allowed"));
  store.edit(setTitle("Gõ sau khi hết vai trò"));
  await settled();
  expect(sent).toEqual([]);
  expect(store.snapshot()).toMatchObject({ saveState: { kind: "stopped" } });
  expect(store.snapshot().draft.pending).toHaveLength(1);
});
