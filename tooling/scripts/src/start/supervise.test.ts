import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { supervise } from "./supervise.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thuoc-do-supervise-"));
  const drains = "process.on('SIGTERM', () => { console.log('drained'); process.exit(); });";
  writeFileSync(
    join(folder, "main.ts"),
    `${drains} setInterval(() => {}, 1000); console.log("up");`,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a service that is killed comes back; one that is stopped drains and stays away", async () => {
  const ends: string[] = [];
  const logFile = join(folder, "log/service.log");
  const service = supervise(
    { name: "Dịch vụ", script: join(folder, "main.ts"), logFile },
    {
      env: () => process.env,
      onStart: () => undefined,
      onUnexpectedEnd: (how, pauseMs) => ends.push(`${how} ${pauseMs}`),
    },
  );
  await expect.poll(() => service.current().lastWords(), { timeout: 10_000 }).toContain("up");
  const first = service.current().pid;
  if (first !== undefined) process.kill(first, "SIGKILL");
  await expect.poll(() => service.current().pid, { timeout: 10_000 }).not.toBe(first);
  expect(ends).toEqual(["SIGKILL 1000"]);
  await expect.poll(() => service.current().lastWords(), { timeout: 10_000 }).toContain("up");

  const second = service.current();
  await service.stop();
  expect(second.lastWords()).toContain("drained");
  await delay(1200);
  expect(service.current()).toBe(second);
  expect(ends).toHaveLength(1);
  expect(readFileSync(logFile, "utf8").match(/up/g)).toHaveLength(2);
}, 30_000);

test("a restart that is wanted is no unexpected end", async () => {
  const ends: string[] = [];
  const service = supervise(
    { name: "Dịch vụ", script: join(folder, "main.ts"), logFile: join(folder, "other.log") },
    {
      env: () => process.env,
      onStart: () => undefined,
      onUnexpectedEnd: (how) => ends.push(how),
    },
  );
  const first = service.current().pid;
  await service.restart();
  expect(service.current().pid).not.toBe(first);
  await service.stop();
  expect(ends).toEqual([]);
}, 30_000);
