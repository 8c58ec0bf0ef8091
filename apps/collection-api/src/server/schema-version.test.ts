import { migrations } from "@thuocdo/database/migrations";
import { expect, test } from "vitest";
import { describeDifference } from "#server/schema-version.ts";

const names = Object.keys(migrations);

test("the schema that the program knows is no problem", () => {
  expect(describeDifference(names)).toBeUndefined();
});

test("an older schema is told with the first migration that it lacks", () => {
  expect(describeDifference(names.slice(0, -1))).toContain(names.at(-1));
});

test("a newer schema is told with the migration that the program does not know", () => {
  expect(describeDifference([...names, "2099-01-01-0000-unknown"])).toMatch(
    /^The database is at 2099-01-01-0000-unknown, newer/,
  );
});
