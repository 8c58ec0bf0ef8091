import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOutcome } from "./outcome.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thuoc-do-outcome-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("counts tests by what became of them, and names the stories that did not run", () => {
  const outcome = outcomeOf([
    file("packages/criteria/src/a.test.ts", "passed", ["passed", "passed", "skipped"]),
    file("packages/scenarios/src/b.test.ts", "failed", ["passed", "failed", "pending"]),
  ]);
  expect(outcome).toEqual({ passed: 3, failed: 1, skipped: 2, skippedStories: ["test 2"] });
});

test("a file that could not be loaded is a failure, though none of its tests ran", () => {
  const outcome = outcomeOf([file("packages/ui/src/a.test.ts", "failed", [])]);
  expect(outcome.failed).toBe(1);
});

test("a run that ended badly never counts as green, even where no test failed", () => {
  const passed = [file("packages/ui/src/a.test.ts", "passed", ["passed"])];
  expect(outcomeOf(passed, 1).failed).toBe(1);
  expect(readOutcome(join(folder, "missing.json"), { house: "/house", exitCode: 1 }).failed).toBe(
    1,
  );
});

function outcomeOf(testResults: readonly object[], exitCode = 0) {
  const report = join(folder, "report.json");
  writeFileSync(report, JSON.stringify({ testResults }));
  return readOutcome(report, { house: "/house", exitCode });
}

function file(path: string, status: string, statuses: readonly string[]) {
  return {
    name: `/house/${path}`,
    status,
    assertionResults: statuses.map((each, index) => ({ status: each, fullName: `test ${index}` })),
  };
}
