import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * SHA-256 of a file's content, in hexadecimal. Browsers offer their own only on https and localhost; on plain http it is
 * computed here, piece by piece, so that the page stays alive.
 */
export async function hashFile(
  file: Blob,
  subtle: SubtleCrypto | undefined = crypto.subtle,
): Promise<string> {
  if (subtle !== undefined) {
    return bytesToHex(new Uint8Array(await subtle.digest("SHA-256", await file.arrayBuffer())));
  }
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += pieceBytes) {
    hash.update(new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}

const pieceBytes = 1_048_576;
