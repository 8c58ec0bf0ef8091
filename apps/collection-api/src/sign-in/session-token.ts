import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The token of a session from a request's cookies, as the sign-in signed it; undefined where there is none or the
 * signature is not ours. Says nothing of whether the session still holds.
 */
export function sessionTokenIn(
  cookies: string | undefined,
  { cookieName, secret }: { readonly cookieName: string; readonly secret: string },
): string | undefined {
  const pair = cookies?.split(/; ?/).find((each) => each.startsWith(`${cookieName}=`));
  const value = pair === undefined ? undefined : decoded(pair.slice(cookieName.length + 1));
  if (value === undefined) return undefined;
  const dot = value.lastIndexOf(".");
  const token = value.slice(0, Math.max(dot, 0));
  const signature = Buffer.from(value.slice(dot + 1));
  const expected = Buffer.from(createHmac("sha256", secret).update(token).digest("base64"));
  const isOurs = signature.length === expected.length && timingSafeEqual(signature, expected);
  return isOurs ? token : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
