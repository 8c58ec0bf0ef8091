import { connect } from "@thuocdo/database/connect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "#app.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { password } from "#testing/two-cities.ts";
import type { App } from "#server/typed-app.ts";

let service: Service;
let beside: App;
const ended: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  service = await startService();
  const url = service.databaseUrl;
  const db = connect({ url, role: "api", max: 2 });
  const signInDb = connect({ url, role: "api", max: 2, searchPath: "auth" });
  beside = await buildApp({ ...service.options, db, signInDb, changes: service.changes });
  ended.push(
    async () => await beside.close(),
    async () => await db.destroy(),
    async () => await signInDb.destroy(),
  );
});
afterAll(async () => {
  for (const end of ended) await end();
  await service.stop();
});

let desks = 0;

async function signIn(userName: string, given: string, app: App = service.app, cookie?: string) {
  const reply = await app.inject({
    method: "POST",
    url: "/api/auth/sign-in/username",
    payload: { username: userName, password: given },
    remoteAddress: `10.1.${desks >> 8}.${desks++ & 255}`,
    ...(cookie !== undefined && { headers: { cookie } }),
  });
  return { status: reply.statusCode, body: reply.json<object>(), reply };
}

test("ten wrong passwords in a quarter of an hour lock a name out for a quarter of an hour, whether or not somebody has it", async () => {
  for (const userName of ["north.officer", "khong.co.ai"]) {
    const told = [];
    for (let time = 0; time < 10; time += 1) told.push((await signIn(userName, "sai")).body);
    expect(new Set(told.map((body) => JSON.stringify(body))).size).toBe(1);
    const { status, body } = await signIn(userName, password);
    expect(status).toBe(429);
    expect(body).toMatchObject({
      code: "sign-in-locked",
      details: { until: "2021-07-05T02:15:00.000Z" },
    });
  }
});

test("the lock-out is over when it says, and then a failure is the first again", async () => {
  service.setTime("2021-07-05T02:15:01.000Z");
  expect((await signIn("north.officer", "sai")).status).toBe(401);
  expect((await signIn("north.officer", password)).status).toBe(200);
});

test("failures spread over more than a quarter of an hour lock nobody out, nor those before a success", async () => {
  for (let time = 0; time < 12; time += 1) {
    service.setTime(`2021-07-05T${String(3 + time).padStart(2, "0")}:00:00.000Z`);
    expect((await signIn("south.appraiser", "sai")).status).toBe(401);
  }
  // With the last of those twelve, nine within a quarter of an hour: one short of a lock-out.
  for (let time = 0; time < 8; time += 1) await signIn("south.appraiser", "sai");
  expect((await signIn("south.appraiser", password)).status).toBe(200);
  for (let time = 0; time < 9; time += 1)
    expect((await signIn("south.appraiser", "sai")).status).toBe(401);
});

test("of a hundred guesses at once, over two processes, ten are heard", async () => {
  const tried = await Promise.all(
    Array.from(
      { length: 100 },
      async (_, at) =>
        await signIn("department.commenter", "sai", at % 2 === 0 ? service.app : beside),
    ),
  );
  expect(tried.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(tried.filter(({ status }) => status === 429)).toHaveLength(90);
});

test("a session is made anew at each sign-in, whatever cookie the browser came with", async () => {
  const planted = "thuocdo.session_token=ke-xau.biet-truoc";
  const { reply } = await signIn("south.officer", password, service.app, planted);
  const [first] = reply.cookies;
  const again = await signIn(
    "south.officer",
    password,
    service.app,
    `${first?.name}=${first?.value}`,
  );
  expect(first?.value).not.toContain("ke-xau");
  expect(again.reply.cookies[0]?.value).not.toBe(first?.value);
});

test("what is no text counts as a wrong password", async () => {
  const reply = await service.app.inject({
    method: "POST",
    url: "/api/auth/sign-in/username",
    payload: { username: { $ne: "" }, password: ["x"] },
  });
  expect(reply.statusCode).toBeGreaterThanOrEqual(400);
  expect(reply.statusCode).toBeLessThan(500);
});
