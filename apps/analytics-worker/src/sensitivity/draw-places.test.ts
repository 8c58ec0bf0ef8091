import { mulberry32 } from "@thuocdo/comparison/mulberry32";
import { weightSensitivity } from "@thuocdo/comparison/weight-sensitivity";
import { expect, test } from "vitest";
import { drawPlaces } from "#sensitivity/draw-places.ts";

const random = mulberry32(20_211_124);
const units = {
  scores: Array.from({ length: 700 }, () => Array.from({ length: 7 }, () => 100 * random())),
  weights: [20, 15, 15, 15, 15, 10, 10],
  top: 10,
  cutsHundredths: [5000, 6500],
};
const drawn = Array.from({ length: 333 }, () => units.weights.map((weight) => weight * random()));

test("threads that share the draws find what one finds alone, to the last digit", async () => {
  const left = [...drawn];
  const steps = weightSensitivity(units, drawn.length, () => left.shift() ?? []);
  let alone = steps.next();
  while (alone.done !== true) alone = steps.next();
  for (const threads of [1, 3]) {
    const drawing = { signal: new AbortController().signal, onShare: async () => {}, threads };
    expect(await drawPlaces(units, drawn, drawing)).toEqual(alone.value);
  }
});

test("called off, it ends without a result; so it does when its progress can't be told", async () => {
  const calledOff = new AbortController();
  const many = Array.from({ length: 200 }, () => drawn).flat();
  const off = drawPlaces(units, many, {
    signal: calledOff.signal,
    onShare: async () => calledOff.abort(new Error("called off")),
  });
  await expect(off).rejects.toThrow("called off");
  const untold = drawPlaces(units, many, {
    signal: new AbortController().signal,
    onShare: async () => await Promise.reject(new Error("no database")),
  });
  await expect(untold).rejects.toThrow("no database");
});
