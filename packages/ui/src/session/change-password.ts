import { call } from "@thuocdo/contract/call";
import { changePassword as route } from "@thuocdo/contract/my-account";
import { passwordFault, type PasswordFault } from "@thuocdo/contract/password-rules";

export type TypingFault = "missing" | PasswordFault | "same" | "not-repeated";

export interface TypedPasswords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** What is wrong with what was typed, before it is sent; by field. */
export function passwordFaults(
  { current, next, again }: TypedPasswords,
  userName: string,
): Partial<Record<keyof TypedPasswords, TypingFault>> {
  const fault = passwordFault(next, userName) ?? (next === current ? "same" : undefined);
  return {
    ...(current === "" && { current: "missing" }),
    ...(fault !== undefined && { next: fault }),
    ...(again !== next && { again: "not-repeated" }),
  };
}

/** Changes one's own password and ends one's sessions elsewhere. */
export async function changePassword({ current, next }: TypedPasswords): Promise<void> {
  await call(route, { body: { currentPassword: current, newPassword: next } });
}
