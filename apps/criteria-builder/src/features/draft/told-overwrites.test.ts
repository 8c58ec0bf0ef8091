import { expect, test } from "vitest";
import { recalledOverwrites, toldOverwrites } from "#features/draft/told-overwrites.ts";
import { desk, made, me, other, setTitle } from "#testing/desk.ts";

const mine = { personId: me.id, openedAt: 0, log: [], overwrites: [] };
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
