/**
 * A ward's form of 60 indicators: from the press that opens it, and from the reload of its page, until all of it stands
 * and its first field takes a key, on a processor four times slower; and from a key in a field to the frame that shows it.
 * Run: pnpm bench:form, with the front-ends built. No other product is measured beside it: the bars are seconds.
 */
import { loadavg } from "node:os";
import { chromium, type Page } from "playwright-core";
import type { CalledWard } from "#load/called-wards.ts";
import { startLoadSystem } from "#load/load-system.ts";
import { quantile, writeReport } from "#load/report.ts";
import { watchPresses } from "./painted.ts";

const slower = 4;
const openings = 9;
const mostReadyMs = 1_000;
const mostPressMs = 16;
const wholeForm = 60;
/** Between the acts of a quick typist. */
const paceMs = 90;

/** Notes when all indicators stand and the frame with them is painted, counted from now or from the page's beginning. */
const watchReady = `(() => {
  const from = sessionStorage.getItem("reloaded") === null ? performance.now() : 0;
  sessionStorage.removeItem("reloaded");
  globalThis.ready = new Promise((done) => {
    const look = () => {
      const fields = document.querySelectorAll("article input").length;
      if (document.querySelectorAll("article").length < ${wholeForm} || fields === 0) {
        requestAnimationFrame(look);
        return;
      }
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - from);
        port2.postMessage(undefined);
      });
    };
    look();
  });
})()`;

const system = await startLoadSystem({ wards: 1, rounds: 1 });
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
});
try {
  const { port } = await system.startService();
  const [ward] = system.called;
  if (ward === undefined) throw new Error("No ward was called.");
  const page = await signedIn(`http://127.0.0.1:${port}`, ward);
  const throttle = await page.context().newCDPSession(page);
  const slow = async (rate: number) =>
    await throttle.send("Emulation.setCPUThrottlingRate", { rate });

  await slow(slower);
  const opened: number[] = [];
  const reloaded: number[] = [];
  for (let turn = 0; turn < openings; turn += 1) {
    await page.getByRole("link", { name: "Thước Đo" }).click();
    const open = page.getByRole("button", { name: "Tiếp tục nhập" });
    await open.waitFor();
    // What comes after the list has come.
    await page.waitForTimeout(3_000);
    await open.focus();
    await page.evaluate(watchReady);
    await page.keyboard.press("Enter");
    opened.push(await readyMs(page));
    await page.evaluate(`sessionStorage.setItem("reloaded", String(Date.now()))`);
    await page.reload({ waitUntil: "commit" });
    await page.evaluate(watchReady);
    reloaded.push(await readyMs(page));
  }
  const slowPresses = await type(page);
  await slow(1);
  const presses = await type(page);

  const ready = quantile(opened, 0.5);
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  await writeReport("form", {
    title: `A form of ${wholeForm} indicators; processor ${slower} × slower unless told otherwise`,
    rows: [
      {
        what: `opened from the list until it takes a key, median of ${openings}`,
        value: ms(ready),
        bar: `< ${mostReadyMs} ms`,
      },
      { what: "the longest of them", value: ms(Math.max(...opened)) },
      { what: "its page loaded anew, median", value: ms(quantile(reloaded, 0.5)) },
      {
        what: `a key in a field until painted, p95 of ${presses.count}, processor as it is`,
        value: ms(presses.p95),
        bar: `≤ ${mostPressMs} ms`,
      },
      { what: "p50, as it is", value: ms(presses.p50) },
      { what: `p95 of ${slowPresses.count}, slower`, value: ms(slowPresses.p95) },
      { what: "p50, slower", value: ms(slowPresses.p50) },
    ],
    holds: ready < mostReadyMs && presses.p95 <= mostPressMs,
    load: loadavg(),
  });
} finally {
  await browser.close();
  await system.stop();
}

async function signedIn(origin: string, { cookie }: CalledWard): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
  });
  const at = cookie.indexOf("=");
  await context.addCookies([
    { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin },
  ]);
  const page = await context.newPage();
  await page.goto(`${origin}/ward-portal/`);
  return page;
}

async function readyMs(page: Page): Promise<number> {
  return await page.evaluate<number>("globalThis.ready");
}

/** Numbers of five digits into the figures of the form, at a quick typist's pace, a rest after each, in which it is saved. */
async function type(page: Page) {
  const fields = page.locator('article input[inputmode="numeric"]');
  return await watchPresses(page, async () => {
    for (let at = 0; at < 20; at += 1) {
      const field = fields.nth(at * 2);
      await field.focus();
      await field.selectText();
      await page.waitForTimeout(paceMs);
      await page.keyboard.type("12345", { delay: paceMs });
      await page.waitForTimeout(400);
    }
  });
}
