import { expect, test } from "vitest";
import { tellTabs } from "#lib/drafts/tell-tabs.ts";

test("another tab of the same owner is told, one of another owner is not", async () => {
  const told: string[] = [];
  const mine = tellTabs("a", () => told.push("mine"));
  const other = tellTabs("a", () => told.push("other tab"));
  const stranger = tellTabs("b", () => told.push("stranger"));
  mine.tell();
  await expect.poll(() => told).toEqual(["other tab"]);
  for (const tab of [mine, other, stranger]) tab.close();
});

test("a save that ends after the page was left tells nobody, and fails nothing", () => {
  const tab = tellTabs("a", () => {});
  tab.close();
  expect(() => tab.tell()).not.toThrow();
});
