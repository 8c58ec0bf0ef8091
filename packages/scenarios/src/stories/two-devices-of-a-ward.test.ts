import { getSubmission, listMySubmissions } from "@thuocdo/contract/submissions";
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

test.skipIf(chromiumPath === "")(
  "two devices in one submission fill in different fields without a word; of one field filled in differently both values are shown, and one is chosen",
  async () => {
    const office = await open("Bắt đầu nhập");
    await office.getByLabel("Diện tích đạt").fill("1200");
    await arrived("1200");
    const home = await open("Tiếp tục nhập");
    expect(await home.getByLabel("Diện tích đạt").inputValue()).toBe("1.200");

    // The office's line is down while it goes on; home changes another field, and one that is the same.
    await office.context().setOffline(true);
    await office.getByLabel("Tổng diện tích").fill("1646");
    await office.getByLabel("Diện tích đạt").fill("1300");
    await office.getByLabel("Diện tích đạt").blur();
    await home.getByRole("radio", { name: "Đạt", exact: true }).check();
    await home.getByLabel("Diện tích đạt").fill("1400");
    await home.getByLabel("Diện tích đạt").blur();
    await arrived("1400");

    await office.context().setOffline(false);
    await office.reload();
    const conflict = office.getByRole("alert").filter({ hasText: "nhập khác nhau trên hai máy" });
    await conflict.getByText("Máy này: 1.300 m²").waitFor();
    await conflict.getByText("Máy khác: 1.400 m²").waitFor();
    expect(await office.getByLabel("Tổng diện tích").inputValue()).toBe("1.646");
    expect(await office.getByRole("radio", { name: "Đạt", exact: true }).isChecked()).toBe(true);
    expect(await violationsOn(office)).toEqual([]);
    await conflict.getByRole("button", { name: "Giữ của máy này" }).click();
    await arrived("1300");
    expect(await conflict.count()).toBe(0);

    await home.reload();
    // It opens with what this device knew, and goes on to what the server holds.
    const shown = async (label: string) => await home.getByLabel(label).inputValue();
    await expect.poll(async () => await shown("Diện tích đạt")).toBe("1.300");
    await expect.poll(async () => await shown("Tổng diện tích")).toBe("1.646");
    expect(browser.pageErrors).toEqual([]);
  },
  60_000,
);

/** A device of its own: nothing kept, signed in anew. */
async function open(button: string): Promise<Page> {
  const page = await browser.open(`${system.url}/ward-portal/`);
  await signInOn(page, "canbo.badinh", system.password);
  await page.getByRole("button", { name: button }).click();
  await page.getByLabel("Diện tích đạt").waitFor();
  return page;
}

/** Waits until the server holds this as the area that is reached. */
async function arrived(value: string): Promise<void> {
  const { call } = await system.signIn("canbo.badinh");
  const { items } = await call(listMySubmissions);
  const params = { submissionId: items[0]?.submissionId ?? "" };
  const held = async () => {
    const { draft } = await call(getSubmission, { params });
    return draft.answers.byIndicator["indicator-1-1"]?.values["part"];
  };
  await expect.poll(held, { timeout: 15_000 }).toBe(value);
}
