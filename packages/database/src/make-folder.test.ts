import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

let parent = "";

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "thuoc-do-folder-"));
});

afterAll(() => {
  rmSync(parent, { recursive: true });
});

test("a folder is made with its parents, and may be there already", async () => {
  const folder = join(parent, "a/b/c");
  await makeFolder(folder, 0o711);
  await makeFolder(folder, 0o711);
  for (const made of ["a", "a/b", "a/b/c"])
    expect(statSync(join(parent, made)).mode & 0o777).toBe(0o711);
});

test("a file in the way is refused, at the end or on the way", async () => {
  const file = join(parent, "file");
  writeFileSync(file, "");
  await expect(makeFolder(file)).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolder(join(file, "below"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

test.runIf(process.platform === "linux")(
  "below /proc it is refused, and not for ever",
  async () => {
    await expect(makeFolder("/proc/thuoc-do/data")).rejects.toThrow(/ENOENT|EACCES|EPERM/);
  },
);
