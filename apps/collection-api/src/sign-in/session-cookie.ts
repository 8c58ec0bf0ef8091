import { createHmac } from "node:crypto";
import type { SignIn } from "#sign-in/sign-in.ts";

/** The cookie of a session under another token. */
export async function sessionCookie(signIn: SignIn, token: string): Promise<string> {
  const { authCookies, sessionConfig } = await signIn.$context;
  const { name } = authCookies.sessionToken;
  return await signedCookie(signIn, { name, value: token, seconds: sessionConfig.expiresIn });
}

/** A cookie signed as better-auth signs its own. */
export async function signedCookie(
  signIn: SignIn,
  {
    name,
    value,
    seconds,
  }: { readonly name: string; readonly value: string; readonly seconds: number },
): Promise<string> {
  const { secret } = await signIn.$context;
  const signature = createHmac("sha256", secret).update(value).digest("base64");
  const signed = encodeURIComponent(`${value}.${signature}`);
  return `${name}=${signed}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax`;
}
