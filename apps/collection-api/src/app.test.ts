import { routes } from "@thuocdo/contract/routes";
import { getMe } from "@thuocdo/contract/me";
import { isProblem } from "@thuocdo/contract/problem-error";
import { getHealth } from "@thuocdo/contract/health";
import fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseUndeclared } from "#server/access.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

test("every route of the contract is served, and says who may call it", () => {
  for (const { method, url } of routes) {
    expect(service.app.hasRoute({ method, url: `/api${url}` }), `${method} ${url}`).toBe(true);
  }
});

test("a route that does not say who may call it stops the start", async () => {
  const app = fastify();
  app.addHook("onRoute", refuseUndeclared);
  expect(() => app.get("/forgotten", () => "open")).toThrow(
    "GET /forgotten does not say who may call it",
  );
  expect(() => app.get("/said", { config: { access: "public" } }, () => "open")).not.toThrow();
  await app.close();
});

test("everything but health refuses somebody who is not signed in", async () => {
  for (const { method, url, config } of routes) {
    const reply = await service.app.inject({ method, url: `/api${url.replaceAll(/:\w+/g, "x")}` });
    expect(reply.statusCode, `${method} ${url}`).toBe(config.access === "public" ? 200 : 401);
  }
});

test("health answers with the schema that the service runs on", async () => {
  expect(await service.nobody(getHealth)).toMatchObject({
    status: "ok",
    schema: expect.stringMatching(/^2026-/),
  });
});

test("that data is simulated is told before anybody signs in, and to people who see no simulated row", async () => {
  expect((await service.nobody(getHealth)).demonstration).toBe(false);
  await service.owner
    .insertInto("criteria_set")
    .values({
      title: "Bộ tiêu chí minh họa",
      drafting_unit_id: service.units.ministry,
      simulated: true,
    })
    .execute();
  expect((await service.nobody(getHealth)).demonstration).toBe(true);
  expect((await (await service.signIn("north.officer"))(getMe)).demonstration).toBe(true);
  await service.owner.deleteFrom("criteria_set").where("simulated", "=", true).execute();
});

test("somebody signed in is told who they are and for which units they act", async () => {
  const me = await (await service.signIn("north.officer"))(getMe);
  expect(me.person.userName).toBe("north.officer");
  expect(me.assignments).toEqual([
    {
      unitId: service.units.north.ward,
      unitName: "Phường Bắc",
      unitLevel: "ward",
      role: "ward-officer",
      until: null,
    },
  ]);
  expect(me.demonstration).toBe(false);
});

test("a wrong password is refused, and so is signing up", async () => {
  const wrong = await service.app.inject({
    method: "POST",
    url: "/api/auth/sign-in/username",
    payload: { username: "drafter", password: "khong-phai-mat-khau" },
  });
  expect(wrong.statusCode).toBe(401);
  const signUp = await service.app.inject({
    method: "POST",
    url: "/api/auth/sign-up/email",
    payload: {},
  });
  expect(signUp.statusCode).toBe(404);
});

test("case does not count in user names", async () => {
  const me = await (await service.signIn("North-Both"))(getMe);
  expect(me.person.userName).toBe("north-both");
});

test("a page of another origin can't act with somebody's cookie", async () => {
  const reply = await service.app.inject({
    method: "POST",
    url: "/api/criteria-sets",
    headers: { origin: "https://elsewhere.example", host: "thuocdo.test" },
    payload: {},
  });
  expect(reply.json()).toMatchObject({ code: "origin-refused" });
});

test("an unknown field is refused, not dropped", async () => {
  const drafter = await service.signIn("drafter");
  const unknown = { params: {}, query: { asOf: "2021-06-01", order: "name" } };
  const listUnits = routes.find(({ schema }) => schema.operationId === "listUnits");
  if (listUnits === undefined) throw new Error("no listUnits");
  const error = await drafter(listUnits, unknown as never).catch((e: unknown) => e);
  if (!isProblem(error, "request-malformed")) throw error;
  expect(error.problem.details.issues.map(({ path }) => path)).toContain("querystring/order");
});

test("an address that does not exist is a problem like any other", async () => {
  const reply = await service.app.inject("/api/nothing-here");
  expect(reply.json()).toMatchObject({ code: "not-found" });
});

test("pages allow no script from elsewhere and none in the page", async () => {
  const { headers } = await service.app.inject("/api/health");
  expect(headers["content-security-policy"]).toMatch(/script-src 'self';/);
});
