import type { Me } from "@thuocdo/contract/me";

const refusals = [
  "credentials-missing",
  "credentials-wrong",
  "code-missing",
  "code-wrong",
  "code-expired",
  "account-locked",
  "too-many-attempts",
  "unreachable",
  "unexpected",
  "provider-unreachable",
  "provider-refused",
  "provider-invalid",
  "provider-expired",
  "provider-not-linked",
  "provider-second-factor",
] as const;

export type SignInRefusal = (typeof refusals)[number];

export function isSignInRefusal(text: string): text is SignInRefusal {
  return refusals.some((each) => each === text);
}

export type SignInOutcome =
  | { readonly kind: "signed-in" }
  /** The password is right; the code of the second factor is asked for. */
  | { readonly kind: "second-factor" }
  /** Too many failures: nobody signs in by this name before the instant. */
  | { readonly kind: "locked-out"; readonly until: string }
  | { readonly kind: "refused"; readonly refusal: SignInRefusal };

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Signs in by the sign-in service's own address. */
export async function signIn(credentials: Credentials): Promise<SignInOutcome> {
  const username = credentials.userName.normalize("NFC").trim();
  if (username === "" || credentials.password === "") return refused("credentials-missing");
  try {
    const reply = await post("/api/auth/sign-in/username", {
      username,
      password: credentials.password,
    });
    const body = await readBody(reply);
    if (reply.ok)
      return body.twoFactorRedirect === true ? { kind: "second-factor" } : { kind: "signed-in" };
    if (body.code === "sign-in-locked" && body.details?.until !== undefined)
      return { kind: "locked-out", until: body.details.until };
    if (body.code === "account-locked") return refused("account-locked");
    if (reply.status === 429) return refused("too-many-attempts");
    return refused(reply.status >= 500 ? "unexpected" : "credentials-wrong");
  } catch {
    return refused("unreachable");
  }
}

/** The second step: six digits of the moment, or one of the backup codes. */
export async function sendCode(typed: string): Promise<SignInOutcome> {
  const code = typed.replaceAll(/\s/g, "");
  if (code === "") return refused("code-missing");
  const way = /^\d{6}$/.test(code) ? "verify-totp" : "verify-backup-code";
  try {
    const reply = await post(`/api/auth/two-factor/${way}`, { code });
    if (reply.ok) return { kind: "signed-in" };
    const { code: why } = await readBody(reply);
    if (reply.status === 429) return refused("too-many-attempts");
    if (why === "INVALID_TWO_FACTOR_COOKIE" || why === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE")
      return refused("code-expired");
    return refused(reply.status >= 500 ? "unexpected" : "code-wrong");
  } catch {
    return refused("unreachable");
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

/** Once the session has ended: the provider's too, which would sign the next one at this machine in unasked. */
export function leavePage(signedInBy: Me["signedInBy"]): void {
  if (signedInBy === "provider") location.assign("/api/auth/provider/sign-out");
  else location.reload();
}

export function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

interface Body {
  readonly twoFactorRedirect?: boolean;
  readonly code?: string;
  readonly details?: { readonly until?: string };
}

async function readBody(reply: Response): Promise<Body> {
  try {
    // What the service says of a sign-in; each field is looked at before it counts.
    return (await reply.json()) as Body;
  } catch {
    return {};
  }
}

function refused(refusal: SignInRefusal): SignInOutcome {
  return { kind: "refused", refusal };
}
