import { open } from "node:fs/promises";

/** Readers of PDF look this far for its beginning; browsers for a type. */
const headBytes = 1_024;
/** A list of a zip's parts ends at most this far from the end: 22 bytes and the longest comment. */
const tailBytes = 22 + 65_535;

const page = /<(script|html|head|body|svg|iframe)[\s>]|<!doctype html|<\?php/i;

/** One file that is two at once is read as one thing by who checks it and as the other by who opens it. */
export async function findForeignFormat(
  file: string,
  contentType: string,
): Promise<"several-formats" | "broken" | undefined> {
  const { head, tail } = await readEnds(file);
  const isZip = contentType.includes("officedocument");
  const isPdf = contentType === "application/pdf";
  if (!isPdf && head.includes("%PDF-")) return "several-formats";
  if (!isZip && page.test(head.toString("latin1"))) return "several-formats";
  const commentBytes = zipComment(tail);
  if (!isZip && commentBytes !== undefined) return "several-formats";
  if (isZip && (!head.subarray(0, 4).equals(zipStart) || commentBytes !== 0))
    return commentBytes === undefined ? "broken" : "several-formats";
  return isPdf && !tail.subarray(-2_048).includes("%%EOF") ? "broken" : undefined;
}

const zipStart = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const zipEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** Length of the comment after a zip's list of parts, when the bytes end with one. */
function zipComment(tail: Buffer): number | undefined {
  for (
    let at = tail.lastIndexOf(zipEnd);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(zipEnd, at - 1)
  ) {
    if (at + 22 > tail.length) continue;
    const length = tail.readUInt16LE(at + 20);
    if (at + 22 + length === tail.length) return length;
  }
  return undefined;
}

async function readEnds(file: string): Promise<{ readonly head: Buffer; readonly tail: Buffer }> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const read = async (from: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    return {
      head: await read(0, Math.min(headBytes, size)),
      tail: await read(Math.max(0, size - tailBytes), Math.min(tailBytes, size)),
    };
  } finally {
    await handle.close();
  }
}
