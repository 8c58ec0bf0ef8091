import * as accounts from "@thuocdo/contract/accounts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "#testing/authenticator.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { password } from "#testing/two-cities.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

let desks = 0;

/** A browser: it keeps cookies. */
function browser() {
  const jar = new Map<string, string>();
  const remoteAddress = `10.2.0.${desks++}`;
  return async (url: string, payload?: object) => {
    const reply = await service.app.inject({
      method: payload === undefined ? "GET" : "POST",
      url: `/api${url}`,
      remoteAddress,
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value, maxAge } of reply.cookies) {
      if (maxAge === 0) jar.delete(name);
      else jar.set(name, encodeURIComponent(value));
    }
    return { status: reply.statusCode, body: reply.json<Record<string, unknown>>() };
  };
}

type Browser = ReturnType<typeof browser>;

async function signIn(go: Browser, username: string) {
  return await go("/auth/sign-in/username", { username, password });
}

async function turnOn(go: Browser) {
  const begun = await go("/auth/two-factor/enable", { password });
  expect(begun.status).toBe(200);
  expect((await go("/auth/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
  const code = await codeOf(service.app, begun.body["totpURI"]);
  expect((await go("/auth/two-factor/verify-totp", { code })).status).toBe(200);
  return { uri: begun.body["totpURI"], backupCodes: begun.body["backupCodes"] as string[] };
}

async function actsOf(userName: string): Promise<string[]> {
  const acts = await service.owner
    .selectFrom("audit_log as l")
    .innerJoin("person as p", (join) =>
      join.onRef("l.subject_id", "=", (eb) => eb.cast<string>("p.id", "text")),
    )
    .where("p.user_name", "=", userName)
    .where("act", "!=", "add-person")
    .select("act")
    .orderBy("recorded_at")
    .execute();
  return acts.map(({ act }) => act);
}

test("with a second factor the password alone signs nobody in; the code of the moment does, a backup code does once", async () => {
  const phone = await (async () => {
    const go = browser();
    await signIn(go, "north.officer");
    return await turnOn(go);
  })();
  const go = browser();
  const half = await signIn(go, "north.officer");
  expect(half.body).toMatchObject({ twoFactorRedirect: true });
  expect((await go("/me")).status).toBe(401);
  expect((await go("/auth/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
  expect(
    (await go("/auth/two-factor/verify-totp", { code: await codeOf(service.app, phone.uri) }))
      .status,
  ).toBe(200);
  expect((await go("/me")).body).toMatchObject({ secondFactor: { on: true, required: false } });

  const [code = ""] = phone.backupCodes;
  for (const expected of [200, 401]) {
    const other = browser();
    await signIn(other, "north.officer");
    expect((await other("/auth/two-factor/verify-backup-code", { code })).status).toBe(expected);
  }
});

test("a wrong password changes nothing of the second factor; the right one turns it off, and the log tells both ends", async () => {
  const go = browser();
  await signIn(go, "south.officer");
  expect((await go("/auth/two-factor/enable", { password: "sai" })).status).toBe(400);
  await turnOn(go);
  expect((await go("/auth/two-factor/disable", { password: "sai" })).status).toBe(400);
  expect((await go("/me")).body).toMatchObject({ secondFactor: { on: true } });
  expect((await go("/auth/two-factor/disable", { password })).status).toBe(200);
  expect((await go("/me")).body).toMatchObject({ secondFactor: { on: false } });
  expect(await actsOf("south.officer")).toEqual([
    "turn-on-second-factor",
    "turn-off-second-factor",
  ]);
});

test("five wrong codes end the sign-in; it begins again with the password", async () => {
  const setUp = browser();
  await signIn(setUp, "analyst");
  const phone = await turnOn(setUp);
  const go = browser();
  await signIn(go, "analyst");
  for (let time = 0; time < 5; time += 1)
    expect((await go("/auth/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
  const code = await codeOf(service.app, phone.uri);
  expect((await go("/auth/two-factor/verify-totp", { code })).status).toBeGreaterThanOrEqual(400);
  expect((await go("/me")).status).toBe(401);
  await signIn(go, "analyst");
  expect((await go("/auth/two-factor/verify-totp", { code })).status).toBe(200);
});

test("no browser is trusted to leave the code out, though it asks to be", async () => {
  const setUp = browser();
  await signIn(setUp, "issuer");
  const phone = await turnOn(setUp);
  const go = browser();
  await signIn(go, "issuer");
  await go("/auth/two-factor/verify-totp", {
    code: await codeOf(service.app, phone.uri),
    trustDevice: true,
  });
  await go("/auth/sign-out", {});
  expect((await signIn(go, "issuer")).body).toMatchObject({ twoFactorRedirect: true });
});

test("a role that asks for a second factor gives nothing before it is set up; who has it goes on", async () => {
  const administrator = await service.signIn("administrator");
  const { ministry } = service.units;
  const params = { unitId: ministry };
  await administrator(accounts.setSecondFactorRules, { params, body: { roles: ["appraiser"] } });
  const go = browser();
  await signIn(go, "south.appraiser");
  expect((await go("/me")).body).toMatchObject({
    due: "second-factor",
    secondFactor: { required: true },
  });
  expect(await go("/rounds")).toMatchObject({ status: 403, body: { code: "second-factor-due" } });
  await turnOn(go);
  expect((await go("/rounds")).status).toBe(200);
  const other = browser();
  await signIn(other, "department.commenter");
  expect((await other("/me")).body).toMatchObject({ due: null });
});

test("an administrator takes a lost second factor away: sessions end, and the log has the reason", async () => {
  const { id } = await service.owner
    .selectFrom("person")
    .select("id")
    .where("user_name", "=", "north.officer")
    .executeTakeFirstOrThrow();
  const administrator = await service.signIn("administrator");
  const body = { reason: "Mất điện thoại" };
  const account = await administrator(accounts.resetSecondFactor, {
    params: { personId: id },
    body,
  });
  expect(account.secondFactor).toBe(false);
  const go = browser();
  expect((await signIn(go, "north.officer")).body).not.toHaveProperty("twoFactorRedirect");
  expect(await actsOf("north.officer")).toEqual(["turn-on-second-factor", "reset-second-factor"]);
});
