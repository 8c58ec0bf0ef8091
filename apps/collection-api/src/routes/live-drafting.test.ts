import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createConnection } from "node:net";
import { setTimeout } from "node:timers/promises";
import { notePlace } from "@thuocdo/contract/live-drafting";
import { postEdits } from "@thuocdo/contract/versions";
import { connect } from "@thuocdo/database/connect";
import { listenForVersionChanges } from "@thuocdo/database/version-changes";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { buildApp } from "#app.ts";
import { follow, type Followed } from "#testing/follow.ts";
import { draftVersion } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let address: string;
beforeAll(async () => {
  service = await startService();
  address = await service.listen();
});
const open: Followed[] = [];
afterEach(() => {
  for (const followed of open.splice(0)) followed.leave();
});
afterAll(async () => await service.stop());

async function followAs(
  userName: string,
  versionId: string,
  {
    after = 0,
    at = address,
    page = randomUUID(),
    ...more
  }: { after?: number; at?: string; page?: string; cookie?: string; lastEventId?: string } = {},
) {
  const cookie = more.cookie ?? (await service.cookieOf(userName));
  const followed = await follow(
    `${at}/api/versions/${versionId}/events?after=${after}&page=${page}`,
    { cookie, ...(more.lastEventId !== undefined && { "last-event-id": more.lastEventId }) },
  );
  open.push(followed);
  return { ...followed, page, cookie };
}

const title = (value: string) => ({
  id: randomUUID(),
  edit: { kind: "set-field" as const, nodeId: "criterion-1", path: ["title"], value },
});

const titlesTo = (followed: Followed) =>
  followed
    .said("edits")
    .flatMap(({ items }) => items)
    .flatMap(({ edit }) => (edit.kind === "set-field" ? [edit.value] : []));

test("an edit comes to everybody who follows, with its author and what it was made on top of", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const followed = await followAs("issuer", versionId, { after: sequence });
  await expect.poll(() => followed.said("hello")).toEqual([{ sequence }]);
  await drafter(postEdits, {
    params: { versionId },
    body: { baseSequence: sequence, edits: [{ ...title("Mới"), base: sequence - 1 }] },
  });
  await expect.poll(() => titlesTo(followed)).toEqual(["Mới"]);
  expect(followed.said("edits")[0]?.items[0]).toMatchObject({
    sequence: sequence + 1,
    base: sequence - 1,
    takesBack: [],
    editedBy: { fullName: "drafter" },
  });
  expect(followed.ids()).toEqual([String(sequence + 1)]);
});

test("whoever connects again is told what they missed, once", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const first = await followAs("issuer", versionId, { after: sequence });
  await drafter(postEdits, {
    params: { versionId },
    body: { baseSequence: sequence, edits: [title("Một")] },
  });
  await expect.poll(() => titlesTo(first)).toEqual(["Một"]);
  first.leave();
  await drafter(postEdits, {
    params: { versionId },
    body: { baseSequence: sequence + 1, edits: [title("Hai"), title("Ba")] },
  });
  const again = await followAs("issuer", versionId, {
    after: sequence,
    lastEventId: first.ids().at(-1) ?? "",
  });
  await expect.poll(() => titlesTo(again)).toEqual(["Hai", "Ba"]);
});

test("an edit stored by one process of the service comes to those who follow at another", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const url = service.databaseUrl;
  const db = connect({ url, role: "api", max: 2 });
  const signInDb = connect({ url, role: "api", max: 1, searchPath: "auth" });
  const changes = listenForVersionChanges({ url });
  const other = await buildApp({ ...service.options, db, signInDb, changes });
  const followed = await followAs("issuer", versionId, {
    after: sequence,
    at: await other.listen({ host: "127.0.0.1", port: 0 }),
  });
  await expect.poll(() => followed.said("hello").length).toBe(1);
  await changes.listening;
  await drafter(postEdits, {
    params: { versionId },
    body: { baseSequence: sequence, edits: [title("Từ máy chủ kia")] },
  });
  await expect.poll(() => titlesTo(followed)).toEqual(["Từ máy chủ kia"]);
  await other.close();
  await expect.poll(followed.hasEnded).toBe(true);
  await Promise.all([changes.close(), db.destroy(), signInDb.destroy()]);
});

