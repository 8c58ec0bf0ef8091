import { afterAll, beforeAll, expect, test } from "vitest";
import { startService, type Service } from "#testing/start-service.ts";
import { password } from "#testing/two-cities.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

async function post(url: string, payload: object, cookie?: string) {
  const { app } = service;
  const headers = { origin: "http://localhost", ...(cookie !== undefined && { cookie }) };
  const reply = await app.inject({ method: "POST", url: `/api/auth/${url}`, payload, headers });
  return reply.statusCode;
}

async function isSignedIn(cookie: string): Promise<boolean> {
  const headers = { cookie };
  return (await service.app.inject({ url: "/api/me", headers })).statusCode === 200;
}

const change = (currentPassword: string, newPassword: string) => ({
  currentPassword,
  newPassword,
  revokeOtherSessions: true,
});

test("who changes their password knows the present one, and their other sessions end", async () => {
  const here = await service.cookieOf("north.officer");
  const elsewhere = await service.cookieOf("north.officer");
  expect(await post("change-password", change("sai-mat-khau", "mat-khau-moi-1"), here)).toBe(400);
  expect(await post("change-password", change(password, "ngan-9-ky"), here)).toBe(400);
  expect(await post("change-password", change(password, "mat-khau-moi-1"))).toBe(401);
  expect(await isSignedIn(elsewhere)).toBe(true);

  expect(await post("change-password", change(password, "mat-khau-moi-1"), here)).toBe(200);
  expect(await isSignedIn(elsewhere)).toBe(false);
  const signIn = async (given: string) =>
    await post("sign-in/username", { username: "north.officer", password: given });
  expect(await signIn(password)).toBe(401);
  expect(await signIn("mat-khau-moi-1")).toBe(200);
});
