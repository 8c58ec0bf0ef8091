import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Passwords as argon2id hashes, with the library's defaults (19 MiB, 2 passes). */
export const passwords = {
  hash: async (password: string) => await hash(password.normalize("NFC")),
  verify: async ({ hash: stored, password }: { hash: string; password: string }) =>
    await verify(stored, password.normalize("NFC")),
} as const;

/** Three groups of four letters and digits, 60 bits; no 0, o, 1, l, as it is read from a screen or a slip and typed. */
export function drawPassword(): string {
  const letters = "23456789abcdefghijkmnpqrstuvwxyz";
  const drawn = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join("");
  return [drawn.slice(0, 4), drawn.slice(4, 8), drawn.slice(8)].join("-");
}
