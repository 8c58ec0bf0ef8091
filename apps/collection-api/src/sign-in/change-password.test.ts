import { afterAll, beforeAll, expect, test } from "vitest";
import { startService, type Service } from "#testing/start-service.ts";
import { password } from "#testing/two-cities.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

async function change(currentPassword: string, newPassword: string, cookie?: string) {
  const reply = await service.app.inject({
    method: "POST",
    url: "/api/me/password",
    payload: { currentPassword, newPassword },
    ...(cookie !== undefined && { headers: { cookie } }),
  });
  const given = reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  return { reply, code: reply.json<{ code?: string }>().code, cookie: given.join("; ") };
}

async function isSignedIn(cookie: string): Promise<boolean> {
  return (await service.app.inject({ url: "/api/me", headers: { cookie } })).statusCode === 200;
}

async function signIn(userName: string, given: string): Promise<number> {
  const payload = { username: userName, password: given };
  const url = "/api/auth/sign-in/username";
  return (await service.app.inject({ method: "POST", url, payload })).statusCode;
}

test("who changes their password knows the present one, and their other sessions end", async () => {
  const here = await service.cookieOf("north.officer");
  const elsewhere = await service.cookieOf("north.officer");
  expect((await change("sai-mat-khau", "con-co-bay-la", here)).code).toBe("password-wrong");
  expect((await change(password, "ngan-9-ky", here)).code).toBe("password-not-taken");
  expect((await change(password, password, here)).code).toBe("password-not-taken");
  expect((await change(password, "con-co-bay-la")).code).toBe("signed-out");
  expect(await isSignedIn(elsewhere)).toBe(true);

  const changed = await change(password, "con-co-bay-la", here);
  expect(changed.reply.statusCode).toBe(200);
  expect(await isSignedIn(elsewhere)).toBe(false);
  expect(await signIn("north.officer", password)).toBe(401);
  expect(await signIn("north.officer", "con-co-bay-la")).toBe(200);
});

test("the session in which a password is changed goes on under another token; the old one is worth nothing", async () => {
  const before = await service.cookieOf("south.officer");
  const { cookie } = await change(password, "con-co-bay-la", before);
  expect(cookie).not.toBe(before);
  expect(await isSignedIn(before)).toBe(false);
  expect(await isSignedIn(cookie)).toBe(true);
});

test("a password that is refused for itself is no failure; a wrong present one counts as at sign-in", async () => {
  const cookie = await service.cookieOf("north.appraiser");
  for (let time = 0; time < 12; time += 1) await change(password, "Matkhau@123", cookie);
  for (let time = 0; time < 10; time += 1) await change("sai-mat-khau", "con-co-bay-la", cookie);
  const refused = await change(password, "con-co-bay-la", cookie);
  expect(refused.reply.json()).toMatchObject({
    code: "sign-in-locked",
    details: { until: "2021-07-05T02:15:00.000Z" },
  });
  expect(await signIn("north.appraiser", password)).toBe(429);
});

test("changes of passwords and lock-outs stand in the audit log, without a word of the password", async () => {
  const acts = await service.owner
    .selectFrom("audit_log")
    .select(["act", "detail"])
    .where("act", "in", ["change-password", "lock-out"])
    .execute();
  expect(acts.map(({ act }) => act).toSorted()).toEqual([
    "change-password",
    "change-password",
    "lock-out",
  ]);
  expect(acts.map(({ detail }) => detail)).toEqual([{}, {}, {}]);
});
