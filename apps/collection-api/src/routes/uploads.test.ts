import { request as httpRequest } from "node:http";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Call } from "@thuocdo/contract/call";
import { downloadEvidence, listEvidence } from "@thuocdo/contract/evidence";
import { startSubmission } from "@thuocdo/contract/submissions";
import {
  abandonUpload,
  beginUpload,
  finishUpload,
  mostUnfinishedUploads,
  uploadPieceType,
} from "@thuocdo/contract/uploads";
import { connect } from "@thuocdo/database/connect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "#app.ts";
import type { App } from "#server/typed-app.ts";
import { openRoundOfBothWards } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { pdfSaying, png, sha256Of } from "#testing/sample-files.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let officer: Call;
let cookie: string;
let roundId: string;
let submissionId: string;
let folder: string;
beforeAll(async () => {
  service = await startService();
  officer = await service.signIn("north.officer");
  cookie = await service.cookieOf("north.officer");
  ({ roundId } = await openRoundOfBothWards(service));
  submissionId = await startFor("north");
  folder = join(service.options.dataFolder, "evidence", "uploads");
});
afterAll(async () => await service.stop());

async function startFor(city: "north" | "south") {
  const call = await service.signIn(`${city}.officer`);
  const unitId = service.units[city].ward;
  return (await call(startSubmission, { params: { roundId, unitId } })).id;
}

function paramsOf(content: Buffer, of = submissionId) {
  return { submissionId: of, sha256: sha256Of(content) };
}

async function begin(content: Buffer, name = "nghị quyết.pdf", byteLength = content.length) {
  const body = { name, byteLength, holdsNoSecrets: true as const };
  return await officer(beginUpload, { params: paramsOf(content), body });
}

interface Piece {
  readonly params: { readonly submissionId: string; readonly sha256: string };
  readonly offset: number;
  readonly bytes: Buffer;
  readonly by?: string;
  readonly app?: App;
}

async function send({ params, offset, bytes, by = cookie, app = service.app }: Piece) {
  return await app.inject({
    method: "PATCH",
    url: `/api/submissions/${params.submissionId}/uploads/${params.sha256}`,
    headers: { cookie: by, "content-type": uploadPieceType, "upload-offset": String(offset) },
    payload: bytes,
  });
}

async function offsetOf(params: Piece["params"], by = cookie, app = service.app) {
  const url = `/api/submissions/${params.submissionId}/uploads/${params.sha256}`;
  const reply = await app.inject({ method: "HEAD", url, headers: { cookie: by } });
  return reply.statusCode === 200 ? Number(reply.headers["upload-offset"]) : reply.statusCode;
}

async function filesOf(params: Piece["params"]) {
  return (await readdir(folder)).filter((file) => file.includes(params.sha256));
}

test("a file comes in pieces, to whichever process answers, and is attached once it is whole", async () => {
  const url = service.databaseUrl;
  const db = connect({ url, role: "api", max: 2 });
  const signInDb = connect({ url, role: "api", max: 2, searchPath: "auth" });
  const other = await buildApp({ ...service.options, db, signInDb, changes: service.changes });
  const content = pdfSaying("x".repeat(200_000));
  const params = paramsOf(content);
  expect(await begin(content)).toEqual({ evidence: null, receivedBytes: 0 });
  expect((await send({ params, offset: 0, bytes: content.subarray(0, 70_000) })).statusCode).toBe(
    204,
  );
  expect(await offsetOf(params, cookie, other)).toBe(70_000);
  expect(await begin(content)).toEqual({ evidence: null, receivedBytes: 70_000 });
  const rest = { params, offset: 70_000, bytes: content.subarray(70_000), app: other };
  expect((await send(rest)).headers).toMatchObject({ "upload-offset": String(content.length) });
  const evidence = await officer(finishUpload, { params });
  expect(evidence).toMatchObject({ name: "nghị quyết.pdf", byteLength: content.length });
  const file = await officer(downloadEvidence, { params });
  expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
  expect(await filesOf(params)).toEqual([]);
  expect(await officer(finishUpload, { params }), "finished again").toEqual(evidence);
  await other.close();
  await Promise.all([db.destroy(), signInDb.destroy()]);
});

