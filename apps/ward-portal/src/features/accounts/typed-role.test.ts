import { expect, test } from "vitest";
import { readTypedRole } from "#features/accounts/typed-role.ts";

const now = "2026-11-26T02:00:00.000Z";
const unit = { id: "u", name: "Phường Bắc" };
const role = "leader" as const;

test.each([
  ["", { given: { unitId: "u", role, until: null } }],
  // The day in Việt Nam ends at 17:00 UTC.
  ["31/12/2026", { given: { unitId: "u", role, until: "2026-12-31T17:00:00.000Z" } }],
  ["26/11/2026", { given: { unitId: "u", role, until: "2026-11-26T17:00:00.000Z" } }],
  ["25/11/2026", { fault: "until" }],
  ["31/02/2027", { fault: "until" }],
  ["mai", { fault: "until" }],
])("a role until the day %s is read as %o", (untilDay, read) => {
  expect(readTypedRole({ unit, role, untilDay }, now)).toEqual(read);
});

test("a role is for a unit", () => {
  expect(readTypedRole({ unit: undefined, role, untilDay: "" }, now)).toEqual({ fault: "unit" });
});
