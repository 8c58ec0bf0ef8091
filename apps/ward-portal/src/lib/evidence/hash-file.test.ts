import { expect, test } from "vitest";
import { hashFile } from "#lib/evidence/hash-file.ts";

test.each([
  { content: "", sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
  { content: "abc", sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
])('"$content" has the hash that the standard (FIPS 180-4) gives', async ({ content, sha256 }) => {
  expect(await hashFile(new Blob([content]), undefined)).toBe(sha256);
});

test("the browser's own SHA-256 and ours agree, over several pieces", async () => {
  const file = new Blob([new Uint8Array(2_500_000).map((_, at) => (at * 31) % 251)]);
  expect(await hashFile(file, undefined)).toBe(await hashFile(file, crypto.subtle));
});
