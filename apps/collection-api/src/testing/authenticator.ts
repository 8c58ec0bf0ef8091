import type { App } from "#server/typed-app.ts";

/** The six digits that an authenticator shows for the address in the picture. */
export async function codeOf(app: App, totpURI: unknown): Promise<string> {
  const secret = new URL(String(totpURI)).searchParams.get("secret") ?? "";
  const body = { secret: Buffer.from(decode32(secret)).toString("utf8") };
  return (await app.signIn.api.generateTOTP({ body })).code;
}

function decode32(text: string): Uint8Array {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = Array.from(text, (one) => letters.indexOf(one).toString(2).padStart(5, "0")).join(
    "",
  );
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
