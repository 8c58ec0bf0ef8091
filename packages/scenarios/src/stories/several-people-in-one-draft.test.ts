import { getVersion, listEdits } from "@thuocdo/contract/versions";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "#system/accessibility.ts";
import { beginDraft } from "#system/begin-draft.ts";
import { chromiumPath, signInOn, startBrowser, type StoryBrowser } from "#system/browser.ts";
import type { UserName } from "#system/people.ts";
import { startSystem, type System } from "#system/start-system.ts";

/** A machine under test is slow; how fast edits are is measured by a bench. */
const patience = { timeout: 30_000 };

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
  "two people draft together: each sees the other's edits, a collision is told to both, a killed service loses nothing",
  async () => {
    const { versionId } = await beginDraft((await system.signIn("soanthao")).call);
    const drafter = await open(versionId, "soanthao");
    const signer = await open(versionId, "banhanh");
    const others = (page: Page) => page.getByRole("list", { name: "Người đang mở dự thảo này" });
    await others(drafter)
      .getByRole("img", { name: /^Lãnh đạo ban hành đang ở tiêu chí 1/ })
      .waitFor();
    await others(signer)
      .getByRole("img", { name: /^Cán bộ soạn thảo đang ở tiêu chí 1/ })
      .waitFor();

    const title = (page: Page) => page.getByLabel("Tên gọi");
    await title(drafter).fill("Tên chung");
    await expect.poll(async () => await title(signer).inputValue(), patience).toBe("Tên chung");

    // Both are in the field; the drafter's words come while the signer types.
    await title(signer).press("End");
    await title(signer).pressSequentially(" của người ký");
    await title(drafter).fill("Tên của người soạn");
    for (const page of [drafter, signer])
      await page.getByText(/Hai người cùng sửa tên gọi của tiêu chí 1/).waitFor();
    expect(await title(signer).inputValue()).toBe("Tên chung của người ký");
    expect(await violationsOn(signer)).toEqual([]);
    await signer
      .getByRole("button", { name: /Lấy lại bản|Đã rõ/ })
      .first()
      .waitFor();

    const backUp = await system.crash();
    const meaning = (page: Page) => page.getByLabel("Nội hàm");
    await meaning(drafter).fill("Nội hàm gõ lúc mất máy chủ.");
    await drafter.getByText("Chưa gửi được, giữ trên máy này").waitFor();
    await meaning(drafter).fill("Nội hàm gõ lúc mất máy chủ, gõ tiếp.");
    await backUp();
    await drafter.getByText(/^Đã lưu \d\d:\d\d$/).waitFor({ timeout: 40_000 });
    await expect
      .poll(async () => await meaning(signer).inputValue(), patience)
      .toBe("Nội hàm gõ lúc mất máy chủ, gõ tiếp.");
    expect(await meaningsSent(versionId)).toEqual([
      "Nội hàm gõ lúc mất máy chủ.",
      "Nội hàm gõ lúc mất máy chủ, gõ tiếp.",
    ]);

    await drafter.reload();
    await drafter.getByTitle(/^Hoàn tác: sửa nội hàm của tiêu chí 1/).click();
    await expect
      .poll(async () => await meaning(signer).inputValue(), patience)
      .toBe("Nội hàm của tiêu chí 1");

    await signer.close();
    await others(drafter).waitFor({ state: "detached" });
    await drafter.getByRole("link", { name: "Lịch sử", exact: true }).click();
    await drafter.getByRole("heading", { name: "Cán bộ soạn thảo" }).first().waitFor();
    expect(await violationsOn(drafter)).toEqual([]);
    await drafter.getByRole("link", { name: "Xem bản lúc này" }).last().click();
    await drafter.getByRole("button", { name: "Khôi phục bản này" }).click();
    await drafter.getByRole("dialog").getByRole("button", { name: "Khôi phục bản này" }).click();
    await drafter.getByTitle(/^Hoàn tác: khôi phục bản cũ/).waitFor();
    expect(browser.strayRequests).toEqual([]);
  },
  180_000,
);

async function open(versionId: string, userName: UserName): Promise<Page> {
  const page = await browser.open(
    `${system.url}/criteria-builder/versions/${versionId}?node=criterion-1`,
  );
  await signInOn(page, userName, system.password);
  await page.getByLabel("Nội hàm").waitFor();
  return page;
}

/** Nothing twice, nothing left out: what was set as the criterion's meaning, in order; and the document has the last. */
async function meaningsSent(versionId: string): Promise<readonly unknown[]> {
  const { call } = await system.signIn("soanthao");
  const params = { versionId };
  const { items } = await call(listEdits, { params });
  const values = items.flatMap(({ edit }) =>
    edit.kind === "set-field" && edit.path[0] === "meaning" ? [edit.value] : [],
  );
  const { document } = await call(getVersion, { params });
  expect(document.groups[0]?.criteria[0]?.meaning).toBe(values.at(-1));
  return values;
}
