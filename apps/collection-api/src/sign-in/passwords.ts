import { hash, verify } from "@node-rs/argon2";

/** Passwords as argon2id hashes, with the library's defaults (19 MiB, 2 passes). */
export const passwords = {
  hash: async (password: string) => await hash(password.normalize("NFC")),
  verify: async ({ hash: stored, password }: { hash: string; password: string }) =>
    await verify(stored, password.normalize("NFC")),
} as const;

export const passwordLength = { least: 10, most: 128 } as const;
