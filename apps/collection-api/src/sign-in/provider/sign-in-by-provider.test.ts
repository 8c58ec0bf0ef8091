import { randomUUID } from "node:crypto";
import * as accounts from "@thuocdo/contract/accounts";
import { getSignInWays } from "@thuocdo/contract/sign-in-ways";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createProvider } from "#sign-in/provider/provider.ts";
import { codeOf } from "#testing/authenticator.ts";
import {
  client,
  serviceHost,
  startOrganisationProvider,
  type OrganisationProvider,
} from "#testing/organisation-provider.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { password } from "#testing/two-cities.ts";

let organisation: OrganisationProvider;
let service: Service;
beforeAll(async () => {
  organisation = await startOrganisationProvider();
  service = await startService({ provider: createProvider(settingsOf(organisation.issuer)) });
  await link("north.officer", "can-bo-1");
});
afterAll(async () => {
  await service.stop();
  await organisation.stop();
});
beforeEach(() => {
  organisation.person = { subject: "can-bo-1" };
  organisation.tampered = undefined;
});

const callback = "/api/auth/provider/callback";
const page = "/ward-portal/rounds?x=1";

function settingsOf(issuer: string) {
  return {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    name: "Tài khoản dùng chung",
    secondFactorAcr: ["urn:example:two-factors"],
  };
}

let desks = 0;

/** A browser at a desk of its own: it keeps the cookies of the service. */
function browser(of: Service = service, remoteAddress = `10.2.0.${++desks}`) {
  const jar = new Map<string, string>();
  async function ask(url: string, payload?: object) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await of.app.inject({
      url,
      method: payload === undefined ? "GET" : "POST",
      headers: { host: serviceHost, ...(cookie !== "" && { cookie }) },
      remoteAddress,
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value } of reply.cookies) {
      if (value === "") jar.delete(name);
      else jar.set(name, encodeURIComponent(value));
    }
    return reply;
  }
  return {
    jar,
    open: async (url: string) => await ask(url),
    send: async (url: string, payload: object) => await ask(url, payload),
    /** As far as the provider sends the browser back to; not opened yet. */
    async toCallback(returnTo = page): Promise<string> {
      const begun = await this.open(`/api/auth/provider?returnTo=${encodeURIComponent(returnTo)}`);
      return await throughProvider(String(begun.headers.location));
    },
    async signIn(returnTo?: string) {
      return String((await this.open(await this.toCallback(returnTo))).headers.location);
    },
    async whoAmI() {
      const reply = await this.open("/api/me");
      return reply.statusCode === 200
        ? reply.json<{ person: { userName: string }; due: string | null; signedInBy: string }>()
        : reply.statusCode;
    },
  };
}

