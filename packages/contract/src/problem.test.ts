import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemKinds } from "#problem.ts";

const page = readFileSync(join(import.meta.dirname, "../problems.md"), "utf8");
const documented = [...page.matchAll(/^- `([a-z-]+)` \((\d+)\): (.+)$/gm)].map((row) => ({
  code: row[1],
  status: Number(row[2]),
  about: row[3],
}));

test("every problem code is documented with its status and meaning, and no other", () => {
  expect(documented).toEqual(
    Object.entries(problemKinds).map(([code, { status, about }]) => ({ code, status, about })),
  );
});

test("codes are kebab-case and their statuses say that something was refused", () => {
  for (const [code, { status }] of Object.entries(problemKinds)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
  }
});
