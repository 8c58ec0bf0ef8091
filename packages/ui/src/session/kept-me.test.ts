import { afterEach, expect, test } from "vitest";
import { findKeptMe, forgetKeptMe, keepMe } from "#session/kept-me.ts";

const me = {
  person: { id: "00000000-0000-4000-8000-000000000001", userName: "can-bo", fullName: "Cán bộ" },
  due: null,
  secondFactor: { on: false, required: false },
  signedInBy: "password" as const,
  handOvers: 0,
  assignments: [],
  demonstration: true,
  now: "2026-11-24T00:00:00.000Z",
};
const keptAtMs = Date.parse("2026-11-24T05:00:00.000Z");
const hourMs = 3_600_000;

afterEach(() => localStorage.clear());

test("who was last signed in is known without a line, with the server's clock moved on", () => {
  keepMe(me, keptAtMs);
  expect(findKeptMe(keptAtMs + 2 * hourMs)).toEqual({ ...me, now: "2026-11-24T02:00:00.000Z" });
});

test("after a week, a clock set back or signing out nobody is known", () => {
  keepMe(me, keptAtMs);
  expect(findKeptMe(keptAtMs + 8 * 24 * hourMs)).toBeUndefined();
  expect(findKeptMe(keptAtMs - hourMs)).toBeUndefined();
  forgetKeptMe();
  expect(findKeptMe(keptAtMs + hourMs)).toBeUndefined();
});
