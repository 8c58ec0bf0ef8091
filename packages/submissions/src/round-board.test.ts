import { expect, test } from "vitest";
import { countBoard, isLate, isToSend } from "#round-board.ts";

const closesAt = "2022-01-15T10:00:00Z";
const before = "2022-01-15T10:00:00Z";
const after = "2022-01-15T10:00:00.001Z";

test("a unit is to send until it has sent, and again when its submission comes back", () => {
  const states = ["not-started", "in-progress", "returned", "reopened"] as const;
  expect(states.every(isToSend)).toBe(true);
  expect((["submitted", "under-appraisal", "approved"] as const).some(isToSend)).toBe(false);
});

test("a unit is late after its own deadline, not at it, and only while it is to send", () => {
  expect(isLate({ state: "in-progress", closesAt }, before)).toBe(false);
  expect(isLate({ state: "in-progress", closesAt }, after)).toBe(true);
  expect(isLate({ state: "submitted", closesAt }, after)).toBe(false);
});

test("each unit is counted in one state, the late ones besides", () => {
  const counts = countBoard([
    { state: "not-started", late: true },
    { state: "not-started", late: false },
    { state: "approved", late: false },
  ]);
  expect(counts).toMatchObject({ units: 3, late: 1 });
  expect(counts.states).toMatchObject({ "not-started": 2, approved: 1, returned: 0 });
});
