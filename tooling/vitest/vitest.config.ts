import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { findChromium } from "./find-chromium.ts";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** A package's tests also run from its folder, so this file names everything from the root. */
const house = join(import.meta.dirname, "../..");

/** Rooms whose tests run against a real PostgreSQL; the first one to start brings the cluster up. */
const onDatabase = new Set([
  "database",
  "collection-api",
  "analytics-worker",
  "scenarios",
  "scripts",
]);

/** Rooms whose tests render: they get a document. */
const onScreen = new Set([
  "ui",
  "criteria-form",
  "criteria-builder",
  "ward-portal",
  "pilot-report",
]);

const rooms = globSync("{apps,packages,tooling}/*/src/**/*.test.{ts,tsx}", { cwd: house })
  .map((file) => file.split(/[\\/]/).slice(0, 2).join("/"))
  .filter((room, index, all) => all.indexOf(room) === index)
  .toSorted();

export default defineConfig({
  test: {
    projects: rooms.map(project),
    // Every core: much of a test's time is waiting for a database, a server or a browser.
    maxWorkers: availableParallelism(),
    reporters: ["default"],
  },
});

function project(room: string): TestProjectInlineConfiguration {
  const name = basename(room);
  return {
    root: join(house, room),
    test: {
      name,
      // Files share what they import, which is two fifths of the time of small ones: none leaves anything behind in it.
      isolate: false,
      include: ["src/**/*.test.{ts,tsx}"],
      // Absent: the browser stories say that they do not run. `npm test` tells how to get one.
      env: { CHROMIUM: findChromium(process.env) ?? "" },
      environment: onScreen.has(name) ? "happy-dom" : "node",
      setupFiles: onScreen.has(name) ? [join(import.meta.dirname, "screen-setup.ts")] : [],
      ...(onDatabase.has(name) && {
        globalSetup: [join(import.meta.dirname, "test-database.ts")],
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
    },
  };
}
