export type SignInRefusal =
  | "credentials-missing"
  | "credentials-wrong"
  | "too-many-attempts"
  | "unreachable"
  | "unexpected";

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Signs in by the sign-in service's own address. Undefined when it worked, otherwise why not. */
export async function signIn(credentials: Credentials): Promise<SignInRefusal | undefined> {
  const username = credentials.userName.normalize("NFC").trim();
  if (username === "" || credentials.password === "") return "credentials-missing";
  try {
    const reply = await post("/api/auth/sign-in/username", {
      username,
      password: credentials.password,
    });
    if (reply.ok) return undefined;
    if (reply.status === 429) return "too-many-attempts";
    return reply.status >= 500 ? "unexpected" : "credentials-wrong";
  } catch {
    return "unreachable";
  }
}

/** Whether the session has ended. */
export async function signOut(): Promise<boolean> {
  try {
    return (await post("/api/auth/sign-out", {})).ok;
  } catch {
    return false;
  }
}

export function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