test("what came before the line was cut stays, and the upload goes on from there", async () => {
  const content = pdfSaying("y".repeat(300_000));
  const params = paramsOf(content);
  await begin(content);
  const { hostname, port } = new URL(await service.listen());
  await new Promise<void>((resolve) => {
    const request = httpRequest({
      hostname,
      port,
      method: "PATCH",
      path: `/api/submissions/${submissionId}/uploads/${params.sha256}`,
      headers: {
        cookie,
        "content-type": uploadPieceType,
        "content-length": content.length,
        "upload-offset": 0,
      },
    });
    request.on("error", () => resolve());
    request.write(content.subarray(0, 120_000), () => setTimeout(() => request.destroy(), 300));
  });
  await expect.poll(async () => await offsetOf(params)).toBe(120_000);
  const rest = { params, offset: 120_000, bytes: content.subarray(120_000) };
  expect((await send(rest)).statusCode).toBe(204);
  expect(await officer(finishUpload, { params })).toMatchObject({ byteLength: content.length });
});

test("content that the unit has sent before is attached at once, and none of it is sent again", async () => {
  const content = pdfSaying("dùng lại");
  const params = paramsOf(content);
  await begin(content);
  await send({ params, offset: 0, bytes: content });
  await officer(finishUpload, { params });
  const again = await begin(content, "tên khác.pdf");
  expect(again.evidence).toMatchObject({ sha256: params.sha256 });
  const { items } = await officer(listEvidence, { params });
  expect(items.filter(({ sha256 }) => sha256 === params.sha256)).toHaveLength(1);
});

test("whether another unit has the content is told to nobody", async () => {
  const content = pdfSaying("của phường Bắc");
  await begin(content);
  await send({ params: paramsOf(content), offset: 0, bytes: content });
  await officer(finishUpload, { params: paramsOf(content) });
  const south = await service.signIn("south.officer");
  const params = paramsOf(content, await startFor("south"));
  const body = { name: "a.pdf", byteLength: content.length, holdsNoSecrets: true as const };
  expect(await south(beginUpload, { params, body })).toEqual({ evidence: null, receivedBytes: 0 });
  expect((await refusalOf(south(finishUpload, { params }))).code).toBe("upload-not-whole");
});

test("an upload is reached by those alone who answer the submission", async () => {
  const content = pdfSaying("không phải của mình");
  const params = paramsOf(content);
  await begin(content);
  for (const name of ["south.officer", "north.appraiser"] as const) {
    const by = await service.cookieOf(name);
    const call = await service.signIn(name);
    expect(await offsetOf(params, by), name).toBeOneOf([403, 404]);
    expect((await send({ params, offset: 0, bytes: content, by })).statusCode).toBeOneOf([
      403, 404,
    ]);
    expect((await refusalOf(call(finishUpload, { params }))).code).toBeOneOf([
      "not-found",
      "not-allowed",
    ]);
    expect((await refusalOf(call(abandonUpload, { params }))).code).toBeOneOf([
      "not-found",
      "not-allowed",
    ]);
  }
  // By way of the own submission the same content is another upload.
  const own = paramsOf(content, await startFor("south"));
  expect(await offsetOf(own, await service.cookieOf("south.officer"))).toBe(404);
  expect(await offsetOf(params)).toBe(0);
});

test("bytes from another place than where it stands are refused, and it is said where that is", async () => {
  const content = pdfSaying("lệch chỗ");
  const params = paramsOf(content);
  await begin(content);
  await send({ params, offset: 0, bytes: content.subarray(0, 10) });
  const reply = await send({ params, offset: 4, bytes: content.subarray(4) });
  expect([reply.statusCode, reply.json()]).toMatchObject([
    409,
    { code: "upload-not-whole", details: { receivedBytes: 10, byteLength: content.length } },
  ]);
  expect(await refusalOf(officer(finishUpload, { params }))).toMatchObject({
    code: "upload-not-whole",
  });
});

test("more bytes than were announced are refused", async () => {
  const content = pdfSaying("dài hơn");
  const params = paramsOf(content);
  await begin(content, "a.pdf", 10);
  expect((await send({ params, offset: 0, bytes: content })).statusCode).toBe(413);
});

