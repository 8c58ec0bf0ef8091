import { post } from "#session/sign-in.ts";

export type SecondFactorRefusal =
  | "password-wrong"
  | "code-wrong"
  | "too-many-attempts"
  | "unreachable"
  | "unexpected";

export interface Offered {
  /** The address in the picture, with the user name in it. */
  readonly uri: string;
  /** The same secret, for an authenticator without a camera. */
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

/** Begins to set a second factor up; it counts only once a code of it has been sent back. */
export async function offer(
  password: string,
  userName: string,
): Promise<Offered | SecondFactorRefusal> {
  const came = await ask("enable", { password });
  if (typeof came === "string") return came;
  const { totpURI, backupCodes } = came as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  const issuer = "Thước Đo";
  const uri = `otpauth://totp/${encodeURIComponent(`${issuer}:${userName}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
  return { uri, secret, backupCodes };
}

/** The first right code turns it on. */
export async function confirmOffer(code: string): Promise<SecondFactorRefusal | undefined> {
  const came = await ask("verify-totp", { code: code.replaceAll(/\s/g, "") });
  if (came === "password-wrong") return "code-wrong";
  return typeof came === "string" ? came : undefined;
}

export async function turnOff(password: string): Promise<SecondFactorRefusal | undefined> {
  const came = await ask("disable", { password });
  return typeof came === "string" ? came : undefined;
}

/** New backup codes; those before are worth nothing any more. */
export async function renewBackupCodes(
  password: string,
): Promise<readonly string[] | SecondFactorRefusal> {
  const came = await ask("generate-backup-codes", { password });
  return typeof came === "string" ? came : (came as { backupCodes: string[] }).backupCodes;
}

async function ask(act: string, body: object): Promise<object | SecondFactorRefusal> {
  try {
    const reply = await post(`/api/auth/two-factor/${act}`, body);
    // The sign-in service answers as it does for its own client.
    if (reply.ok) return (await reply.json()) as object;
    if (reply.status === 429) return "too-many-attempts";
    return reply.status >= 500 ? "unexpected" : "password-wrong";
  } catch {
    return "unreachable";
  }
}
