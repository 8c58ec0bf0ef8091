import { expect, test } from "vitest";
import { recalledOverwrites, toldOverwrites } from "#features/draft/told-overwrites.ts";
import { desk, made, me, other, setTitle } from "#testing/desk.ts";

const here = new Set(["mine", "back"]);
const mine = { personId: me.id, openedAt: 0, log: [], madeHere: here, overwrites: [] };
const theirs = { ...mine, personId: other.id };

/** Mine first, then theirs, on top of what `seen` says. */
function two(seen: number) {
  const { store, log } = desk();
  store(me, made("mine", setTitle("Của tôi")));
  store(other, made("theirs", setTitle("Của Bình"), { base: seen }));
  return { store, log };
}

test("of two who edit one field at once both are told, each of the other", () => {
  const { log } = two(0);
  const expected = [{ earlier: { id: "mine" }, later: { id: "theirs" }, seen: false }];
  expect(toldOverwrites(mine, log)).toMatchObject(expected);
  expect(toldOverwrites(theirs, log)).toMatchObject(expected);
});

test("who goes on from what they have seen is not told; the earlier author is, in the same sitting", () => {
  const { log } = two(1);
  expect(toldOverwrites(theirs, log)).toEqual([]);
  expect(toldOverwrites(mine, log)).toMatchObject([{ seen: true }]);
  expect(toldOverwrites({ ...mine, openedAt: 1, log: log.slice(0, 1) }, log.slice(1))).toEqual([]);
});

test("the other's typing on is one thing to be told of, with what they wrote last", () => {
  const { store, log } = two(0);
  store(other, made("more", setTitle("Của Bình, tiếp"), { base: 2 }));
  expect(toldOverwrites(mine, log)).toMatchObject([{ later: { id: "more" } }]);
});

test("who has written there anew has answered", () => {
  const { store, log } = two(0);
  store(me, made("back", setTitle("Của tôi"), { base: 2 }));
  expect(toldOverwrites(mine, log)).toEqual([]);
});

test("of one person who edits one field at two pages at once each page is told of the other", () => {
  const { store, log } = desk();
  store(me, made("mine", setTitle("Ở đây")));
  store(me, made("there", setTitle("Ở nơi kia")));
  const expected = { other: "own-page", earlier: { id: "mine" }, later: { id: "there" } };
  expect(toldOverwrites(mine, log)).toMatchObject([{ ...expected, ours: "earlier" }]);
  const there = { ...mine, madeHere: new Set(["there"]) };
  expect(toldOverwrites(there, log)).toMatchObject([{ ...expected, ours: "later" }]);
  store(me, made("more", setTitle("Ở nơi kia, tiếp")));
  expect(toldOverwrites(mine, log)).toMatchObject([{ later: { id: "more" } }]);
  store(me, made("back", setTitle("Ở đây"), { base: 3 }));
  expect(toldOverwrites(mine, log)).toEqual([]);
});

test("what one goes on with at another page, or was there before this page, is no collision", () => {
  const { store, log } = desk();
  store(me, made("mine", setTitle("Ở đây")));
  store(me, made("there", setTitle("Ở nơi kia"), { base: 1 }));
  expect(toldOverwrites(mine, log)).toEqual([]);
  const { store: again, log: left } = desk();
  again(me, made("before", setTitle("Trước khi tải lại")));
  again(me, made("mine", setTitle("Gõ dở khi tải lại")));
  const reloaded = { ...mine, openedAt: 1, log: left.slice(0, 1) };
  expect(toldOverwrites(reloaded, left.slice(1))).toEqual([]);
});

test("a collision while nobody was here is told at the next opening, once", () => {
  const { log } = two(0);
  const later = { personId: me.id, openedAt: 2 };
  expect(recalledOverwrites(later, log, 0)).toHaveLength(1);
  expect(recalledOverwrites(later, log, 2)).toEqual([]);
});

test("a revision while nobody was here is what the history is for", () => {
  const { log } = two(1);
  expect(recalledOverwrites({ personId: me.id, openedAt: 2 }, log, 0)).toEqual([]);
});
