import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endLeftovers, findHolder, findLeftovers, writeLock } from "./house-lock.ts";

const url = "http://127.0.0.1:8080";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thuoc-do-lock-"));
  const waits = "process.on('SIGTERM', () => process.exit()); setInterval(() => {}, 1000);";
  for (const name of ["start.ts", "main.ts"]) {
    writeFileSync(join(folder, name), `${waits} console.log("up");`);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("nobody holds a folder without a lock, or with one that was cut off", () => {
  expect(findHolder(folder)).toBeUndefined();
  writeFileSync(join(folder, "running.json"), '{"pid":');
  expect(findHolder(folder)).toBeUndefined();
  expect(findLeftovers(folder)).toEqual([]);
});

test("a supervisor that runs holds its folder until it is gone", async () => {
  const supervisor = await run("start.ts");
  writeLock(folder, { pid: supervisor.pid, url, services: [] });
  expect(findHolder(folder)).toMatchObject({ pid: supervisor.pid, url });
  await supervisor.kill();
  expect(findHolder(folder)).toBeUndefined();
});

test.runIf(process.platform === "linux")(
  "a number that now belongs to another program holds nothing",
  () => {
    writeLock(folder, { pid: process.ppid, url, services: [process.ppid] });
    expect(findHolder(folder)).toBeUndefined();
    expect(findLeftovers(folder)).toEqual([]);
  },
);

test("services that outlived their supervisor are found and ended", async () => {
  const supervisor = await run("start.ts");
  const service = await run("main.ts");
  writeLock(folder, { pid: supervisor.pid, url, services: [service.pid] });
  await supervisor.kill();
  expect(findLeftovers(folder)).toEqual([service.pid]);
  await endLeftovers([service.pid]);
  expect(findLeftovers(folder)).toEqual([]);
});

async function run(name: string) {
  const child = spawn(process.execPath, [join(folder, name)]);
  await once(child.stdout, "data");
  if (child.pid === undefined) throw new Error("A process that runs has a number.");
  return {
    pid: child.pid,
    async kill() {
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      await exit;
    },
  };
}
