import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, type ReadStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileTypeFromFile } from "file-type";
import { refused } from "#server/refused.ts";

export interface ReceivedFile {
  readonly byteLength: number;
  /** By its content; the name it came with does not count. */
  readonly contentType: string;
}

export interface ExpectedFile {
  readonly sha256: string;
  readonly maxBytes: number;
  readonly allowedTypes: readonly string[];
}

export interface EvidenceStore {
  /** Keeps a file under its hash, or refuses it and keeps nothing. */
  readonly receive: (content: Readable, expected: ExpectedFile) => Promise<ReceivedFile>;
  readonly open: (sha256: string) => ReadStream;
}

/** Evidence in a folder, by SHA-256: the same content once, whoever brings it. */
export function createEvidenceStore(folder: string): EvidenceStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async receive(content, expected) {
      const trial = join(folder, "incoming", randomUUID());
      await mkdir(dirname(trial), { recursive: true });
      try {
        const { sha256, byteLength } = await writeAndHash(content, trial, expected.maxBytes);
        if (sha256 !== expected.sha256) {
          throw refused("evidence-hash-differs", { expected: expected.sha256, found: sha256 });
        }
        const contentType = (await fileTypeFromFile(trial))?.mime ?? "unknown";
        if (!expected.allowedTypes.includes(contentType)) {
          throw refused("evidence-type-refused", {
            found: contentType,
            allowed: [...expected.allowedTypes],
          });
        }
        await mkdir(dirname(placeOf(sha256)), { recursive: true });
        await rename(trial, placeOf(sha256));
        return { byteLength, contentType };
      } finally {
        await rm(trial, { force: true });
      }
    },
    open: (sha256) => createReadStream(placeOf(sha256)),
  };
}

async function writeAndHash(content: Readable, file: string, maxBytes: number) {
  const hash = createHash("sha256");
  let byteLength = 0;
  await pipeline(
    content,
    async function* measure(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        byteLength += chunk.length;
        if (byteLength > maxBytes) throw refused("too-large", { maxBytes });
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(file, { mode: 0o600, flush: true }),
  );
  return { sha256: hash.digest("hex"), byteLength };
}
