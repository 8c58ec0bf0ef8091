import { beforeEach, expect, test } from "vitest";
import { keptEdits } from "#features/draft/kept-edits.ts";
import { made, setTitle } from "#testing/desk.ts";

const owner = { personId: "p", versionId: "v" };
const nobody: ReadonlySet<string> = new Set();
const left = made("left", setTitle("Còn lại"));

beforeEach(() => localStorage.clear());

test("edits left over by a closed page are taken over once", () => {
  keptEdits(localStorage, owner, "closed").keep([left]);
  keptEdits(localStorage, { ...owner, versionId: "other" }, "closed").keep([left]);
  expect(keptEdits(localStorage, owner, "page").takeOver(nobody)).toEqual([left]);
  expect(keptEdits(localStorage, owner, "page").takeOver(nobody)).toEqual([]);
  expect(keptEdits(localStorage, owner, "next").takeOver(nobody)).toEqual([left]);
});

test("edits of a page that is still open stay with it", () => {
  keptEdits(localStorage, owner, "open").keep([left]);
  const { takeOver } = keptEdits(localStorage, owner, "page");
  expect(takeOver(new Set(["open"]))).toEqual([]);
  expect(takeOver(nobody)).toEqual([left]);
});

test("taking over loses nothing that waits here", () => {
  const own = made("own", setTitle("Ở đây"));
  const kept = keptEdits(localStorage, owner, "page");
  kept.keep([own]);
  keptEdits(localStorage, owner, "closed").keep([left]);
  kept.takeOver(nobody);
  expect(keptEdits(localStorage, owner, "next").takeOver(nobody)).toEqual([left, own]);
});

test("a full machine says that it keeps nothing, and what is left elsewhere stays there", () => {
  keptEdits(localStorage, owner, "closed").keep([left]);
  const full = new Proxy(localStorage, {
    get: (storage, name) =>
      name === "setItem"
        ? () => {
            throw new DOMException("full", "QuotaExceededError");
          }
        : ((Reflect.get(storage, name) as unknown as () => unknown)?.bind?.(storage) ??
          storage.length),
  });
  const kept = keptEdits(full, owner, "page");
  expect(kept.keep([left])).toBe(false);
  kept.keep([]);
  expect(kept.takeOver(nobody)).toEqual([left]);
  expect(keptEdits(localStorage, owner, "next").takeOver(nobody)).toEqual([left]);
});

test("what an older release kept is taken over too", () => {
  const { id, edit } = left;
  localStorage.setItem("thuocdo.edits.p.v.old", JSON.stringify([{ id, edit }]));
  expect(keptEdits(localStorage, owner, "page").takeOver(nobody)).toMatchObject([
    { id, edit, base: 0 },
  ]);
});
