import { expect, test } from "vitest";
import { peopleOfRows } from "#features/accounts/people-of-rows.ts";

const row = { row: 1, fullName: "An", email: null, unitId: "u1", until: null };

test("rows of one user name are one person with several roles, in the order of the file", () => {
  const people = peopleOfRows([
    { ...row, userName: "an", role: "leader" },
    { ...row, userName: "binh", role: "leader" },
    { ...row, userName: "an", role: "appraiser", email: "an@example.vn" },
  ]);
  expect(people.map(({ userName, email, roles }) => [userName, email, roles.length])).toEqual([
    ["an", "an@example.vn", 2],
    ["binh", null, 1],
  ]);
});
