import { createHmac } from "node:crypto";
import type { SignIn } from "#sign-in/sign-in.ts";

/** The cookie of a session under another token, signed as better-auth signs its own. */
export async function sessionCookie(signIn: SignIn, token: string): Promise<string> {
  const { secret, authCookies, sessionConfig } = await signIn.$context;
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  const { name } = authCookies.sessionToken;
  const value = encodeURIComponent(`${token}.${signature}`);
  return `${name}=${value}; Max-Age=${sessionConfig.expiresIn}; Path=/; HttpOnly; SameSite=Lax`;
}
