import { expect, test } from "vitest";
import { isOtherBuild } from "#new-build/new-build.ts";

const page = (entry: string) => `<script defer data-entry="${entry}"></script>`;

test("a page is old when the server's first page begins with another script", () => {
  expect(isOtherBuild(page("/assets/index-2.js"), "/assets/index-1.js")).toBe(true);
  expect(isOtherBuild(page("/assets/index-1.js"), "/assets/index-1.js")).toBe(false);
});

test("a proxy's page, or a page served while developing, tells nothing", () => {
  expect(isOtherBuild("<h1>502</h1>", "/assets/index-1.js")).toBe(false);
  expect(isOtherBuild(page("/assets/index-1.js"), undefined)).toBe(false);
});
