import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { frontEnds } from "#front-ends/front-ends.ts";
import { problemReplies } from "#server/problem-replies.ts";

let appsFolder: string;
let app: FastifyInstance;
beforeAll(async () => {
  appsFolder = await mkdtemp(join(tmpdir(), "thuoc-do-front-ends-"));
  const assets = join(appsFolder, "ward-portal/dist/assets");
  await mkdir(assets, { recursive: true });
  await writeFile(
    join(appsFolder, "ward-portal/dist/index.html"),
    "<title>Chấm điểm hồ sơ</title>",
  );
  await writeFile(join(assets, "index-a1b2.js"), "plain");
  await writeFile(join(assets, "index-a1b2.js.gz"), gzipSync("compressed before"));
  app = fastify();
  await app.register(problemReplies);
  await app.register(frontEnds, { appsFolder });
});
afterAll(async () => {
  await app.close();
  await rm(appsFolder, { recursive: true });
});

test("the portal is where one begins", async () => {
  expect((await app.inject("/")).headers.location).toBe("/ward-portal/");
  expect((await app.inject("/ward-portal")).headers.location).toBe("/ward-portal/");
});

test("every address of a front-end without a file is its first page, asked for anew each time", async () => {
  for (const url of ["/ward-portal/", "/ward-portal/submissions/1"]) {
    const reply = await app.inject(url);
    expect(reply.body).toContain("Chấm điểm hồ sơ");
    expect(reply.headers["cache-control"]).toBe("no-cache");
  }
});

test("assets are kept for ever, since their names change with their content", async () => {
  const reply = await app.inject({
    url: "/ward-portal/assets/index-a1b2.js",
    headers: { "accept-encoding": "gzip" },
  });
  expect(reply.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(reply.headers["content-encoding"]).toBe("gzip");
});

test("a file that is not there is not the first page", async () => {
  expect((await app.inject("/ward-portal/assets/gone.js")).statusCode).toBe(404);
  expect((await app.inject("/pilot-report/")).statusCode).toBe(404);
  expect((await app.inject("/ward-portal/..%2f..%2fsecret.txt")).statusCode).toBe(404);
});
