import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { openConsultation } from "@thuocdo/contract/consultations";
import { createDraft } from "@thuocdo/contract/criteria-sets";
import { getMe } from "@thuocdo/contract/me";
import { saveComment, sendReply } from "@thuocdo/contract/replies";
import { listSupplements } from "@thuocdo/contract/supplements";
import { getVersion, issueVersion, postEdits } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "#system/accessibility.ts";
import { beginDraft } from "#system/begin-draft.ts";
import { signIn } from "#system/browser-session.ts";
import { chromiumPath, signInOn, startBrowser, type StoryBrowser } from "#system/browser.ts";
import { startSystem, type System } from "#system/start-system.ts";
import { day } from "#system/time.ts";

let system: System;
let browser: StoryBrowser;
beforeAll(async () => {
  if (chromiumPath === "") return;
  system = await startSystem();
  browser = await startBrowser();
  const place = ["--unit", "01", "--level", "city", "--password-stdin"];
  for (const [userName, role] of cityPeople)
    await system.operator(
      ["user", "add", userName, "--name", `Cán bộ ${userName}`, "--role", role, ...place],
      system.password,
    );
}, 120_000);
afterAll(async () => {
  if (chromiumPath === "") return;
  await browser.close();
  await system.stop();
});

const cityPeople = [
  ["soanthao.hanoi", "drafter"],
  ["gopy.hanoi", "commenter"],
] as const;

const set = (path: string, value: unknown): Edit => ({
  kind: "set-field",
  nodeId: "criterion-1",
  path: [path],
  value,
});

test.skipIf(chromiumPath === "")(
  "a city supplements the core within the rules, sees what the next core asks of it, and its comment is argued over at the line that changed",
  async () => {
    const drafter = (await system.signIn("soanthao")).call;
    const core = await issueOpenCore(drafter);

    // Hà Nội adds an indicator to the open criterion, by keyboard; a minimum that nobody could reach is refused by its rule.
    const city = await browser.open(
      `${system.url}/criteria-builder/versions/${core.versionId}/supplements`,
    );
    await signInOn(city, "soanthao.hanoi", system.password);
    await city.getByRole("button", { name: "Lập bản bổ sung" }).press("Enter");
    const dialog = city.getByRole("dialog", { name: "Lập bản bổ sung" });
    await dialog.getByRole("button", { name: "Lập", exact: true }).press("Enter");
    await city
      .getByRole("heading", { name: /Hà Nội/ })
      .first()
      .waitFor();
    await city.locator('[data-row="criterion-1"]').click();
    await city.getByRole("button", { name: "Thêm chỉ số của địa phương" }).press("Enter");
    await city.getByText("Chỉ số do địa phương bổ sung").waitFor();
    await city.getByLabel("Tên gọi").fill("Tổ liên gia an toàn phòng cháy");
    await city.getByRole("treegrid").getByText("Tổ liên gia an toàn phòng cháy").waitFor();
    await city.locator('[data-kind="indicator"]').nth(1).click();
    await city.getByLabel("Đạt tối thiểu khi").selectOption("points");
    const minimum = city.getByLabel("Từ (điểm)");
    await minimum.fill("6");
    await minimum.press("Enter");
    await city
      .getByRole("alert")
      .filter({ hasText: /cao hơn mức tối đa của chỉ số/ })
      .waitFor();
    await minimum.fill("4,5");
    await minimum.press("Enter");
    await city.getByText(/^Địa phương: .*4,5/).waitFor();
    await city.getByText(/^Đã lưu/).waitFor();
    expect(await violationsOn(city)).toEqual([]);

    // The next core closes the criterion and is laid before the city.
    const next = await draftNextCore(drafter, core);
    await city.getByRole("link", { name: "Cần xem lại" }).click();
    const asked = city.getByRole("listitem").filter({ hasText: "Tổ liên gia an toàn phòng cháy" });
    await asked.getByText(/không còn mở/).waitFor();
    expect(await violationsOn(city)).toEqual([]);
    const { items } = await drafter(listSupplements, {
      params: { criteriaSetId: core.criteriaSetId },
    });
    expect(items).toMatchObject([
      {
        additions: 1,
        raised: 1,
        next: [{ versionId: next.versionId, parts: 2, needAttention: 1 }],
      },
    ]);

    // What Hà Nội says of the new title stands at its line of the comparison, for both who draft.
    await comment(next, "Tên mới chưa rõ phạm vi.");
    const lines = `${system.url}/criteria-builder/versions/${next.versionId}/compare?with=${core.versionId}`;
    const [first, second] = [await browser.open(lines), await browser.open(lines)];
    await signInOn(first, "soanthao", system.password);
    await signInOn(second, "banhanh", system.password);
    await openThread(first, "1 ý kiến, 1 chưa trả lời");
    await first.getByText("Tên mới chưa rõ phạm vi.").waitFor();
    await first.getByRole("button", { name: "Trả lời", exact: true }).press("Enter");
    await first.getByRole("radio", { name: "Giải trình" }).check();
    await first.getByLabel("Lý do, nội dung giải trình").fill("Phạm vi đã nêu ở nội hàm.");
    expect(await violationsOn(first)).toEqual([]);
    await first.keyboard.press("Control+Enter");
    await first.getByText("Phạm vi đã nêu ở nội hàm.").waitFor();
    await second.reload();
    await openThread(second, "1 ý kiến");
    await second.getByText("Phạm vi đã nêu ở nội hàm.").waitFor();
    expect(await violationsOn(second)).toEqual([]);
    expect(browser.strayRequests).toEqual([]);
    expect(browser.pageErrors).toEqual([]);
  },
  180_000,
);

