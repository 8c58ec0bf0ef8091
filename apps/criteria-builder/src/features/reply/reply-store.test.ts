import type { OwnComment } from "@thuocdo/contract/consultation-parts";
import { beforeEach, describe, expect, test } from "vitest";
import { keptComments } from "#features/reply/kept-comments.ts";
import { createReplyStore, type SaveOutcome } from "#features/reply/reply-store.ts";
import type { TypedComment } from "#features/reply/typed-comment.ts";

const owner = { personId: "p", consultationId: "c", unitId: "u" };
const begun = { nodeId: "criterion-1", field: "meaning", content: "", proposal: null } as const;

const stored: OwnComment = {
  ...begun,
  id: "1",
  unitId: "u",
  content: "Đã lưu",
  revision: 3,
  madeAt: "2021-07-05T02:00:00.000Z",
  savedAt: "2021-07-05T02:00:00.000Z",
  sourceIds: [],
  disposition: null,
};

let sent: TypedComment[];
let removed: string[];
let outcomes: SaveOutcome[];
let storage: Storage;

beforeEach(() => {
  sent = [];
  removed = [];
  outcomes = [];
  storage = memory();
});

function open(comments: readonly OwnComment[] = []) {
  let ids = 0;
  return createReplyStore(comments, {
    save: async (comment) => {
      sent.push(comment);
      return outcomes.shift() ?? { kind: "saved", revision: comment.revision + 1 };
    },
    remove: async (id) => {
      removed.push(id);
      return { kind: "saved", revision: 0 };
    },
    kept: keptComments(storage, owner),
    newId: () => `new-${++ids}`,
    later: (callback) => callback(),
  });
}

const settle = async () => await new Promise((done) => setTimeout(done, 0));

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

describe("a comment", () => {
  test("that says nothing yet stays on the machine", async () => {
    const store = open();
    store.add(begun);
    await settle();
    expect(sent).toEqual([]);
    expect(storage.length).toBe(1);
  });

  test("is saved as it is typed, each time onto the save before", async () => {
    const store = open();
    const id = store.add(begun);
    store.edit(id, { content: "Một" });
    await settle();
    store.edit(id, { content: "Một hai" });
    await settle();
    expect(sent.map(({ content, revision }) => [content, revision])).toEqual([
      ["Một", 0],
      ["Một hai", 1],
    ]);
    expect(store.snapshot()).toMatchObject([{ stand: "saved", revision: 2 }]);
    expect(storage.length).toBe(0);
  });

  test("typed while the line is cut is there when the page opens again, and is saved then", async () => {
    outcomes = [{ kind: "failed", error: new TypeError("offline") }];
    const store = open([stored]);
    store.edit("1", { content: "Gõ khi mất mạng" });
    await settle();
    expect(store.snapshot()).toMatchObject([{ stand: "failed" }]);

    const again = open([stored]);
    expect(again.snapshot()).toMatchObject([{ content: "Gõ khi mất mạng", stand: "waiting" }]);
    again.save();
    await settle();
    expect(sent.at(-1)).toMatchObject({ content: "Gõ khi mất mạng", revision: 3 });
    expect(again.snapshot()).toMatchObject([{ stand: "saved", revision: 4 }]);
  });

  test("that a colleague saved meanwhile is written over only by choice", async () => {
    outcomes = [{ kind: "overtaken", revision: 7 }];
    const store = open([stored]);
    store.edit("1", { content: "Của tôi" });
    await settle();
    expect(store.snapshot()).toMatchObject([{ stand: "overtaken", content: "Của tôi" }]);
    store.edit("1", { content: "Của tôi, sửa tiếp" });
    await settle();
    expect(sent).toHaveLength(1);
    store.keepMine("1");
    await settle();
    expect(sent.at(-1)).toMatchObject({ content: "Của tôi, sửa tiếp", revision: 7 });
    expect(store.snapshot()).toMatchObject([{ stand: "saved", revision: 8 }]);
  });

  test("of a colleague comes in, and what is typed here is left alone", async () => {
    outcomes = [{ kind: "failed", error: new TypeError("offline") }];
    const store = open([stored]);
    store.edit("1", { content: "Đang gõ" });
    await settle();
    store.catchUp([
      { ...stored, content: "Cũ" },
      { ...stored, id: "2", content: "Đồng nghiệp" },
    ]);
    expect(store.snapshot().map(({ content }) => content)).toEqual(["Đang gõ", "Đồng nghiệp"]);
  });

  test("that is emptied is taken out of the reply, and can be typed anew", async () => {
    const store = open([stored]);
    store.edit("1", { content: " " });
    await settle();
    expect(removed).toEqual(["1"]);
    store.edit("1", { content: "Viết lại" });
    await settle();
    expect(sent.at(-1)).toMatchObject({ content: "Viết lại", revision: 0 });
  });

  test("that is removed is gone on the machine and on the service", async () => {
    const store = open([stored]);
    expect(await store.remove("1")).toBe(true);
    expect(removed).toEqual(["1"]);
    expect(store.snapshot()).toEqual([]);
    expect(open().snapshot()).toEqual([]);
  });
});
