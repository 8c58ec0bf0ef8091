import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { ERRORS, Server, Upload } from "@tus/server";
import { mostUnfinishedUploads, uploadKeptDays } from "@thuocdo/contract/uploads";
import type { EvidenceStore, ExpectedFile, ReceivedFile } from "#evidence/evidence-store.ts";
import { createFolderLocker } from "#evidence/folder-locker.ts";
import { notFound, refused, Refused } from "#server/refused.ts";

/** An upload is named by the submission and the hash of what is uploaded. */
export interface UploadKey {
  readonly submissionId: string;
  readonly sha256: string;
}

export interface BegunUpload {
  readonly name: string;
  readonly byteLength: number;
}

export interface Uploads {
  /** Begins, or goes on with what was begun; how many bytes are here. */
  readonly begin: (key: UploadKey, upload: BegunUpload) => Promise<number>;
  /** HEAD and PATCH of tus 1.0. */
  readonly serve: (key: UploadKey, request: TusRequest) => Promise<Response>;
  readonly find: (key: UploadKey) => Promise<BegunUpload & { readonly receivedBytes: number }>;
  /** Moves a whole upload into the store; refused, it is forgotten. */
  readonly finish: (
    key: UploadKey,
    expected: Omit<ExpectedFile, "sha256">,
  ) => Promise<ReceivedFile>;
  readonly abandon: (key: UploadKey) => Promise<void>;
  /** Forgets those that nobody finished in time. */
  readonly sweep: () => Promise<void>;
}

export interface TusRequest {
  readonly method: "HEAD" | "PATCH";
  readonly headers: Headers;
  readonly body?: ReadableStream;
}

const keptMs = uploadKeptDays * 86_400_000;

/** Uploads under way, in a folder that all processes share: bytes, and beside them what they will be. */
export function createUploads(folder: string, evidence: EvidenceStore): Uploads {
  const store = new FileStore({
    directory: folder,
    expirationPeriodInMilliseconds: keptMs,
  });
  const locker = createFolderLocker(join(folder, "locks"));
  // Asked by the pages of this origin alone.
  const server = new Server({ path: "/uploads", datastore: store, locker, allowedOrigins: [] });

  async function find(key: UploadKey) {
    const upload = await known(key, store.getUpload(idOf(key)));
    const { metadata, size = 0, offset, creation_date: begunAt = "" } = upload;
    if (Date.now() > Date.parse(begunAt) + keptMs) throw notFound("upload", key.sha256);
    return { name: metadata?.["name"] ?? "", byteLength: size, receivedBytes: offset };
  }

  async function locked<T>(key: UploadKey, act: () => Promise<T>): Promise<T> {
    const lock = locker.newLock(idOf(key));
    await lock.lock(new AbortController().signal, () => {});
    try {
      return await act();
    } finally {
      await lock.unlock();
    }
  }

  async function remove(key: UploadKey) {
    await store.remove(idOf(key)).catch(unlessGone);
  }

  return {
    find,
    async begin(key, { name, byteLength }) {
      return await locked(key, async () => {
        const begun = await find(key).catch(undefinedWhenMissing);
        if (begun?.byteLength === byteLength) return begun.receivedBytes;
        await remove(key);
        const files = await readdir(folder).catch(() => []);
        const ofSubmission = files.filter((file) => file.startsWith(`${key.submissionId}-`));
        // Two files for each: the bytes, and what they will be.
        if (ofSubmission.filter((file) => file.endsWith(".json")).length >= mostUnfinishedUploads)
          throw refused("too-many-uploads", { most: mostUnfinishedUploads });
        await store.create(
          new Upload({ id: idOf(key), size: byteLength, offset: 0, metadata: { name } }),
        );
        return 0;
      });
    },
    async serve(key, { method, headers, body }) {
      headers.set("tus-resumable", "1.0.0");
      const init = body === undefined ? {} : ({ body, duplex: "half" } as const);
      return await server.handleWeb(
        new Request(`http://uploads/uploads/${idOf(key)}`, { method, headers, ...init }),
      );
    },
    async finish(key, expected) {
      return await locked(key, async () => {
        const { byteLength, receivedBytes } = await find(key);
        if (receivedBytes < byteLength)
          throw refused("upload-not-whole", { receivedBytes, byteLength });
        try {
          const { sha256 } = key;
          const received = await evidence.adopt(join(folder, idOf(key)), { ...expected, sha256 });
          await store.configstore.delete(idOf(key));
          return received;
        } catch (error) {
          // What was refused would be refused again; what failed may be tried again.
          if (error instanceof Refused && error.status < 500) await remove(key);
          throw error;
        }
      });
    },
    abandon: async (key) => await locked(key, async () => await remove(key)),
    async sweep() {
      await store.deleteExpired().catch(unlessGone);
    },
  };
}

function idOf({ submissionId, sha256 }: UploadKey): string {
  return `${submissionId}-${sha256}`;
}

async function known<T>({ sha256 }: UploadKey, found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    throw isGone(error) ? notFound("upload", sha256) : error;
  }
}

function undefinedWhenMissing(error: unknown): undefined {
  if (error instanceof Refused && error.problem.code === "not-found") return undefined;
  throw error;
}

/** Another process was quicker. */
function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error;
}

function isGone(error: unknown): boolean {
  return error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS;
}
