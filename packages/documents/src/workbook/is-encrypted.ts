import { strFromU8, unzipSync } from "fflate";

/** An ODS with a password says so of each of its parts in its list of parts. */
export function isEncryptedOds(bytes: Uint8Array): boolean {
  const name = "META-INF/manifest.xml";
  const { [name]: manifest } = unzipSync(bytes, { filter: (part) => part.name === name });
  return manifest !== undefined && strFromU8(manifest).includes("encryption-data");
}

const fileBegins = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00] as const;
const filePass = 0x2f;

/** Of an old XLS only the records before the FILEPASS record are in the clear; it is among the first. @see MS-XLS 2.4.117 */
export function isEncryptedXls(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 512; start + 512 <= bytes.length; start += 512) {
    if (!fileBegins.every((byte, at) => bytes[start + at] === byte)) continue;
    let at = start;
    for (let record = 0; record < 4 && at + 4 <= bytes.length; record += 1) {
      if (view.getUint16(at, true) === filePass) return true;
      at += 4 + view.getUint16(at + 2, true);
    }
  }
  return false;
}
