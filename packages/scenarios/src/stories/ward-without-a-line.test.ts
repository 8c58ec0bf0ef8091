import { createHash, randomBytes } from "node:crypto";
import { downloadEvidence } from "@thuocdo/contract/evidence";
import { listMySubmissions, getSubmission } from "@thuocdo/contract/submissions";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "#system/accessibility.ts";
import { chromiumPath, signInOn, startBrowser, type StoryBrowser } from "#system/browser.ts";
import { callWardsToSmallSet } from "#system/call-wards.ts";
import { startSystem, type System } from "#system/start-system.ts";

let system: System;
let browser: StoryBrowser;
beforeAll(async () => {
  if (chromiumPath === "") return;
  system = await startSystem();
  browser = await startBrowser();
  await callWardsToSmallSet(system);
}, 120_000);
afterAll(async () => {
  if (chromiumPath === "") return;
  await browser.close();
  await system.stop();
});

const kept = "Mất kết nối – số liệu vẫn được giữ trên máy này";

test.skipIf(chromiumPath === "")(
  "a form opened once is reloaded, filled in, closed and opened again without a line; when it is back, all is on the server",
  async () => {
    const first = await browser.open(`${system.url}/ward-portal/`);
    await signInOn(first, "canbo.badinh", system.password);
    await first.getByRole("button", { name: "Bắt đầu nhập" }).click();
    await first.getByLabel("Diện tích đạt").fill("1.234,5");
    await says(first, /Đã gửi lên máy chủ/);
    await first.evaluate("navigator.serviceWorker.ready");
    // What the worker keeps of the front-end, it fetches once it is there.
    await expect.poll(async () => await keptFiles(first), { timeout: 15_000 }).toBeGreaterThan(5);

    const lineBack = await system.crash();
    await first.reload();
    expect(await first.getByLabel("Diện tích đạt").inputValue()).toBe("1.234,5");
    await first.getByLabel("Tổng diện tích").fill("1646");
    await says(first, kept);
    expect(await violationsOn(first)).toEqual([]);

    const address = first.url();
    const context = first.context();
    await first.close();
    const second = await context.newPage();
    await second.goto(address);
    await second.getByLabel("Tổng diện tích").waitFor();
    expect(await second.getByLabel("Tổng diện tích").inputValue()).toBe("1.646");
    await second.getByRole("radio", { name: "Đạt", exact: true }).check();
    await says(second, kept);

    await lineBack();
    await second.getByLabel("Diện tích đạt").fill("1.235");
    await expect
      .poll(onServer, { timeout: 25_000 })
      .toEqual([{ part: "1235", whole: "1646" }, { done: true }]);
    await says(second, /Đã gửi lên máy chủ/);
    expect(browser.pageErrors).toEqual([]);
  },
  60_000,
);

test.skipIf(chromiumPath === "")(
  "a file whose sending is cut in the middle goes on by itself from there when the line is back, and is the same file",
  async () => {
    const page = await browser.open(`${system.url}/ward-portal/`);
    await signInOn(page, "canbo.badinh", system.password);
    await page.getByRole("button", { name: /Bắt đầu nhập|Tiếp tục nhập/ }).click();
    const content = Buffer.concat([
      Buffer.from("%PDF-1.4\n"),
      randomBytes(3_500_000),
      Buffer.from("\n%%EOF\n"),
    ]);
    const offsets: string[] = [];
    let lineBack: (() => Promise<void>) | undefined;
    await page.context().route("**/api/submissions/*/uploads/*", async (route) => {
      if (route.request().method() !== "PATCH") return await route.continue();
      offsets.push(route.request().headers()["upload-offset"] ?? "");
      // The service ends with the second piece on its way.
      if (offsets.length === 2) lineBack = await system.crash();
      await route.continue();
    });
    const input = page.locator("input[type=file][multiple]").first();
    await input.setInputFiles({
      name: "bao-cao.pdf",
      mimeType: "application/pdf",
      buffer: content,
    });
    await page.getByLabel(/không có bí mật nhà nước/).check();
    await page.getByRole("button", { name: "Tải lên" }).click();
    await says(page, "bao-cao.pdf: giữ trên máy này, gửi khi có kết nối");
    await lineBack?.();
    await page.getByRole("button", { name: "Bỏ tệp bao-cao.pdf" }).waitFor({ timeout: 25_000 });
    await page.getByRole("link", { name: "bao-cao.pdf" }).waitFor({ timeout: 25_000 });
    expect(offsets.filter((offset) => offset === "0")).toHaveLength(1);
    expect(offsets.at(-1)).not.toBe("0");
    const { call } = await system.signIn("canbo.badinh");
    const submissionId = /submissions\/([^/?]+)/.exec(page.url())?.[1] ?? "";
    const sha256 = createHash("sha256").update(content).digest("hex");
    const file = await call(downloadEvidence, { params: { submissionId, sha256 } });
    expect(Buffer.from(await (file as Blob).arrayBuffer()).equals(content)).toBe(true);
    expect(browser.pageErrors).toEqual([]);
  },
  60_000,
);

/** The one sentence that says where the work is. */
async function says(page: Page, sentence: string | RegExp): Promise<void> {
  await page.getByText(sentence).first().waitFor({ timeout: 25_000 });
}

async function keptFiles(page: Page): Promise<number> {
  return await page.evaluate<number>(`(async () => {
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return files.flat().length;
  })()`);
}

async function onServer() {
  const { call } = await system.signIn("canbo.badinh");
  const { items } = await call(listMySubmissions);
  const submissionId = items[0]?.submissionId ?? "";
  const { draft } = await call(getSubmission, { params: { submissionId } });
  return Object.values(draft.answers.byIndicator).map(({ values }) => values);
}
