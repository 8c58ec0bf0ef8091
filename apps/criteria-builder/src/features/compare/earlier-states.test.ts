import { expect, test } from "vitest";
import { earlierStates } from "#features/compare/earlier-states.ts";

const edits = [
  { sequence: 5, editedAt: "2026-11-26T02:00:00.000Z" },
  // 17:30 UTC is half past midnight of the 26th in Việt Nam.
  { sequence: 4, editedAt: "2026-11-25T17:30:00.000Z" },
  { sequence: 3, editedAt: "2026-11-25T09:00:00.000Z" },
  { sequence: 2, editedAt: "2026-11-20T01:00:00.000Z" },
  { sequence: 1, editedAt: "2026-11-20T00:30:00.000Z" },
];

test("a draft can be compared with what it was before each day of editing, and with its beginning", () => {
  expect(earlierStates(edits, true)).toEqual([
    { sequence: 3, beforeDay: "2026-11-26" },
    { sequence: 2, beforeDay: "2026-11-25" },
    { sequence: 0, beforeDay: null },
  ]);
});

test("where older edits are not at hand, the oldest day is left out", () => {
  expect(earlierStates(edits.slice(0, 4), false)).toEqual([
    { sequence: 3, beforeDay: "2026-11-26" },
    { sequence: 2, beforeDay: "2026-11-25" },
    { sequence: 0, beforeDay: null },
  ]);
});

test("a draft that nobody edited has no earlier state", () => {
  expect(earlierStates([], true)).toEqual([]);
});
