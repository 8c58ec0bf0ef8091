import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, type ReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inspectFile } from "#evidence/inspect/inspect-file.ts";
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
  /** Takes a whole file that lies beside the store, on the same disk; refused, it stays where it is. */
  readonly adopt: (file: string, expected: ExpectedFile) => Promise<ReceivedFile>;
  readonly open: (sha256: string) => ReadStream;
  /** Removes what a process that was killed left half received. */
  readonly sweep: (olderThan: Date) => Promise<void>;
}

/** Evidence in a folder, by SHA-256: the same content once, whoever brings it. */
export function createEvidenceStore(folder: string): EvidenceStore {
  const incoming = join(folder, "incoming");
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

  async function adopt(file: string, expected: ExpectedFile): Promise<ReceivedFile> {
    const { sha256, byteLength } = await hashOf(createReadStream(file), expected.maxBytes);
    if (sha256 !== expected.sha256)
      throw refused("evidence-hash-differs", { expected: expected.sha256, found: sha256 });
    const contentType = await inspectFile(file, expected.allowedTypes);
    const place = placeOf(sha256);
    await mkdir(dirname(place), { recursive: true });
    await onDisk(file);
    await rename(file, place);
    await onDisk(dirname(place));
    return { byteLength, contentType };
  }

  return {
    adopt,
    async receive(content, expected) {
      const trial = join(incoming, randomUUID());
      await mkdir(incoming, { recursive: true });
      try {
        await pipeline(
          content,
          limitedTo(expected.maxBytes),
          createWriteStream(trial, { mode: 0o600 }),
        );
        return await adopt(trial, expected);
      } finally {
        await rm(trial, { force: true });
      }
    },
    open: (sha256) => createReadStream(placeOf(sha256)),
    async sweep(olderThan) {
      for (const name of await namesIn(incoming)) {
        const file = join(incoming, name);
        const known = await stat(file).catch(() => undefined);
        if (known !== undefined && known.mtime < olderThan) await rm(file, { force: true });
      }
    },
  };
}

async function hashOf(content: Readable, maxBytes: number) {
  const hash = createHash("sha256");
  let byteLength = 0;
  for await (const chunk of limitedTo(maxBytes)(content)) {
    byteLength += chunk.length;
    hash.update(chunk);
  }
  return { sha256: hash.digest("hex"), byteLength };
}

function limitedTo(maxBytes: number) {
  return async function* limit(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let byteLength = 0;
    for await (const chunk of chunks) {
      byteLength += chunk.length;
      if (byteLength > maxBytes) throw refused("too-large", { maxBytes });
      yield chunk;
    }
  };
}

/** A file, or a name in a folder, that a power cut no longer takes away. */
async function onDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
