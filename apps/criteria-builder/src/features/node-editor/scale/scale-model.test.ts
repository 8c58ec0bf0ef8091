import type { FigureRange } from "@thuocdo/criteria/figure-range";
import { integer } from "@thuocdo/criteria/rational";
import { describe, expect, test } from "vitest";
import {
  handleStep,
  labelRows,
  placeOf,
  settled,
  stretchOf,
} from "#features/node-editor/scale/scale-model.ts";

const range = (least: number | null, most: number | null): FigureRange => ({
  least: least === null ? null : integer(least),
  most: most === null ? null : integer(most),
  places: 0,
});

describe("the stretch of the line that is drawn", () => {
  test("reaches to the ends of what can be answered where they are near, with room for the marks at them", () => {
    // Marks 40 apart: 0 and 100 are within twice that. 100 wide, and a twenty-fifth of it on either side.
    expect(stretchOf(["50", "90"], range(0, 100))).toEqual({
      from: -4,
      to: 104,
      goesOnBelow: false,
      goesOnAbove: false,
    });
  });

  test("keeps to the marks where a count goes up to a million", () => {
    // Marks 1 to 3 are 2 wide: from 0, which is near, to 3 + 2 ÷ 4; 3.5 ÷ 25 = 0.14 on either side.
    const { from, to, goesOnAbove } = stretchOf(["1", "3"], range(0, 1_000_000));
    expect([from, to, goesOnAbove]).toEqual([-0.14, 3.64, true]);
  });

  test("is there for a single mark, and for none", () => {
    for (const marks of [["0"], ["5"], []]) {
      const { from, to } = stretchOf(marks, range(null, null));
      expect(to).toBeGreaterThan(from);
    }
  });
});

test("a value stands at its share of the width, at an end beyond it", () => {
  const stretch = { from: 0, to: 50, goesOnBelow: false, goesOnAbove: false };
  expect([10, -5, 80].map((value) => placeOf(value, stretch))).toEqual([20, 0, 100]);
});

describe("a handle", () => {
  const stretch = { from: 0, to: 100, goesOnBelow: false, goesOnAbove: false };

  test("moves by whole units over a hundred, by tenths over ten where figures have places", () => {
    expect(handleStep(stretch, ["50"], 0)).toEqual({ places: 0, by: 1 });
    expect(handleStep({ ...stretch, to: 10 }, ["5"], null)).toEqual({ places: 1, by: 1 });
    expect(handleStep({ ...stretch, to: 10 }, ["5"], 0)).toEqual({ places: 0, by: 1 });
    expect(handleStep({ ...stretch, to: 10_000 }, ["5000"], 0)).toEqual({ places: 0, by: 100 });
  });

  test("keeps the places that are written", () => {
    expect(handleStep(stretch, ["62.5"], null)).toEqual({ places: 1, by: 10 });
  });

  test("settles on a step, and never on or beyond a neighbour", () => {
    const step = { places: 0, by: 1 };
    expect(settled(71.4, step, { above: "60", below: "90" })).toBe("71");
    expect(settled(95, step, { above: "60", below: "90" })).toBe("89");
    expect(settled(10, step, { above: "60", below: "90" })).toBe("61");
    expect(settled(10, step, { above: undefined, below: "1" })).toBe("0");
    expect(settled(60.5, step, { above: "60", below: "61" })).toBeUndefined();
    expect(settled(0.26, { places: 1, by: 1 }, { above: undefined, below: undefined })).toBe("0.3");
  });
});

test("labels near each other stand in two rows", () => {
  expect(labelRows([10, 15, 40, 41, 42], 12)).toEqual([0, 1, 0, 1, 0]);
});
