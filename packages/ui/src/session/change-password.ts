import { post } from "#session/sign-in.ts";

export type PasswordFault = "missing" | "too-short" | "same" | "not-repeated";

export type PasswordRefusal =
  | "password-wrong"
  | "too-many-attempts"
  | "signed-out"
  | "unreachable"
  | "unexpected";

export interface TypedPasswords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** As the service asks for it. */
export const leastPasswordLength = 10;

/** What is wrong with what was typed, before it is sent; by field. */
export function passwordFaults({
  current,
  next,
  again,
}: TypedPasswords): Partial<Record<keyof TypedPasswords, PasswordFault>> {
  return {
    ...(current === "" && { current: "missing" }),
    ...(next.normalize("NFC").length < leastPasswordLength
      ? { next: "too-short" }
      : next === current && { next: "same" }),
    ...(again !== next && { again: "not-repeated" }),
  };
}

/** Changes one's own password and ends one's sessions elsewhere. Undefined when it worked, otherwise why not. */
export async function changePassword({
  current,
  next,
}: TypedPasswords): Promise<PasswordRefusal | undefined> {
  try {
    const reply = await post("/api/auth/change-password", {
      currentPassword: current,
      newPassword: next,
      revokeOtherSessions: true,
    });
    if (reply.ok) return undefined;
    if (reply.status === 429) return "too-many-attempts";
    if (reply.status === 401) return "signed-out";
    return reply.status >= 500 ? "unexpected" : "password-wrong";
  } catch {
    return "unreachable";
  }
}
