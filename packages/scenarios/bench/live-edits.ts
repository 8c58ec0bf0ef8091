/**
 * How soon an edit is seen by somebody else: from the moment it is sent until their screen shows it, and until their stream
 * says it, beside a bare NOTIFY from one connection to another on the same server.
 * Run, with the front-ends built: CHROMIUM=/usr/bin/chromium pnpm bench:live
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { postEdits } from "@thuocdo/contract/versions";
import { connectClient } from "@thuocdo/database/connect";
import { startEmbeddedPostgres } from "@thuocdo/database/embedded-postgres";
import { migrateToLatest } from "@thuocdo/database/migrate";
import { chromiumPath, signInOn, startBrowser } from "#system/browser.ts";
import { beginDraft } from "#system/begin-draft.ts";
import { startSystemOn } from "#system/system-on.ts";

if (chromiumPath === "") throw new Error("CHROMIUM does not say where Chromium is.");

const edits = 100;

const folder = await mkdtemp(join(tmpdir(), "thuoc-do-bench-"));
const postgres = await startEmbeddedPostgres({ dataFolder: folder, durable: true });
await migrateToLatest(postgres.url);
const system = await startSystemOn({ url: postgres.url, drop: async () => undefined });
const browser = await startBrowser();
try {
  const bare = await measureNotify(postgres.url);
  const { stored, told, shown } = await measureEdits();
  report("bare NOTIFY, one connection to another", bare);
  report("edit sent until stored (the reply)", stored, bare);
  report("edit sent until the other's stream says it", told, bare);
  report("edit sent until the other's screen shows it", shown, bare);
} finally {
  await browser.close();
  await system.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measureNotify(url: string): Promise<readonly number[]> {
  const [speaker, listener] = [1, 2].map(() => connectClient({ url, role: "api" }));
  if (speaker === undefined || listener === undefined) throw new Error("no connections");
  await Promise.all([speaker.connect(), listener.connect()]);
  await listener.query("listen bench");
  const times: number[] = [];
  for (let at = 0; at < edits; at += 1) {
    const heard = new Promise<void>((resolve) => listener.once("notification", () => resolve()));
    const since = performance.now();
    await speaker.query("select pg_notify('bench', 'x')");
    await heard;
    times.push(performance.now() - since);
  }
  await Promise.all([speaker.end(), listener.end()]);
  return times;
}

/** One person sends titles; another has the criterion open, on a screen and on a stream of their own. */
async function measureEdits() {
  const { call } = await system.signIn("soanthao");
  const { versionId, sequence } = await beginDraft(call);
  const page = await browser.open(
    `${system.url}/criteria-builder/versions/${versionId}?node=criterion-1`,
  );
  await signInOn(page, "banhanh", system.password);
  await page.getByLabel("Tên gọi").waitFor();
  const screen = watcher();
  await page.exposeFunction("sawTitle", screen.saw);
  await page.evaluate(`
    let last = "";
    (function look() {
      const { value } = document.querySelector('[data-path="title"]') ?? { value: last };
      if (value !== last) window.sawTitle((last = value));
      requestAnimationFrame(look);
    })();
  `);
  const stream = watcher();
  const signer = await system.signIn("banhanh");
  void followTitles(signer.cookie, versionId, sequence, stream.saw);
  await delay(1_000);

  const times = { stored: [] as number[], told: [] as number[], shown: [] as number[] };
  for (let at = 0; at < edits; at += 1) {
    const value = `Tên ${at}`;
    const edit = {
      kind: "set-field" as const,
      nodeId: "criterion-1",
      path: ["title"],
      value,
    };
    const since = performance.now();
    const seen = [stream.wait(value), screen.wait(value)];
    await call(postEdits, {
      params: { versionId },
      body: { baseSequence: sequence + at, edits: [{ id: randomUUID(), edit }] },
    });
    times.stored.push(performance.now() - since);
    const [told = 0, shown = 0] = await Promise.all(seen);
    times.told.push(told - since);
    times.shown.push(shown - since);
    await delay(50);
  }
  return times;
}

/** When each value was seen first. */
function watcher() {
  const waiting = new Map<string, (at: number) => void>();
  return {
    saw: (value: string): void => waiting.get(value)?.(performance.now()),
    wait: async (value: string): Promise<number> =>
      await new Promise((resolve) => {
        waiting.set(value, resolve);
      }),
  };
}

async function followTitles(
  cookie: string,
  versionId: string,
  after: number,
  saw: (value: string) => void,
): Promise<void> {
  const url = `${system.url}/api/versions/${versionId}/events?after=${after}&page=${randomUUID()}`;
  const reply = await fetch(url, { headers: { cookie } });
  if (reply.body === null) throw new Error("no stream");
  for await (const chunk of reply.body.pipeThrough(new TextDecoderStream())) {
    for (const [, title] of chunk.matchAll(/"edit":\{[^}]*"value":"(Tên \d+)"/g)) saw(title ?? "");
  }
}

function report(what: string, times: readonly number[], beside?: readonly number[]): void {
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const ratio = beside && `, ${(median / quantile(beside, 0.5)).toFixed(0)} × the bare NOTIFY`;
  console.log(`${what}: ${median.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms${ratio ?? ""}`);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