async function openThread(page: Page, label: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^${label} về .*tên gọi`, "i") })
    .press("Enter");
}

interface Core {
  readonly criteriaSetId: string;
  readonly versionId: string;
}

/** A small set whose one criterion is open to cities, in force. */
async function issueOpenCore(drafter: Call): Promise<Core> {
  const { versionId } = await beginDraft(drafter);
  const sequence = await edit(drafter, versionId, set("openToSupplement", true));
  const signer = (await system.signIn("banhanh")).call;
  const { criteriaSetId } = await signer(issueVersion, {
    params: { versionId },
    body: {
      sequence,
      decisionNumber: "05/QĐ-V05",
      decidedOn: day(-1),
      signerTitle: "Thứ trưởng",
      effectiveOn: day(-1),
    },
  });
  return { criteriaSetId, versionId };
}

interface NextCore {
  readonly versionId: string;
  readonly consultationId: string;
  readonly cityId: string;
}

/** A draft that follows: the criterion renamed and closed, laid before Hà Nội. */
async function draftNextCore(drafter: Call, core: Core): Promise<NextCore> {
  const versionId = randomUUID();
  await drafter(createDraft, {
    params: { criteriaSetId: core.criteriaSetId },
    body: { id: versionId, label: "Bản sau", fromVersionId: core.versionId },
  });
  const renamed = set("title", "Tên mới của tiêu chí");
  const sequence = await edit(drafter, versionId, renamed, set("openToSupplement", false));
  const { call } = await signIn(system.url, {
    userName: "gopy.hanoi",
    password: system.password,
  });
  const cityId = (await call(getMe)).assignments[0]?.unitId ?? "";
  const consultationId = randomUUID();
  await drafter(openConsultation, {
    params: { versionId },
    body: {
      id: consultationId,
      sequence,
      unitIds: [cityId],
      dueOn: day(7),
      message: "Đề nghị góp ý.",
    },
  });
  return { versionId, consultationId, cityId };
}

async function comment({ consultationId, cityId }: NextCore, content: string): Promise<void> {
  const { call } = await signIn(system.url, {
    userName: "gopy.hanoi",
    password: system.password,
  });
  const ofCity = { consultationId, unitId: cityId };
  await call(saveComment, {
    params: { ...ofCity, commentId: randomUUID() },
    body: {
      baseRevision: 0,
      comment: { nodeId: "criterion-1", field: "title", content, proposal: null },
      sourceIds: [],
    },
  });
  await call(sendReply, {
    params: ofCity,
    body: { id: randomUUID(), stance: "commented", note: "" },
  });
}

async function edit(call: Call, versionId: string, ...edits: readonly Edit[]): Promise<number> {
  const { version } = await call(getVersion, { params: { versionId } });
  const { sequence } = await call(postEdits, {
    params: { versionId },
    body: {
      baseSequence: version.sequence,
      edits: edits.map((each) => ({ id: randomUUID(), edit: each })),
    },
  });
  return sequence;
}
