import { randomUUID } from "node:crypto";
import { getMe } from "@thuocdo/contract/me";
import { getJob } from "@thuocdo/contract/jobs";
import { closeRound, createRound, openRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { listUnits } from "@thuocdo/contract/units";
import { getVersion, issueVersion, postEdits } from "@thuocdo/contract/versions";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "#system/accessibility.ts";
import { chromiumPath, signInOn, startBrowser, type StoryBrowser } from "#system/browser.ts";
import { draftingEdits } from "#system/drafting-edits.ts";
import type { UserName } from "#system/people.ts";
import { startSystem, type System } from "#system/start-system.ts";
import { day, instant } from "#system/time.ts";

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
  "a set is drafted, answered, appraised and compared on the screens, with no request to another host",
  async () => {
    const versionId = await draft();
    const roundId = await callWards(versionId);
    await answer();
    await appraise();
    await compare(roundId);
    expect(browser.strayRequests).toEqual([]);
  },
  180_000,
);

/** The drafter begins on the screen; the rest of the set comes as edits, then it is issued. */
async function draft(): Promise<string> {
  const page = await open("/criteria-builder/", "soanthao");
  await page.getByRole("button", { name: "Tạo bộ tiêu chí" }).first().click();
  await page.getByLabel("Tên bộ tiêu chí").fill("Bộ tiêu chí của câu chuyện");
  await page.getByRole("button", { name: "Tạo", exact: true }).click();
  await page.getByRole("button", { name: "Tạo dự thảo" }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("Bản 1");
  await page.getByRole("dialog").getByRole("button", { name: "Tạo", exact: true }).click();
  await page.getByRole("button", { name: "Thêm nhóm" }).click();
  await page.getByText("Nhóm tiêu chí mới").first().waitFor();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByText("Đã lưu").first().waitFor();
  expect(await violationsOn(page)).toEqual([]);

  const versionId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { call } = await system.signIn("soanthao");
  const { version } = await call(getVersion, { params: { versionId } });
  // A group added and taken back: two edits, both kept.
  expect(version.sequence).toBe(2);
  const { sequence } = await call(postEdits, {
    params: { versionId },
    body: {
      baseSequence: version.sequence,
      edits: draftingEdits(versionId).map((edit) => ({ id: randomUUID(), edit })),
    },
  });
  const signer = await system.signIn("banhanh");
  await signer.call(issueVersion, {
    params: { versionId },
    body: {
      sequence,
      decisionNumber: "05/QĐ-V05",
      decidedOn: day(-1),
      signerTitle: "Thứ trưởng",
      effectiveOn: day(-1),
    },
  });
  await page.reload();
  await page.getByText("05/QĐ-V05").first().waitFor();
  return versionId;
}

async function callWards(versionId: string): Promise<string> {
  const { call } = await system.signIn("quantri");
  const { assignments } = await call(getMe);
  const { items: wards } = await call(listUnits, { query: { asOf: day(0), level: "ward" } });
  const roundId = randomUUID();
  await call(createRound, {
    body: {
      id: roundId,
      title: "Đợt của câu chuyện",
      organiserUnitId: assignments[0]!.unitId,
      versionId,
      periodFrom: day(-30),
      periodTo: day(0),
      opensAt: instant(-1),
      closesAt: instant(1),
      unitIds: wards.map(({ id }) => id),
    },
  });
  await call(openRound, { params: { roundId } });
  return roundId;
}

/** The ward types, loses the page, finds everything again, and sends. */
async function answer(): Promise<void> {
  const page = await open("/ward-portal/", "canbo.badinh");
  await page.getByRole("button", { name: "Bắt đầu nhập" }).click();
  await page.getByLabel("Số lượng part").fill("1800");
  await page.getByLabel("Số lượng whole").fill("2000");
  await page.getByRole("radio", { name: "Đạt", exact: true }).check();
  const addNote = page.getByRole("button", { name: "Thêm ghi chú, giải trình" });
  for (let left = await addNote.count(); left > 0; left -= 1) {
    await addNote.first().click();
  }
  for (const note of await page.getByLabel("Ghi chú, giải trình cho cơ quan thẩm định").all()) {
    await note.fill("Theo sổ trực ban");
  }
  await page.reload();
  await page.getByLabel("Số lượng part").waitFor();
  expect(digits(await page.getByLabel("Số lượng part").inputValue())).toBe("1800");
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByText(/Đã gửi lên máy chủ/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Kiểm tra và nộp" }).first().click();
  await page.getByRole("button", { name: "Nộp hồ sơ" }).click();
  // 1800 of 2000 is 90 %, 0.8 of the way from 50 to 100: 4 of 5 points; the yes/no gives 5.
  await page
    .getByText(/9 điểm/)
    .first()
    .waitFor();
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, "");
}

async function appraise(): Promise<void> {
  const page = await open("/ward-portal/", "thamdinh.hanoi");
  await page.getByRole("button", { name: /Thẩm định Phường Ba Đình/ }).click();
  await page.getByRole("button", { name: "Có ý kiến về chỉ số 1.2" }).click();
  await page.getByLabel("Điểm thẩm định").fill("3");
  await page.getByLabel("Lý do, căn cứ").fill("Biên bản của năm trước");
  await page.getByRole("button", { name: "Duyệt hồ sơ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Duyệt hồ sơ" }).click();
  await page.getByText("Không có hồ sơ nào chờ thẩm định").waitFor();
}

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
  const total = page.getByRole("row", { name: /Tổng điểm thẩm định/ });
  // 4 as answered and 3 of 5 as the appraiser found.
  await total.getByText("7,00").waitFor();
  await total.getByText("tự chấm 9,00").waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("link", { name: "Phường Ba Đình" }).click();
  await page.getByRole("heading", { name: "Phường Ba Đình" }).waitFor();
}
