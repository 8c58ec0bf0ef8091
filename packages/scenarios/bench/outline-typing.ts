/**
 * Typing in a set of 1,000 indicators and moving a branch of 100, in Chromium: from the key to the frame that shows it,
 * beside SurveyJS Creator with the same tree. Run: pnpm bench:outline, with the front-ends built.
 * Frames are drawn as soon as they are ready (no wait for the screen), so that the work is measured and not the screen.
 * SurveyJS Creator (commercial licence, used to measure only) is installed from the registry into a folder that is
 * removed afterwards. It has no key that moves a page: its page is moved through its own objects.
 * Times to the frame hold on a machine that does nothing else; the work is the processor time of the page's thread, with
 * all that follows a key (sending, checks, the rest of the page), and can be compared on a busy one too.
 */
import { cpus } from "node:os";
import { createTestCluster } from "@thuocdo/database/test-cluster";
import { migrateToLatest } from "@thuocdo/database/migrate";
import { chromium, type Page } from "playwright-core";
import { signInOn } from "#system/browser.ts";
import { startSystemOn } from "#system/system-on.ts";
import { createLargeDraft } from "./large-draft.ts";
import { buildPeer, peerName } from "./survey-creator.ts";
import { keysTyped, movesMade, watchPresses, type Times } from "./painted.ts";

/** SurveyJS Creator's first page and its second change places at F9. */
const movePagesByKey = `addEventListener("keydown", (event) => {
  if (event.key !== "F9") return;
  const { pages } = globalThis.creator.survey;
  const [first] = pages.splice(0, 1);
  pages.splice(1, 0, first);
});`;

const path = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({
  executablePath: path,
  args: ["--no-sandbox", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
});
const ours = await measureOurs();
const theirs = await measurePeer().catch((error: unknown) => {
  console.log(`${peerName} was not measured: ${String(error).split("\n")[0] ?? ""}`);
  return undefined;
});
await browser.close();

console.log(`${cpus()[0]?.model ?? "?"} × ${cpus().length}; ms from the key to its frame`);
row(`a key in a title (${keysTyped} keys)`, ours.typing, theirs?.typing);
row(`a branch of 100 moved (${movesMade} times)`, ours.moving, theirs?.moving);
console.log(`bars: 95 % of keys within 16 ms, a branch within 50 ms`);

interface Measured {
  readonly typing: Times;
  readonly moving: Times;
}

async function measureOurs(): Promise<Measured> {
  const cluster = await createTestCluster();
  await migrateToLatest(cluster.url);
  const system = await startSystemOn({ url: cluster.url, drop: async () => undefined });
  try {
    const { versionId, indicatorIds, groupIds } = await createLargeDraft(system);
    const page = await open(
      `${system.url}/criteria-builder/versions/${versionId}?node=${indicatorIds[500] ?? ""}`,
    );
    await signInOn(page, "soanthao", system.password);
    await page.locator(`[data-row="${indicatorIds[500] ?? ""}"]`).waitFor();
    await page.waitForTimeout(3000);
    await page.keyboard.press("F6");
    await page.keyboard.press("F2");
    const typing = await typeWords(page);
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("III");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.locator(`[data-row="${groupIds[2] ?? ""}"][data-current]`).waitFor();
    await page.waitForTimeout(2000);
    const moving = await move(page, async (turn) => {
      await page.keyboard.press(turn % 2 === 0 ? "Alt+ArrowDown" : "Alt+ArrowUp");
    });
    return { typing, moving };
  } finally {
    await system.stop();
    await cluster.stop();
  }
}

async function measurePeer(): Promise<Measured> {
  const peer = buildPeer();
  try {
    const page = await open(peer.url);
    const title = page.locator(".sv-string-editor", { hasText: /^Chỉ số 1\.1\.2$/ }).first();
    await title.waitFor({ timeout: 60_000 });
    await page.waitForTimeout(3000);
    await title.click();
    await page.keyboard.press("End");
    const typing = await typeWords(page);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(2000);
    await page.evaluate(movePagesByKey);
    const moving = await move(page, async () => {
      await page.keyboard.press("F9");
    });
    return { typing, moving };
  } finally {
    peer.remove();
  }
}

async function open(url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
  });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Words of ten keys, a quick typist's pace, a rest after each in which what was typed is sent. */
async function typeWords(page: Page): Promise<Times> {
  return await watchPresses(page, async () => {
    for (let word = 0; word < keysTyped / 10; word += 1) {
      await page.keyboard.type("bao cao ky", { delay: 70 });
      await page.waitForTimeout(1000);
    }
  });
}

async function move(page: Page, press: (turn: number) => Promise<void>): Promise<Times> {
  return await watchPresses(page, async () => {
    for (let turn = 0; turn < movesMade; turn += 1) {
      await press(turn);
      await page.waitForTimeout(1200);
    }
  });
}

function row(what: string, own: Times, peer: Times | undefined): void {
  const show = ({ p50, p95, most, workMs, count }: Times) =>
    `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${most.toFixed(1)}; ${workMs.toFixed(1)} of work each (${count})`;
  console.log(`${what}\n  ours       ${show(own)}`);
  if (peer === undefined) return;
  const ratio = (of: (times: Times) => number) => (of(peer) / of(own)).toFixed(1);
  console.log(`  reference  ${show(peer)}`);
  console.log(
    `  ratio      p50 ${ratio(({ p50 }) => p50)}, p95 ${ratio(({ p95 }) => p95)}, work ${ratio(({ workMs }) => workMs)}`,
  );
}
