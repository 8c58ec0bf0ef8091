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
    if (content === undefined) return "broken";
    if (/macroEnabled/i.test(content)) return "macros";
  }
  return undefined;
}

/** Names that stand for texts, or for files: Office writes none, and forbids them (ECMA-376 part 2). */
const declaration = /<!(DOCTYPE|ENTITY)/i;

/**
 * Unpacks to nowhere: what is longer than it says is stopped by yauzl.
 * @returns what is kept; undefined for XML that declares names of its own
 */
async function unpack(zip: ZipFile, part: Entry, isKept: boolean): Promise<string | undefined> {
  const kept: Buffer[] = [];
  const isXml = /\.(xml|rels|vml)$/i.test(part.fileName);
  let before = "";
  let declares = false;
  const nowhere = new Writable({
    write(chunk: Buffer, _, done) {
      if (isKept) kept.push(chunk);
      if (isXml && !declares) {
        // UTF-16 too; a declaration may begin in one chunk and end in the next.
        const text = before + chunk.toString("latin1").replaceAll("\0", "");
        declares = declaration.test(text);
        before = text.slice(-10);
      }
      done();
    },
  });
  await pipeline(await zip.openReadStreamPromise(part), nowhere);
  return declares ? undefined : Buffer.concat(kept).toString("utf8");
}
