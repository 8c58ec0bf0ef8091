import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { imageDimensionsFromStream } from "image-dimensions";

/** The largest cameras of phones give 108 million; each is 4 bytes of memory of who looks at it. */
const mostPixels = 120_000_000;
const longestSide = 30_000;

/** A few bytes can say that they are a picture of terabytes. */
export async function inspectPicture(
  file: string,
): Promise<"too-many-pixels" | "broken" | undefined> {
  const size = await sizeOf(file);
  if (size === undefined) return "broken";
  const { width, height } = size;
  if (width < 1 || height < 1) return "broken";
  const isTooLarge = width * height > mostPixels || Math.max(width, height) > longestSide;
  return isTooLarge ? "too-many-pixels" : undefined;
}

async function sizeOf(file: string) {
  const content = createReadStream(file);
  try {
    return await imageDimensionsFromStream(Readable.toWeb(content) as ReadableStream<Uint8Array>); // Node's own type of the same stream
  } catch {
    return undefined;
  } finally {
    content.destroy();
  }
}
