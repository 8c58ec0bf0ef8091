import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { createCriteriaSet, createDraft } from "@thuocdo/contract/criteria-sets";
import { getMe } from "@thuocdo/contract/me";
import { getVersion } from "@thuocdo/contract/versions";
import { walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "#system/accessibility.ts";
import { chromiumPath, signInOn, startBrowser, type StoryBrowser } from "#system/browser.ts";
import { startSystem, type System } from "#system/start-system.ts";

let system: System;
let browser: StoryBrowser;
beforeAll(async () => {
  if (chromiumPath === "") return;
  system = await startSystem();
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  if (chromiumPath === "") return;
  await browser.close();
  await system.stop();
});

test.skipIf(chromiumPath === "")(
  "an outline is typed, put in order, copied and taken back by keyboard alone, axe clean all the while",
  async () => {
    const { call } = await system.signIn("soanthao");
    const versionId = await beginDraft(call);
    const page = await browser.open(`${system.url}/criteria-builder/versions/${versionId}`);
    await signInOn(page, "soanthao", system.password);
    await page.getByRole("treegrid").waitFor();
    // What is typed is sent a moment later.
    const stored = async (rows: readonly string[]) =>
      await expect
        .poll(async () => outline(await call(getVersion, { params: { versionId } })), {
          timeout: 10_000,
        })
        .toEqual(rows);

    await press(page, "F6", "Enter", "Enter");
    await page.keyboard.type("Nhóm một");
    await press(page, "Enter", "Tab");
    // The first group has no other before it: its next row is a group still, and goes below it by Tab.
    await page.keyboard.type("Tiêu chí một");
    await press(page, "Enter", "Tab");
    await page.keyboard.type("Chỉ số một");
    await press(page, "Enter");
    await page.keyboard.type("Chỉ số hai");
    expect(await violationsOn(page)).toEqual([]);
    await stored(["I Nhóm một", "1 Tiêu chí một", "1.1 Chỉ số một", "1.2 Chỉ số hai"]);

    const above = ["I Nhóm một", "1 Tiêu chí một"];
    await press(page, "Alt+ArrowUp");
    await stored([...above, "1.1 Chỉ số hai", "1.2 Chỉ số một"]);

    await press(page, "Escape", "Shift+ArrowDown", "Control+c", "Control+v");
    await stored([
      ...above,
      "1.1 Chỉ số hai",
      "1.2 Chỉ số một",
      "1.3 Chỉ số hai",
      "1.4 Chỉ số một",
    ]);
    expect(await violationsOn(page)).toEqual([]);

    await press(page, "Control+z", "Control+z");
    await stored([...above, "1.1 Chỉ số một", "1.2 Chỉ số hai"]);

    await press(page, "F1");
    await page.getByRole("dialog", { name: "Phím tắt của cây tiêu chí" }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await press(page, "Escape", "Control+f");
    await page.keyboard.type("1.1");
    await press(page, "Enter", "Escape", "F6");
    await page.getByRole("heading", { name: "Chỉ số 1.1" }).waitFor();
    await expect
      .poll(async () => await page.evaluate<string>("document.activeElement?.tagName"))
      .toMatch(/^(INPUT|TEXTAREA)$/);
    expect(browser.strayRequests).toEqual([]);
  },
  120_000,
);

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function beginDraft(call: Call): Promise<string> {
  const { assignments } = await call(getMe);
  const criteriaSetId = randomUUID();
  const draftingUnitId = assignments[0]?.unitId ?? "";
  await call(createCriteriaSet, {
    body: { id: criteriaSetId, title: "Bộ tiêu chí của câu chuyện", draftingUnitId },
  });
  const versionId = randomUUID();
  await call(createDraft, {
    params: { criteriaSetId },
    body: { id: versionId, label: "Bản 1", fromVersionId: null },
  });
  return versionId;
}

function outline({ document }: { readonly document: unknown }): readonly string[] {
  return [...walkNodes(document as CriteriaSetVersion)].flatMap((placed) =>
    placed.kind === "version" ? [] : [`${placed.node.code} ${placed.node.title}`],
  );
}
