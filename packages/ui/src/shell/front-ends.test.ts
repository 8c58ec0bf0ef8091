import { expect, test } from "vitest";
import { frontEndsFor } from "#shell/front-ends.ts";

function actingAs(...roles: ("ward-officer" | "leader" | "drafter")[]) {
  return roles.map((role) => ({
    unitId: "u",
    unitName: "Phường thử",
    unitLevel: "ward" as const,
    role,
    until: null,
  }));
}

test("a ward officer is led to the portal alone", () => {
  expect(frontEndsFor(actingAs("ward-officer"), "ward-portal").map(({ name }) => name)).toEqual([
    "ward-portal",
  ]);
});

test("a leader is led to all three", () => {
  expect(frontEndsFor(actingAs("leader"), "pilot-report")).toHaveLength(3);
});

test("the front-end somebody is in stays named, even without work there", () => {
  expect(frontEndsFor(actingAs("drafter"), "pilot-report").map(({ name }) => name)).toEqual([
    "criteria-builder",
    "ward-portal",
    "pilot-report",
  ]);
});
