import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFolder, checkPort } from "./check-machine.ts";

const host = "127.0.0.1";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thuoc-do-check-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a port that another program listens on is busy, and free once it has gone", async () => {
  const other = createServer().listen(0, host);
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(await checkPort({ host, port })).toEqual({ code: "port-busy", host, port });
  other.close();
  await once(other, "close");
  expect(await checkPort({ host, port })).toBeUndefined();
});

test("an address of another machine can't be listened on", async () => {
  // 192.0.2.0/24 is kept for documentation (RFC 5737).
  const elsewhere = "192.0.2.1";
  expect(await checkPort({ host: elsewhere, port: 0 })).toEqual({
    code: "host-not-here",
    host: elsewhere,
  });
});

test("a data folder is made with its parents, open to pass through but not to read", async () => {
  const data = join(folder, "a/b");
  expect(await checkFolder(data)).toBeUndefined();
  expect(statSync(data).mode & 0o777).toBe(0o711);
});

test("a data folder that is a file is not writable", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(await checkFolder(file)).toEqual({ code: "folder-not-writable", folder: file });
});

test.runIf(process.platform === "linux")(
  "a data folder below /proc is not writable, and is refused at once",
  async () => {
    const folder = "/proc/thuoc-do/data";
    expect(await checkFolder(folder)).toEqual({ code: "folder-not-writable", folder });
  },
);
