import { existsSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of stories of `scenarios` that did not run. */
  readonly skippedStories: readonly string[];
}

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Counts a run. A file that could not be loaded, or an error outside any test, is a failure too. */
export function readOutcome(
  reportFile: string,
  run: { readonly house: string; readonly exitCode: number },
): Outcome {
  const files = existsSync(reportFile) ? parseReport(readFileSync(reportFile, "utf8")) : [];
  const tests = files.flatMap((file) => file.assertionResults);
  const brokenFiles = files.filter(
    (file) =>
      file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
  );
  const failed = tests.filter(({ status }) => status === "failed").length + brokenFiles.length;
  const stories = join(run.house, "packages/scenarios") + sep;
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: failed === 0 && run.exitCode !== 0 ? 1 : failed,
    skipped: tests.filter(isSkipped).length,
    skippedStories: files
      .filter(({ name }) => name.startsWith(stories))
      .flatMap((file) => file.assertionResults.filter(isSkipped).map(({ fullName }) => fullName)),
  };
}

function isSkipped({ status }: { readonly status: string }): boolean {
  return status === "skipped" || status === "pending";
}

function parseReport(text: string): Report["testResults"] {
  // Vitest wrote it a moment ago.
  return (JSON.parse(text) as Report).testResults;
}
