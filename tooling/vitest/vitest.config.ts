import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const house = join(import.meta.dirname, "../..");

/** Rooms whose tests run against a real PostgreSQL; the first one to start brings the cluster up. */
const onDatabase = new Set(["database", "collection-api", "analytics-worker", "scenarios"]);

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
    reporters: ["default"],
  },
});

function project(room: string): TestProjectInlineConfiguration {
  const name = basename(room);
  return {
    root: join(house, room),
    test: {
      name,
      include: ["src/**/*.test.{ts,tsx}"],
      environment: onScreen.has(name) ? "happy-dom" : "node",
      ...(onDatabase.has(name) && {
        globalSetup: [join(import.meta.dirname, "test-database.ts")],
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
    },
  };
}
