import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { sessionTokenIn } from "#sign-in/session-token.ts";

const cookieName = "thuocdo.session_token";
const secret = "a secret of the tests";
const signed = (token: string, by = secret) =>
  encodeURIComponent(`${token}.${createHmac("sha256", by).update(token).digest("base64")}`);

test.each([
  { cookies: `${cookieName}=${signed("abc")}`, token: "abc", because: "it is signed by us" },
  {
    cookies: `a=1; ${cookieName}=${signed("abc")}; b=2`,
    token: "abc",
    because: "other cookies do not matter",
  },
  { cookies: undefined, token: undefined, because: "there is none" },
  {
    cookies: `x${cookieName}=${signed("abc")}`,
    token: undefined,
    because: "it has another name",
  },
  {
    cookies: `${cookieName}=${signed("abc", "another secret")}`,
    token: undefined,
    because: "somebody else signed it",
  },
  {
    cookies: `${cookieName}=${signed("abc").replace("abc", "abd")}`,
    token: undefined,
    because: "it was changed after it was signed",
  },
  { cookies: `${cookieName}=abc`, token: undefined, because: "it is not signed" },
  { cookies: `${cookieName}=`, token: undefined, because: "it is empty" },
  { cookies: `${cookieName}=%E0%A4%A`, token: undefined, because: "it can't be read" },
])("cookies $cookies hold the token $token, since $because", ({ cookies, token }) => {
  expect(sessionTokenIn(cookies, { cookieName, secret })).toBe(token);
});
