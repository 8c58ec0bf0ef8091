import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stat } from "node:fs/promises";
import { openPromise, type Entry, type ZipFile } from "yauzl";

const mostParts = 5_000;
const mostUnpackedBytes = 200 * 1024 * 1024;

/** Programs inside a document, under the names that Office gives them. */
const program =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|vbaProjectSignature\w*\.bin|macrosheets\/|intlmacrosheets\/|activeX\/)|\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|hta|jar|msi)$/i;

type Because = "broken" | "encrypted" | "macros" | "unpacks-too-large";

/** A Word or Excel file part by part: how far it unpacks, by what it says and by unpacking it, and that no program is in it. */
export async function inspectOffice(file: string): Promise<Because | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: true });
    return await inspectParts(zip, (await stat(file)).size);
  } catch {
    // It says one thing and holds another: sizes, names, parts beyond its end.
    return "broken";
  } finally {
    zip?.close();
  }
}

async function inspectParts(zip: ZipFile, fileBytes: number): Promise<Because | undefined> {
  if (zip.entryCount > mostParts) return "unpacks-too-large";
  const parts: Entry[] = [];
  let packed = 0;
  let unpacked = 0;
  for await (const part of zip.eachEntry()) {
    if (part.isEncrypted()) return "encrypted";
    if (program.test(part.fileName)) return "macros";
    packed += part.compressedSize;
    unpacked += part.uncompressedSize;
    // Parts that lie over each other unpack to far more than the file could hold.
    if (unpacked > mostUnpackedBytes || packed > fileBytes) return "unpacks-too-large";
    parts.push(part);
  }
  for (const part of parts) {
    const content = await unpack(zip, part, part.fileName === "[Content_Types].xml");
    if (/macroEnabled/i.test(content)) return "macros";
  }
  return undefined;
}

/** Unpacks to nowhere: what is longer than it says is stopped by yauzl. */
async function unpack(zip: ZipFile, part: Entry, isKept: boolean): Promise<string> {
  const kept: Buffer[] = [];
  const nowhere = new Writable({
    write(chunk: Buffer, _, done) {
      if (isKept) kept.push(chunk);
      done();
    },
  });
  await pipeline(await zip.openReadStreamPromise(part), nowhere);
  return Buffer.concat(kept).toString("utf8");
}