test("people see each other come, move and leave", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const mine = await followAs("issuer", versionId, { after: sequence });
  const theirs = await followAs("drafter", versionId, { after: sequence });
  const names = () =>
    mine
      .said("people")
      .at(-1)
      ?.items.map(({ person }) => person.fullName);
  await expect.poll(names).toEqual(["drafter", "issuer"]);
  await drafter(notePlace, {
    params: { versionId },
    body: { pageId: theirs.page, nodeId: "criterion-1", field: "title" },
  });
  await expect
    .poll(() => mine.said("people").at(-1)?.items[0])
    .toMatchObject({ nodeId: "criterion-1", field: "title" });
  theirs.leave();
  await expect.poll(names).toEqual(["issuer"]);
});

test("nothing more is sent to a session that has ended", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const followed = await followAs("issuer", versionId, { after: sequence });
  await expect.poll(() => followed.said("people").length).toBe(1);
  await fetch(`${address}/api/auth/sign-out`, {
    method: "POST",
    headers: { cookie: followed.cookie, origin: address },
  });
  await drafter(postEdits, {
    params: { versionId },
    body: { baseSequence: sequence, edits: [title("Không còn thấy")] },
  });
  await expect.poll(followed.hasEnded).toBe(true);
  expect(titlesTo(followed)).toEqual([]);
});

test("nothing more is sent to somebody whose role has ended", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const followed = await followAs("issuer", versionId, { after: sequence });
  await expect.poll(() => followed.said("people").length).toBe(1);
  const role = sql`role = 'issuer'`;
  await sql`update role_assignment set valid_until = '2021-07-01' where ${role}`.execute(
    service.owner,
  );
  await drafter(postEdits, {
    params: { versionId },
    body: { baseSequence: sequence, edits: [title("Không còn thấy")] },
  });
  await expect.poll(followed.hasEnded).toBe(true);
  expect(titlesTo(followed)).toEqual([]);
  await sql`update role_assignment set valid_until = null where ${role}`.execute(service.owner);
});

test("a draft is not followed by those who do not draft it, nor by somebody signed out", async () => {
  const { versionId } = await draftVersion(service);
  expect((await followAs("north.officer", versionId)).status).toBe(403);
  expect((await followAs("issuer", randomUUID())).status).toBe(404);
  expect((await followAs("issuer", versionId, { cookie: "none" })).status).toBe(401);
});

test("one person has twenty pages open at most", async () => {
  const { versionId, drafter } = await draftVersion(service);
  const note = async () =>
    await drafter(notePlace, {
      params: { versionId },
      body: { pageId: randomUUID(), nodeId: null, field: null },
    });
  const answers = await Promise.allSettled(Array.from({ length: 25 }, note));
  expect(answers.filter(({ status }) => status === "fulfilled").length).toBeLessThan(25);
  expect(await refusalOf(note())).toMatchObject({ code: "too-many-requests" });
  expect((await followAs("drafter", versionId)).status).toBe(429);
});

test("a page that hangs up before it is answered is not there afterwards", async () => {
  const { versionId } = await draftVersion(service);
  const cookie = await service.cookieOf("issuer");
  const { hostname, port } = new URL(address);
  for (let times = 0; times < 10; times += 1) {
    const url = `/api/versions/${versionId}/events?after=0&page=${randomUUID()}`;
    const socket = createConnection({ host: hostname, port: Number(port) });
    await once(socket, "connect");
    socket.write(`GET ${url} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n\r\n`);
    await setTimeout(times);
    socket.destroy();
  }
  const pages = service.owner.selectFrom("version_presence").where("version_id", "=", versionId);
  await setTimeout(500);
  await expect.poll(async () => await pages.select("page_id").execute()).toEqual([]);
});
