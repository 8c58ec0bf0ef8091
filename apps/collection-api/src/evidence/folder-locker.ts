import { randomUUID } from "node:crypto";
import { access, mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ERRORS, type Lock, type Locker } from "@tus/server";

const beatMs = 1_000;
const staleMs = 15_000;
const longestWaitMs = 20_000;

/**
 * One writer to an upload at a time, over all processes that share the folder: a lock is a file that its holder keeps
 * fresh. Who wants it leaves a note, and the holder lets go: the line of somebody who resumes is the live one. Where a
 * holder was killed its lock goes stale. Two that break a stale lock at the same instant may both write; the hash that
 * every whole file is checked by then refuses it, and it is sent again.
 */
export function createFolderLocker(folder: string): Locker {
  return { newLock: (id) => createLock(join(folder, id)) };
}

function createLock(path: string): Lock {
  const token = randomUUID();
  const held = `${path}.lock`;
  const wanted = `${path}.wanted`;
  let beating: ReturnType<typeof setInterval> | undefined;

  async function beat(release: () => void | Promise<void>) {
    const now = new Date();
    await utimes(held, now, now).catch(() => {});
    if (await exists(wanted)) await release();
  }

  return {
    async lock(signal, release) {
      await mkdir(join(path, ".."), { recursive: true });
      const giveUpAt = Date.now() + longestWaitMs;
      while (!(await take(held, token))) {
        if (signal.aborted || Date.now() > giveUpAt) throw ERRORS.ERR_LOCK_TIMEOUT;
        await writeFile(wanted, "");
        if (await isStale(held)) await rm(held, { force: true });
        else await wait(50 + Math.random() * 100);
      }
      await rm(wanted, { force: true });
      beating = setInterval(() => void beat(release), beatMs);
      beating.unref();
    },
    async unlock() {
      clearInterval(beating);
      if ((await readFile(held, "utf8").catch(() => "")) === token) await rm(held, { force: true });
    },
  };
}

async function take(held: string, token: string): Promise<boolean> {
  try {
    await writeFile(held, token, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function isStale(held: string): Promise<boolean> {
  const found = await stat(held).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > staleMs;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
