import { expect, test } from "vitest";
import { clockFrom } from "#lib/clock/server-clock.ts";

test("a device that is five minutes slow gives the server's instants", () => {
  let deviceMs = Date.parse("2026-11-24T02:55:00Z");
  const clock = clockFrom("2026-11-24T03:00:00Z", () => deviceMs);
  deviceMs += 10_000;
  expect(clock.now()).toBe("2026-11-24T03:00:10.000Z");
});
