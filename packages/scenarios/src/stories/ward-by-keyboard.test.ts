import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "#system/accessibility.ts";
import { chromiumPath, startBrowser, type StoryBrowser } from "#system/browser.ts";
import { callWardsToSmallSet } from "#system/call-wards.ts";
import { focused, tabTo } from "#system/keyboard.ts";
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

test.skipIf(chromiumPath === "").each([
  { userName: "canbo.badinh", width: 1366, height: 768 },
  { userName: "canbo.haichau", width: 360, height: 740 },
])(
  "at $width px a ward signs in, answers, checks and sends by keyboard alone; axe finds nothing, nothing scrolls sideways",
  async ({ userName, width, height }) => {
    const page = await browser.open("about:blank");
    await page.setViewportSize({ width, height });
    await page.goto(`${system.url}/ward-portal/`);
    await page.getByLabel("Tên đăng nhập").waitFor();
    await sound(page);
    await tabTo(page, /^Tên đăng nhập/);
    await page.keyboard.type(userName);
    await tabTo(page, /^Mật khẩu/);
    await page.keyboard.type(system.password);
    await page.keyboard.press("Enter");

    await page.getByRole("button", { name: "Bắt đầu nhập" }).waitFor();
    await sound(page);
    await tabTo(page, /^Bắt đầu nhập/);
    await page.keyboard.press("Enter");

    await page.getByLabel("Diện tích đạt").waitFor();
    await sound(page);
    await page.keyboard.press("F8");
    expect(await focused(page)).toMatch(/^Diện tích đạt/);
    await page.keyboard.type("1.234,5");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1646");
    // 1.234,5 of 1.646 is 75 %, half of the way from 50 to 100: 2,5 of 5 points.
    await page.getByText("2,5 / 5 điểm", { exact: true }).first().waitFor();

    await page.keyboard.press("F8");
    expect(await focused(page)).toBe("Đạt");
    await page.keyboard.press("Space");
    await writeNote(page);
    // What is left is the first indicator's: evidence, or a note in its place.
    await page.getByText("Còn thiếu 1 chỉ số").waitFor();
    await page.keyboard.press("F8");
    await writeNote(page);
    await page.getByText("Không còn chỉ số nào thiếu").waitFor();
    await page
      .getByText(/Đã gửi lên máy chủ/)
      .first()
      .waitFor();
    await sound(page);

    await tabTo(page, /^Kiểm tra và nộp/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Kiểm tra trước khi nộp" }).waitFor();
    await sound(page);
    await tabTo(page, /^Nộp hồ sơ/);
    await page.keyboard.press("Enter");
    await page
      .getByText(/Đã nộp lần 1/)
      .first()
      .waitFor();
    await page
      .getByText(/7,5 điểm/)
      .first()
      .waitFor();
    await sound(page);
    expect(browser.pageErrors).toEqual([]);
  },
  60_000,
);

/** Opens the note of the indicator that one is in, and writes it. */
async function writeNote(page: Page): Promise<void> {
  await tabTo(page, /^Thêm ghi chú, giải trình/);
  await page.keyboard.press("Enter");
  expect(await focused(page)).toMatch(/^Ghi chú, giải trình/);
  await page.keyboard.type("Theo sổ trực ban");
}

/** Nothing for axe to find, and nothing wider than the screen. */
async function sound(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(
    await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    ),
  ).toBe(0);
}
