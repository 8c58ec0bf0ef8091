import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { OfficialDocument } from "@thuocdo/documents/official-document";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oneAtATime } from "#papers/paper-writer.ts";
import { writeApart } from "#papers/write-apart.ts";

const paper: OfficialDocument = {
  title: "Thử",
  author: "Cục thử",
  madeAt: "2021-07-05T02:00:00.000Z",
  marks: [],
  foot: "",
  sections: [{ orientation: "portrait", blocks: [{ kind: "paragraph", text: "Một" }] }],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thuoc-do-papers-"));
});
afterAll(async () => await rm(folder, { recursive: true }));

async function program(source: string): Promise<URL> {
  const file = join(folder, `${source.length}.mjs`);
  await writeFile(file, source);
  return pathToFileURL(file);
}

test("a paper is written in a process that knows no environment", async () => {
  const tells = await program(
    `process.once("message", () => process.send(Object.keys(process.env)))`,
  );
  const known = await writeApart({ paper, format: "pdf" }, { timeLimitMs: 20_000, program: tells });
  expect(known).not.toContain("PATH");
  expect(known).not.toContain("DATABASE_URL");
});

test("a process that fails is an error of that paper, and of nothing else", async () => {
  const fails = await program(`process.kill(process.pid, "SIGKILL")`);
  await expect(
    writeApart({ paper, format: "pdf" }, { timeLimitMs: 20_000, program: fails }),
  ).rejects.toThrow(/process of a paper ended/);
  const pdf = await writeApart({ paper, format: "pdf" }, { timeLimitMs: 20_000 });
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a process that hangs is ended when its time is over", async () => {
  const hangs = await program(`process.once("message", () => { for (;;); })`);
  await expect(
    writeApart({ paper, format: "pdf" }, { timeLimitMs: 300, program: hangs }),
  ).rejects.toMatchObject({ name: "AbortError" });
});

test("one at a time, in the order asked for, and no more waiting than allowed", async () => {
  const order: string[] = [];
  const act = oneAtATime(async (name: string) => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${name} ends`);
    if (name === "first") throw new Error("fails");
  }, 2);
  const asked = [act("first"), act("second")];
  await expect(act("third")).rejects.toMatchObject({ problem: { code: "unavailable" } });
  await Promise.allSettled(asked);
  expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  await act("fourth");
});
