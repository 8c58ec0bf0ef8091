import { expect, test } from "vitest";
import { filterBursts, tellBursts } from "#features/history/tell-bursts.ts";
import { desk, made, me, other, setTitle } from "#testing/desk.ts";

/** Mine at 03:32 and 03:34, Bình's at 03:35. */
function morning() {
  const { store, log, version } = desk();
  store(me, made("a", setTitle("Một")));
  store(me, made("b", setTitle("Hai"), { editedAt: "2026-11-26T03:34:00.000Z" }));
  store(
    other,
    made(
      "c",
      { kind: "remove-node", nodeId: "indicator-1-2" },
      { editedAt: "2026-11-26T03:35:00.000Z" },
    ),
  );
  return tellBursts(version(), log.toReversed());
}

test("a burst tells what it came to, from before its first edit to after its last", () => {
  const [theirs, mine] = morning();
  expect(theirs?.nodes).toMatchObject([
    { nodeId: "indicator-1-2", after: null, changes: [{ kind: "ended" }] },
  ]);
  expect(mine?.nodes).toMatchObject([
    {
      nodeId: "criterion-1",
      changes: [{ kind: "reworded", field: "title", before: "Tiêu chí 1", after: "Hai" }],
    },
  ]);
});

test("looked at by person or by node, only that is told", () => {
  const bursts = morning();
  expect(filterBursts(bursts, { personId: other.id })).toEqual(bursts.slice(0, 1));
  expect(filterBursts(bursts, { nodeId: "criterion-1" })).toEqual(bursts.slice(1));
  expect(filterBursts(bursts, { personId: other.id, nodeId: "criterion-1" })).toEqual([]);
  expect(filterBursts(bursts, {})).toEqual(bursts);
});
