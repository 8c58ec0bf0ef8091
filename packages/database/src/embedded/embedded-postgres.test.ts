import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";

let parent = "";
let dataFolder = "";
let server: EmbeddedPostgres | undefined;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "thuoc-do-embedded-"));
  // Open to the account that the server runs under when we are root.
  await chmod(parent, 0o711);
  dataFolder = join(parent, "data");
});

afterEach(async () => {
  await server?.stop();
});

afterAll(async () => {
  await rm(parent, { recursive: true, force: true });
});

test("what was written is there after a stop and a start", async () => {
  server = await start();
  await ask("create table note (text text)");
  await ask("insert into note values ('đặc khu')");
  await server.stop();
  server = await start();
  expect(server.adopted).toBe(false);
  expect(await ask("select text from note")).toBe("đặc khu");
});

test("a server that outlived its supervisor is adopted, not started twice", async () => {
  server = await start();
  const postmaster = await readPostmaster();
  const second = await start();
  expect(second.adopted).toBe(true);
  expect(second.url).toBe(server.url);
  expect(await readPostmaster()).toBe(postmaster);
});

test("after the server was killed, committed rows are recovered", async () => {
  server = await start();
  await ask("create table word as select 'ấp' as text");
  process.kill(await readPostmaster(), "SIGKILL");
  server = await start();
  expect(server.adopted).toBe(false);
  expect(await ask("select text from word")).toBe("ấp");
});

test("a postmaster.pid whose number now belongs to another program does not stop the start", async () => {
  server = await start();
  const file = join(dataFolder, "postgres/cluster/postmaster.pid");
  const lines = (await readFile(file, "utf8")).split("\n");
  await server.stop();
  await writeFile(file, [process.pid, ...lines.slice(1)].join("\n"));
  server = await start();
  expect(await ask("select 'chạy'")).toBe("chạy");
});

test("the password lies in a file that only its owner reads, and nobody gets in without it", async () => {
  server = await start();
  const { mode } = await stat(join(dataFolder, "postgres/password"));
  expect(mode & 0o777).toBe(0o600);
  const url = new URL(server.url);
  url.password = "wrong";
  await expect(new Client({ connectionString: url.href }).connect()).rejects.toMatchObject({
    code: "28P01",
  });
});

test("names sort as Vietnamese readers expect, on any locale of the machine", async () => {
  server = await start();
  const names = "unnest(array['đá', 'da', 'ba', 'ăn', 'dạ', 'an']) as name";
  const sorted = `select string_agg(name, ' ' order by name collate "vi-x-icu") from ${names}`;
  expect(await ask(sorted)).toBe("an ăn ba da dạ đá");
});

test("a folder that can't be made is said to be not writable", async () => {
  await writeFile(join(parent, "file"), "");
  const refused = startEmbeddedPostgres({ dataFolder: join(parent, "file"), durable: true });
  await expect(refused).rejects.toMatchObject({ code: "folder-not-writable" });
});

test.runIf(process.platform === "linux")("below /proc no folder can be made", async () => {
  const refused = startEmbeddedPostgres({ dataFolder: "/proc/thuoc-do/data", durable: true });
  await expect(refused).rejects.toMatchObject({ code: "folder-not-writable" });
});

test("a cluster of another version of PostgreSQL is refused, not touched", async () => {
  server = await start();
  await server.stop();
  const file = join(dataFolder, "postgres/cluster/PG_VERSION");
  const version = await readFile(file);
  await writeFile(file, "9\n");
  await expect(start()).rejects.toMatchObject({ code: "cluster-of-other-version" });
  await writeFile(file, version);
});

test.runIf(process.getuid?.() === 0)(
  "as root, a data folder that the server's account can't reach gets its cluster elsewhere",
  async () => {
    const closed = await mkdtemp(join(tmpdir(), "thuoc-do-embedded-"));
    server = await startEmbeddedPostgres({ dataFolder: closed, durable: true });
    expect(await ask("select 'tới được'")).toBe("tới được");
    const place = await readFile(join(closed, "postgres/place"), "utf8");
    expect(place).toMatch(/^\/var\/lib\/thuoc-do-/);
    await server.stop();
    await rm(place, { recursive: true });
    await rm(closed, { recursive: true });
  },
);

async function start(): Promise<EmbeddedPostgres> {
  return await startEmbeddedPostgres({ dataFolder, durable: true });
}

async function readPostmaster(): Promise<number> {
  const file = await readFile(join(dataFolder, "postgres/cluster/postmaster.pid"), "utf8");
  return Number(file.split("\n")[0]);
}

async function ask(sql: string): Promise<unknown> {
  const client = new Client({ connectionString: server?.url });
  await client.connect();
  try {
    const { rows } = await client.query<[unknown]>({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
