import { expect, test } from "vitest";
import { drawSample } from "#draw-sample.ts";

/** Numbers from a list, over and over: a draw worked by hand. */
function numbers(...list: readonly number[]): () => number {
  let at = 0;
  return () => list[at++ % list.length] ?? 0;
}

const candidate = (revisionId: string, cityId: string, ...personIds: readonly string[]) => ({
  revisionId,
  cityId,
  personIds,
});
const candidates = [
  candidate("b", "north", "an", "binh"),
  candidate("a", "north", "an", "binh"),
  candidate("c", "north", "an", "binh"),
  candidate("d", "south", "chi"),
  candidate("e", "south"),
];

test("so many are drawn of each city, and all where it has fewer; nobody draws what nobody may appraise", () => {
  const drawn = drawSample({ candidates, perCity: 2, random: numbers(0.3, 0.8, 0.1) });
  expect(drawn).toHaveLength(3);
  expect(drawn.at(-1)).toEqual({ revisionId: "d", personId: "chi" });
});

test("the draw is by the numbers alone: the order in which candidates stand does not count", () => {
  const one = drawSample({ candidates, perCity: 2, random: numbers(0.3, 0.8, 0.1) });
  const other = drawSample({
    candidates: candidates.toReversed(),
    perCity: 2,
    random: numbers(0.3, 0.8, 0.1),
  });
  expect(other).toEqual(one);
});

test("the work is shared: the next goes to whoever has fewest", () => {
  const drawn = drawSample({ candidates, perCity: 3, random: numbers(0) });
  const north = drawn
    .filter(({ revisionId }) => revisionId !== "d")
    .map(({ personId }) => personId);
  // "an" first (0 of two), then "binh", who has none, then "an" again.
  expect(north).toEqual(["an", "binh", "an"]);
});
