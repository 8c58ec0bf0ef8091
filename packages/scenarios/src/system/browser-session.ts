import { createCall, type Call } from "@thuocdo/contract/call";

export interface Session {
  /** The typed client of somebody signed in. */
  readonly call: Call;
  /** What a browser would send, for stories in one. */
  readonly cookie: string;
}

/** Signs in as a browser does: by the sign-in's address, keeping its cookie. */
export async function signIn(
  origin: string,
  { userName, password }: { readonly userName: string; readonly password: string },
): Promise<Session> {
  const reply = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ username: userName, password }),
  });
  if (!reply.ok)
    throw new Error(`${userName} can't sign in: ${reply.status} ${await reply.text()}`);
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const call = createCall({
    origin,
    async fetch(url, init) {
      const headers = new Headers(init.headers);
      headers.set("cookie", cookie);
      headers.set("origin", origin);
      return await fetch(url, { ...init, headers });
    },
  });
  return { call, cookie };
}
