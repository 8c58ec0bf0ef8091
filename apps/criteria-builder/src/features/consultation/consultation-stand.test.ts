import { expect, test } from "vitest";
import { consultationStand } from "#features/consultation/consultation-stand.ts";

test.each([
  { state: "draft", rounds: 0, stand: "not-asked" },
  { state: "draft", rounds: 2, stand: "between" },
  { state: "in-consultation", rounds: 1, stand: "open" },
  { state: "issued", rounds: 1, stand: "over" },
  { state: "withdrawn", rounds: 0, stand: "over" },
] as const)("a version $state after $rounds consultations: $stand", (each) => {
  expect(consultationStand(each.state, each.rounds)).toBe(each.stand);
});
