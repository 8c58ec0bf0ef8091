import { expect, test } from "vitest";
import { appraisingTurn, reopeningUnitIds } from "#appraising-turn.ts";

const steps = ["district", "city"];

test.each([
  { forwarded: [], turn: { unitId: "district", isLast: false }, because: "the lowest goes first" },
  {
    forwarded: ["district"],
    turn: { unitId: "city", isLast: true },
    because: "what the district passed on lies with the city",
  },
  { forwarded: ["district", "city"], turn: undefined, because: "nobody stands above the city" },
])("after $forwarded the turn is $turn, since $because", ({ forwarded, turn }) => {
  expect(appraisingTurn(steps, forwarded)).toEqual(turn);
});

test("a round that goes on without its district step has one step, whatever the district did", () => {
  expect(appraisingTurn(["city"], [])).toEqual({ unitId: "city", isLast: true });
  expect(appraisingTurn(["city"], ["district"])).toEqual({ unitId: "city", isLast: true });
});

test("an approved submission is opened again from the last step up, never from below it", () => {
  const scope = ["ward", "district", "city", "ministry"];
  expect(reopeningUnitIds(scope, steps)).toEqual(["city", "ministry"]);
  expect(reopeningUnitIds(scope, [])).toEqual([]);
});