test("a file that is not what it was said to be is refused and forgotten", async () => {
  const content = pdfSaying("đúng");
  const params = paramsOf(content);
  await begin(content);
  await send({ params, offset: 0, bytes: Buffer.alloc(content.length, "x") });
  expect((await refusalOf(officer(finishUpload, { params }))).code).toBe("evidence-hash-differs");
  expect(await filesOf(params)).toEqual([]);

  const script = Buffer.from("<script>alert(1)</script>");
  await begin(script, "trang.pdf");
  await send({ params: paramsOf(script), offset: 0, bytes: script });
  expect((await refusalOf(officer(finishUpload, { params: paramsOf(script) }))).code).toBe(
    "evidence-type-refused",
  );
  expect(await filesOf(paramsOf(script))).toEqual([]);
  const { items } = await officer(listEvidence, { params });
  expect(items.map(({ sha256 }) => sha256)).not.toContain(paramsOf(script).sha256);
});

test("a hostile name, an empty file and one that is too large are refused before anything is stored", async () => {
  const params = paramsOf(png);
  for (const name of ["a\u202egpj.exe", "..\\a.pdf", "con", "x".repeat(151), "a\u0007.pdf"])
    expect((await refusalOf(begin(png, name))).code).toBe("evidence-name-refused");
  expect(await refusalOf(begin(png, "a.png", 0))).toMatchObject({ details: { because: "empty" } });
  expect((await refusalOf(begin(png, "a.png", 26_214_401))).code).toBe("too-large");
  expect((await refusalOf(begin(png, "a.png", 1e300))).code).toMatch(/too-large|request-malformed/);
  expect(await filesOf(params)).toEqual([]);
});

test("nothing is taken without it being said that it holds no secret", async () => {
  const reply = await service.app.inject({
    method: "PUT",
    url: `/api/submissions/${submissionId}/uploads/${sha256Of(png)}`,
    headers: { cookie },
    payload: { name: "a.png", byteLength: png.length, holdsNoSecrets: false },
  });
  expect([reply.statusCode, reply.json().code]).toEqual([400, "request-malformed"]);
});

test("an upload that nobody finished in 14 days begins anew, and its bytes go when the service starts", async () => {
  const [old, forgotten] = [pdfSaying("cũ"), pdfSaying("bỏ quên")];
  for (const content of [old, forgotten]) {
    await begin(content);
    await send({ params: paramsOf(content), offset: 0, bytes: content.subarray(0, 5) });
    const beside = join(folder, `${submissionId}-${sha256Of(content)}.json`);
    const kept = JSON.parse(await readFile(beside, "utf8"));
    kept.creation_date = new Date(Date.now() - 14.1 * 86_400_000).toISOString();
    await writeFile(beside, JSON.stringify(kept));
  }
  expect(await offsetOf(paramsOf(old))).toBe(404);
  expect(await begin(old)).toEqual({ evidence: null, receivedBytes: 0 });
  const db = connect({ url: service.databaseUrl, role: "api", max: 1 });
  const { changes, options } = service;
  const later = await buildApp({ ...options, db, signInDb: db, changes });
  await later.ready();
  await expect.poll(async () => await filesOf(paramsOf(forgotten))).toEqual([]);
  expect(await filesOf(paramsOf(old))).toHaveLength(2);
  await later.close();
  await db.destroy();
});

test("unfinished uploads of one submission are counted, so that nobody fills the disk with them", async () => {
  const before = (await readdir(folder)).filter(
    (file) => file.startsWith(submissionId) && file.endsWith(".json"),
  );
  for (let at = before.length; at < mostUnfinishedUploads; at += 1)
    await begin(pdfSaying(`tệp ${at}`));
  const more = pdfSaying("một tệp nữa");
  expect(await refusalOf(begin(more))).toEqual({
    code: "too-many-uploads",
    details: { most: mostUnfinishedUploads },
  });
  await officer(abandonUpload, { params: paramsOf(pdfSaying(`tệp ${before.length}`)) });
  expect(await begin(more)).toEqual({ evidence: null, receivedBytes: 0 });
});
