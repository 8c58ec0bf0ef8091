import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "@thuocdo/tooling-vitest/find-chromium";
import { buildFrontEnds, frontEndsAreBuilt } from "./start/front-ends.ts";
import { sentenceFor } from "./start/messages.ts";
import { StartRefused } from "./start/problem.ts";
import { messages } from "./test/messages.ts";
import { readOutcome } from "./test/outcome.ts";

const house = join(import.meta.dirname, "../../..");
const report = join(house, "node_modules/.thuoc-do/tests.json");
const summary = join(house, "node_modules/.thuoc-do/tests-summary");
const say = (line: string) => process.stdout.write(`${line}\n`);

const chromium = findChromium(process.env);
const mayNotSkip = /^(1|true)$/i.test(process.env["CI"] ?? "");

rmSync(report, { force: true });
rmSync(summary, { force: true });
await prepareFrontEnds();
const exitCode = await runVitest();
const outcome = readOutcome(report, { house, exitCode });
if (chromium === undefined) {
  for (const line of messages.noBrowser(outcome.skippedStories)) say(line);
  if (mayNotSkip) say(messages.browserRequired);
}
const failed = outcome.failed + (chromium === undefined && mayNotSkip ? 1 : 0);
const line = messages.total({ ...outcome, failed });
mkdirSync(join(summary, ".."), { recursive: true });
writeFileSync(summary, `${line}\n`);
say(line);
process.exitCode = failed === 0 ? 0 : 1;

/** The browser stories open the bundles, not the sources. */
async function prepareFrontEnds(): Promise<void> {
  if (frontEndsAreBuilt(house)) return;
  say(messages.building);
  try {
    await buildFrontEnds(house);
  } catch (reason) {
    if (!(reason instanceof StartRefused)) throw reason;
    for (const problem of reason.problems) say(sentenceFor(problem));
  }
}

async function runVitest(): Promise<number> {
  const config = join(house, "tooling/vitest/vitest.config.ts");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = spawn(
    process.execPath,
    [
      join(house, "node_modules/vitest/vitest.mjs"),
      "run",
      "--config",
      config,
      ...reporters,
      ...process.argv.slice(2),
    ],
    { cwd: house, stdio: "inherit", env: { ...process.env, CHROMIUM: chromium ?? "" } },
  );
  const [code] = await once(vitest, "close");
  return typeof code === "number" ? code : 1;
}
