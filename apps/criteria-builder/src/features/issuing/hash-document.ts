import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** SHA-256 of the canonical JSON, hexadecimal. The browser's own is only there on addresses with https. */
export function hashDocument(document: CriteriaSetVersion): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(document))));
}
