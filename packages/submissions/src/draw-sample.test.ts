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
const perCity = (each: number) => ({
  within: "city" as const,
  size: { kind: "count" as const, each },
});
const candidates = [
  candidate("b", "north", "an", "binh"),
  candidate("a", "north", "an", "binh"),
  candidate("c", "north", "an", "binh"),
  candidate("d", "south", "chi"),
  candidate("e", "south"),
];

test("so many are drawn of each city, and all where it has fewer; nobody draws what nobody may appraise", () => {
  const drawn = drawSample({ candidates, plan: perCity(2), random: numbers(0.3, 0.8, 0.1) });
  expect(drawn).toHaveLength(3);
  expect(drawn.at(-1)).toEqual({ revisionId: "d", personId: "chi" });
});

test("the draw is by the numbers alone: the order in which candidates stand does not count", () => {
  const one = drawSample({ candidates, plan: perCity(2), random: numbers(0.3, 0.8, 0.1) });
  const other = drawSample({
    candidates: candidates.toReversed(),
    plan: perCity(2),
    random: numbers(0.3, 0.8, 0.1),
  });
  expect(other).toEqual(one);
});

test("the work is shared: the next goes to whoever has fewest", () => {
  const drawn = drawSample({ candidates, plan: perCity(3), random: numbers(0) });
  const north = drawn
    .filter(({ revisionId }) => revisionId !== "d")
    .map(({ personId }) => personId);
  // "an" first (0 of two), then "binh", who has none, then "an" again.
  expect(north).toEqual(["an", "binh", "an"]);
});

const sentIn = (districtId: string | undefined, cityId: string, howMany: number) =>
  Array.from({ length: howMany }, (_, at) => ({
    ...candidate(`${districtId ?? cityId}-${at}`, cityId, "an"),
    districtId,
  }));
const share = { kind: "share" as const, percent: 10, least: 2 };
const countsOf = (within: "city" | "district", sent: ReturnType<typeof sentIn>) => {
  const counts: Record<string, number> = {};
  for (const { revisionId } of drawSample({
    candidates: sent,
    plan: { within, size: share },
    random: numbers(0.4, 0.7, 0.2),
  })) {
    const [of = ""] = revisionId.split("-");
    counts[of] = (counts[of] ?? 0) + 1;
  }
  return counts;
};

test("a share is rounded up, is no smaller than the least, and takes all where there are fewer", () => {
  // 10 % of 41 are 4.1; of 7 are 0.7; one is all there is.
  const sent = [
    ...sentIn("big", "north", 41),
    ...sentIn("small", "north", 7),
    ...sentIn("tiny", "south", 1),
  ];
  expect(countsOf("district", sent)).toEqual({ big: 5, small: 2, tiny: 1 });
});

test("of each city as a whole, and of a city by itself where no district stands between", () => {
  const plan = { within: "city" as const, size: share };
  const sent = [...sentIn("big", "north", 41), ...sentIn("small", "north", 9)];
  // 10 % of 50
  expect(drawSample({ candidates: sent, plan, random: numbers(0.4, 0.7, 0.2) })).toHaveLength(5);
  const later = [...sentIn(undefined, "north", 30), ...sentIn("old", "south", 30)];
  expect(countsOf("district", later)).toEqual({ north: 3, old: 3 });
});

test("a share is of all that was sent: what nobody may appraise counts, and is not drawn", () => {
  const sent = [...sentIn("big", "north", 10), ...sentIn("big2", "north", 30)].map((one, at) =>
    at < 35 ? { ...one, personIds: [] } : one,
  );
  const plan = { within: "city" as const, size: share };
  const drawn = drawSample({ candidates: sent, plan, random: numbers(0.4) });
  expect(drawn).toHaveLength(4);
  expect(drawn.every(({ personId }) => personId === "an")).toBe(true);
});