/** Follows the provider's redirects with its cookies, up to the one that leads back to the service. */
async function throughProvider(from: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = from;
  while (new URL(url).host !== serviceHost) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const each of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      cookies.set(name, value);
    }
    const next = reply.headers.get("location");
    if (next === null) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`);
    url = new URL(next, url).href;
  }
  const back = new URL(url);
  return back.pathname + back.search;
}

async function idOf(userName: string): Promise<string> {
  const { id } = await service.owner
    .selectFrom("person")
    .select("id")
    .where("user_name", "=", userName)
    .executeTakeFirstOrThrow();
  return id;
}

/** As an administrator does it. */
async function link(userName: string, externalId: string | null) {
  const administrator = await service.signIn("administrator");
  const params = { personId: await idOf(userName) };
  const { fullName, email } = await administrator(accounts.getAccount, { params });
  return await administrator(accounts.changeAccount, {
    params,
    body: { fullName, email, externalId },
  });
}

test("who is linked to what the provider calls them is signed in by it, and led back to their page", async () => {
  const { provider } = await service.nobody(getSignInWays);
  expect(provider).toBe("Tài khoản dùng chung");
  const desk = browser();
  expect(await desk.signIn()).toBe(page);
  expect(await desk.whoAmI()).toMatchObject({
    person: { userName: "north.officer" },
    signedInBy: "provider",
    due: null,
  });
  const acts = await service.owner
    .selectFrom("audit_log")
    .select(["act", "person_id as personId", "detail"])
    .where("act", "=", "sign-in-by-provider")
    .execute();
  expect(acts).toEqual([
    {
      act: "sign-in-by-provider",
      personId: await idOf("north.officer"),
      detail: { secondFactor: false },
    },
  ]);
});

test("nobody makes an account of their own: who is linked to nobody is told so", async () => {
  organisation.person = { subject: "nguoi-la" };
  const desk = browser();
  expect(await desk.signIn()).toBe("/ward-portal/rounds?x=1&sign-in=provider-not-linked");
  expect(await desk.whoAmI()).toBe(401);
});

test("a link taken away ends sessions and signs nobody in; two people are never one at the provider", async () => {
  await link("south.officer", "can-bo-2");
  organisation.person = { subject: "can-bo-2" };
  const desk = browser();
  await desk.signIn();
  expect(await desk.whoAmI()).toMatchObject({ person: { userName: "south.officer" } });
  await expect(link("south.appraiser", "can-bo-2")).rejects.toMatchObject({
    problem: { code: "already-exists" },
  });
  await link("south.officer", null);
  expect(await desk.whoAmI()).toBe(401);
  expect(await desk.signIn()).toContain("sign-in=provider-not-linked");
});

test("a link is to one provider: the same words of another are somebody else's", async () => {
  const other = await startOrganisationProvider();
  other.person = { subject: "can-bo-1" };
  const beside = await startService({ provider: createProvider(settingsOf(other.issuer)) });
  const account = await beside.owner
    .selectFrom("person")
    .select("account_id as id")
    .where("user_name", "=", "north.officer")
    .executeTakeFirstOrThrow();
  const { setExternalId } = await import("#sign-in/add-account.ts");
  await beside.owner.transaction().execute(async (trx) => {
    await setExternalId(trx, account.id ?? "", {
      issuer: organisation.issuer,
      subject: "can-bo-1",
    });
  });
  expect(await browser(beside).signIn()).toContain("sign-in=provider-not-linked");
  await beside.stop();
  await other.stop();
});

test("an account that an administrator has locked is locked by this way too", async () => {
  await link("north.appraiser", "bi-khoa");
  const administrator = await service.signIn("administrator");
  const params = { personId: await idOf("north.appraiser") };
  await administrator(accounts.lockAccount, { params, body: { reason: "Nghỉ chế độ" } });
  organisation.person = { subject: "bi-khoa" };
  expect(await browser().signIn()).toContain("sign-in=account-locked");
});

test("a person who says no at the provider is told, and may sign in by password", async () => {
  organisation.person = "refuses";
  const desk = browser();
  expect(await desk.signIn()).toContain("sign-in=provider-refused");
  expect(await desk.whoAmI()).toBe(401);
});

test("the answer counts once, in the browser that began, with the state that it was given", async () => {
  const desk = browser();
  const back = await desk.toCallback();
  expect((await browser().open(back)).headers.location).toContain("sign-in=provider-expired");
  const held = desk.jar.get("thuocdo.provider") ?? "";
  expect((await desk.open(back)).headers.location).toBe(page);

  desk.jar.set("thuocdo.provider", held);
  expect((await desk.open(back)).headers.location).toContain("sign-in=provider-expired");

  const forged = browser();
  const other = new URL(await forged.toCallback(), "http://x");
  other.searchParams.set("state", "cua-nguoi-khac");
  const told = await forged.open(`${callback}${other.search}`);
  expect(told.headers.location).toContain("sign-in=provider-invalid");
  expect(await forged.whoAmI()).toBe(401);
});

test("an answer later than ten minutes counts no more", async () => {
  const desk = browser();
  const back = await desk.toCallback();
  service.setTime("2021-07-05T02:10:01.000Z");
  expect((await desk.open(back)).headers.location).toContain("sign-in=provider-expired");
  service.setTime("2021-07-05T02:00:00.000Z");
});

test.each([
  { claims: () => ({ nonce: "khac" }), because: "its nonce is of another sign-in" },
  { claims: () => ({ aud: "chuong-trinh-khac" }), because: "it is for another program" },
  { claims: () => ({ iss: "http://ke-xau.example" }), because: "another issuer says it" },
  { claims: () => ({ exp: 1 }), because: "it has lapsed" },
  { claims: () => ({}), byOtherKey: true as const, because: "another key signed it" },
])("what the provider says signs nobody in, since $because", async ({ claims, ...how }) => {
  organisation.tampered = { claims: (given) => ({ ...given, ...claims() }), ...how };
  const desk = browser();
  expect(await desk.signIn()).toContain("sign-in=provider-invalid");
  expect(await desk.whoAmI()).toBe(401);
});

test("a session planted beforehand is worth nothing: each sign-in makes its own", async () => {
  const desk = browser();
  desk.jar.set("thuocdo.session_token", "ke-xau.biet-truoc");
  await desk.signIn();
  const first = desk.jar.get("thuocdo.session_token");
  expect(first).not.toContain("ke-xau");
  await desk.signIn();
  expect(desk.jar.get("thuocdo.session_token")).not.toBe(first);
});

test("nobody is led to another host", async () => {
  for (const asked of ["https://ke-xau.example/", "//ke-xau.example", "/ward-portal/..//x.example"])
    expect(await browser().signIn(asked)).toBe("/ward-portal/");
});

test("the thirty-first sign-in begun from one address within a minute waits", async () => {
  const desk = browser(service, "10.9.9.9");
  const begin = async () =>
    String(
      (await desk.open(`/api/auth/provider?returnTo=${encodeURIComponent(page)}`)).headers.location,
    );
  for (let time = 0; time < 30; time += 1) expect(await begin()).toContain(organisation.issuer);
  expect(await begin()).toContain("sign-in=too-many-attempts");
  service.setTime("2021-07-05T02:01:01.000Z");
  expect(await begin()).toContain(organisation.issuer);
  service.setTime("2021-07-05T02:00:00.000Z");
});

test("a provider that is away stops neither the start nor passwords, is told, and is found when it is back", async () => {
  const away = await startOrganisationProvider();
  await away.stop();
  const apart = await startService({ provider: createProvider(settingsOf(away.issuer)) });
  expect((await browser(apart).open(`/api/auth/provider?returnTo=${page}`)).headers.location).toBe(
    "/ward-portal/rounds?x=1&sign-in=provider-unreachable",
  );
  expect(await apart.cookieOf("north.officer")).not.toBe("");
  const back = await startOrganisationProvider(Number(new URL(away.issuer).port));
  back.person = { subject: "nguoi-la" };
  expect(await browser(apart).signIn()).toContain("sign-in=provider-not-linked");
  await apart.stop();
  await back.stop();
});

test("without a provider there is none to sign in by, and no account is linked", async () => {
  const plain = await startService();
  expect(await plain.nobody(getSignInWays)).toEqual({ provider: null });
  expect((await browser(plain).open(`/api/auth/provider?returnTo=${page}`)).statusCode).toBe(404);
  const administrator = await plain.signIn("administrator");
  const adding = administrator(accounts.addAccount, {
    body: {
      id: randomUUID(),
      userName: "nguoi.moi",
      fullName: "Người mới",
      email: null,
      externalId: "can-bo-9",
      roles: [{ unitId: plain.units.north.ward, role: "ward-officer", until: null }],
    },
  });
  await expect(adding).rejects.toMatchObject({ problem: { code: "provider-not-set-up" } });
  await plain.stop();
});

test("who is linked from the first gets no password, and signs in by the provider alone", async () => {
  const administrator = await service.signIn("administrator");
  const added = await administrator(accounts.addAccount, {
    body: {
      id: randomUUID(),
      userName: "khong.mat.khau",
      fullName: "Người mới",
      email: null,
      externalId: "can-bo-7",
      roles: [{ unitId: service.units.north.ward, role: "ward-officer", until: null }],
    },
  });
  expect(added).toMatchObject({
    password: null,
    account: { hasPassword: false, externalId: "can-bo-7" },
  });
  organisation.person = { subject: "can-bo-7" };
  const desk = browser();
  await desk.signIn();
  expect(await desk.whoAmI()).toMatchObject({ person: { userName: "khong.mat.khau" } });
});

test("where a role asks for a second factor, the provider's word for one counts; without it, who has no password is refused", async () => {
  organisation.person = { subject: "can-bo-7" };
  const before = browser();
  await before.signIn();
  const administrator = await service.signIn("administrator");
  await administrator(accounts.setSecondFactorRules, {
    params: { unitId: service.units.ministry },
    body: { roles: ["ward-officer"] },
  });
  // Signed in before the rule came.
  expect(await before.whoAmI()).toBe(401);
  expect(await browser().signIn()).toContain("sign-in=provider-second-factor");
  for (const proof of [{ amr: ["pwd", "mfa"] }, { acr: "urn:example:two-factors" }]) {
    organisation.person = { subject: "can-bo-7", ...proof };
    const desk = browser();
    expect(await desk.signIn()).toBe(page);
    expect(await desk.whoAmI()).toMatchObject({ due: null });
  }
  // With a password a second factor can be set up here: it is asked for first.
  organisation.person = { subject: "can-bo-1", amr: ["pwd"] };
  const desk = browser();
  expect(await desk.signIn()).toBe(page);
  expect(await desk.whoAmI()).toMatchObject({ due: "second-factor" });
  await administrator(accounts.setSecondFactorRules, {
    params: { unitId: service.units.ministry },
    body: { roles: [] },
  });
});

test("a second factor set up here is asked for after the provider too, unless that has asked for one", async () => {
  await link("department.commenter", "can-bo-3");
  const setUp = browser();
  const cookie = await service.cookieOf("department.commenter");
  setUp.jar.set("thuocdo.session_token", /session_token=([^;]+)/.exec(cookie)?.[1] ?? "");
  const begun = await setUp.send("/api/auth/two-factor/enable", { password });
  const { totpURI } = begun.json<{ totpURI: string }>();
  await setUp.send("/api/auth/two-factor/verify-totp", {
    code: await codeOf(service.app, totpURI),
  });

  organisation.person = { subject: "can-bo-3" };
  const desk = browser();
  expect(await desk.signIn()).toBe("/ward-portal/rounds?x=1&sign-in=code");
  expect(await desk.whoAmI()).toBe(401);
  const verify = async (code: string) =>
    (await desk.send("/api/auth/two-factor/verify-totp", { code })).statusCode;
  expect(await verify("000000")).toBe(401);
  expect(await verify(await codeOf(service.app, totpURI))).toBe(200);
  expect(await desk.whoAmI()).toMatchObject({ person: { userName: "department.commenter" } });

  organisation.person = { subject: "can-bo-3", amr: ["mfa"] };
  expect(await browser().signIn()).toBe(page);
});

test("signing out leads through the provider's own end of session, for the next person at the machine", async () => {
  const desk = browser();
  await desk.signIn();
  const there = new URL(String((await desk.open("/api/auth/provider/sign-out")).headers.location));
  expect(there.origin).toBe(organisation.issuer);
  expect(there.searchParams.get("post_logout_redirect_uri")).toBe(`http://${serviceHost}/`);
});
