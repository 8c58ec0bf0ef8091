import { randomUUID } from "node:crypto";
import { getJob } from "@thuocdo/contract/jobs";
import { closeRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { getVersion, postEdits } from "@thuocdo/contract/versions";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "#system/accessibility.ts";
import { chromiumPath, signInOn, startBrowser, type StoryBrowser } from "#system/browser.ts";
import { callWards } from "#system/call-wards.ts";
import { asTooOld } from "#system/chrome-109.ts";
import { draftingEdits } from "#system/drafting-edits.ts";
import type { UserName } from "#system/people.ts";
import { startSystem, type System } from "#system/start-system.ts";
import { day } from "#system/time.ts";

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

async function open(path: string, userName: UserName): Promise<Page> {
  const page = await browser.open(`${system.url}${path}`);
  await signInOn(page, userName, system.password);
  return page;
}

test.skipIf(chromiumPath === "")(
  "a set is drafted, issued, answered, appraised and compared on the screens, in a browser as old as Chrome 109, with no request to another host",
  async () => {
    const versionId = await draft();
    await issue(versionId);
    const roundId = await callWards(system, versionId);
    await answer();
    await appraise();
    await compare(roundId);
    expect(browser.strayRequests).toEqual([]);
    expect(browser.pageErrors).toEqual([]);
  },
  180_000,
);

test.skipIf(chromiumPath === "").each(["criteria-builder", "ward-portal", "pilot-report"])(
  "%s tells a browser that is too old, where it would stay white",
  async (frontEnd) => {
    const page = await browser.open(`${system.url}/${frontEnd}/`, asTooOld);
    await page.getByText(/^Trình duyệt này quá cũ/).waitFor();
    expect(await page.getByLabel("Tên đăng nhập").count()).toBe(0);
  },
);

/** The drafter begins on the screen; the rest of the set comes as edits. */
async function draft(): Promise<string> {
  const page = await open("/criteria-builder/", "soanthao");
  await page.getByRole("button", { name: "Tạo bộ tiêu chí" }).first().click();
  await page.getByLabel("Tên bộ tiêu chí").fill("Bộ tiêu chí của câu chuyện");
  await page.getByRole("button", { name: "Tạo", exact: true }).click();
  await page.getByRole("button", { name: "Tạo dự thảo" }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("Bản 1");
  await page.getByRole("dialog").getByRole("button", { name: "Tạo", exact: true }).click();
  await page.getByRole("heading", { name: /Bản 1/ }).waitFor();
  expect(await violationsOn(page)).toEqual([]);

  const versionId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { call } = await system.signIn("soanthao");
  const { version } = await call(getVersion, { params: { versionId } });
  await call(postEdits, {
    params: { versionId },
    body: {
      baseSequence: version.sequence,
      edits: draftingEdits(versionId).map((edit) => ({ id: randomUUID(), edit })),
    },
  });
  return versionId;
}

/** The leader reads the decision into the dialog; dates are typed as they are written. */
async function issue(versionId: string): Promise<void> {
  const page = await open(`/criteria-builder/versions/${versionId}`, "banhanh");
  await page.getByRole("button", { name: "Ban hành…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Số quyết định").fill("05/QĐ-V05");
  await dialog.getByLabel("Ngày ký").fill(typedDay(-1));
  await dialog.getByLabel("Chức vụ người ký").fill("Thứ trưởng");
  await dialog.getByLabel("Ngày có hiệu lực").fill(typedDay(-1));
  await dialog.getByLabel(/^Tôi hiểu/).check();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Ban hành", exact: true }).click();
  await page
    .getByText(/05\/QĐ-V05/)
    .first()
    .waitFor();
}

/** A day as an officer types it, 05/06/2022. */
function typedDay(offset: number): string {
  return day(offset).split("-").reverse().join("/");
}

const note = "Theo sổ trực ban, đã đối chiếu";

/** The ward types, loses the page, finds everything again, and sends. */
async function answer(): Promise<void> {
  const page = await open("/ward-portal/", "canbo.badinh");
  await page.getByRole("button", { name: "Bắt đầu nhập" }).click();
  await page.getByLabel("Diện tích đạt").fill("1.234,5");
  await page.getByLabel("Tổng diện tích").fill("1646");
  await page.getByRole("radio", { name: "Đạt", exact: true }).check();
  const addNote = page.getByRole("button", { name: "Thêm ghi chú, giải trình" });
  for (let left = await addNote.count(); left > 0; left -= 1) {
    await addNote.first().click();
  }
  const notes = page.getByLabel("Ghi chú, giải trình cho cơ quan thẩm định");
  for (const field of await notes.all()) await field.fill(note);

  await page.reload();
  await page.getByLabel("Diện tích đạt").waitFor();
  expect(await page.getByLabel("Diện tích đạt").inputValue()).toBe("1.234,5");
  expect(await page.getByLabel("Tổng diện tích").inputValue()).toBe("1.646");
  expect(await page.getByRole("radio", { name: "Đạt", exact: true }).isChecked()).toBe(true);
  const kept = await Promise.all((await notes.all()).map((field) => field.inputValue()));
  expect(kept).toEqual([note, note]);
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByText(/Đã gửi lên máy chủ/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Kiểm tra và nộp" }).first().click();
  await page.getByRole("button", { name: "Nộp hồ sơ" }).click();
  // 1.234,5 of 1.646 is 75 %, half of the way from 50 to 100: 2,5 of 5 points; the yes/no gives 5.
  await page
    .getByText(/7,5 điểm/)
    .first()
    .waitFor();
}

async function appraise(): Promise<void> {
  const page = await open("/ward-portal/", "thamdinh.hanoi");
  await page.getByRole("button", { name: /Thẩm định Phường Ba Đình/ }).click();
  await page.getByRole("button", { name: "Có ý kiến về chỉ số 1.2" }).click();
  await page.getByLabel("Điểm thẩm định").fill("3,5");
  await page.getByLabel("Lý do, căn cứ").fill("Biên bản của năm trước");
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Duyệt hồ sơ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Duyệt hồ sơ" }).click();
  await page.getByText("Không có hồ sơ nào chờ thẩm định").waitFor();
}

/** The analyst compares, and opens a figure down to what was typed. */
async function compare(roundId: string): Promise<void> {
  const { call } = await system.signIn("quantri");
  await call(closeRound, { params: { roundId } });
  const { job } = await call(freezeRound, { params: { roundId } });
  await expect
    .poll(async () => (await call(getJob, { params: { jobId: job.id } })).state, {
      timeout: 60_000,
      interval: 300,
    })
    .toBe("done");
  const page = await open("/pilot-report/", "phantich");
  await page.getByRole("heading", { name: "Trang tổng hợp" }).waitFor();
  await page.getByText(/đơn vị xếp hạng đạt mọi tiêu chí/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("link", { name: "Đơn vị", exact: true }).click();
  const total = page.getByRole("row", { name: /Tổng điểm thẩm định/ });
  // 2,5 as answered and 3,5 of 5 as the appraiser found.
  await total.getByText("6,00").waitFor();
  await total.getByText("tự chấm 7,50").waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("link", { name: "Phường Ba Đình" }).click();
  await page.getByRole("heading", { name: "Phường Ba Đình" }).waitFor();
  await page.getByRole("link", { name: /^Mở hồ sơ/ }).click();
  await page.getByText("1.234,5 m²").waitFor();
  await page.getByText("Biên bản của năm trước").first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Quay lại" }).click();
  await page.getByRole("link", { name: /^Mở hồ sơ/ }).waitFor();
}
