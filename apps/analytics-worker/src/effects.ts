import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";

export interface StoredFile {
  /** With forward slashes, below the folder asked for. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** All that a job does to the world outside the database: one folder of files, and the time. */
export interface Effects {
  /** Now, ISO 8601 in UTC. */
  readonly now: () => string;
  /** An absolute path in the data folder. */
  readonly pathOf: (path: string) => string;
  /** An empty folder in the data folder. */
  readonly emptyFolder: (path: string) => Promise<void>;
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>;
  /** Puts a finished file or folder in its place, whole, instead of what was there. */
  readonly replace: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Every file below a folder, by path, with its hash. */
  readonly listFiles: (path: string) => Promise<readonly StoredFile[]>;
}

/** Effects on a real folder and the real clock. */
export function effectsOn(dataFolder: string): Effects {
  const pathOf = (path: string) => join(dataFolder, path);
  return {
    now: () => new Date().toISOString(),
    pathOf,
    async emptyFolder(path) {
      await rm(pathOf(path), { recursive: true, force: true });
      await mkdir(pathOf(path), { recursive: true });
    },
    async write(path, bytes) {
      await mkdir(dirname(pathOf(path)), { recursive: true });
      await writeFile(pathOf(path), bytes);
    },
    async replace(from, to) {
      await mkdir(dirname(pathOf(to)), { recursive: true });
      const isFolder = (await stat(pathOf(from))).isDirectory();
      // A folder can't be renamed onto one that holds files; a file can.
      if (isFolder) await rm(pathOf(to), { recursive: true, force: true });
      await rename(pathOf(from), pathOf(to));
    },
    async remove(path) {
      await rm(pathOf(path), { recursive: true, force: true });
    },
    async listFiles(path) {
      const folder = pathOf(path);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return await Promise.all(
        paths.toSorted().map(async (file) => ({
          path: relative(folder, file).split(sep).join("/"),
          bytes: (await stat(file)).size,
          sha256: await hashFile(file),
        })),
      );
    },
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
