import { rm, statfs, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { makeFolder } from "@thuocdo/database/make-folder";
import type { StartConfig } from "./config.ts";
import type { StartProblem } from "./problem.ts";

/** What a start needs at least; less and PostgreSQL stops in the middle of its work. */
const neededBytes = 300_000_000;

/** Whether the service can listen where it was told to. */
export async function checkPort({
  host,
  port,
}: Pick<StartConfig, "host" | "port">): Promise<StartProblem | undefined> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve({ code: "port-busy", host, port });
      else if (error.code === "EACCES") resolve({ code: "port-not-allowed", port });
      else resolve({ code: "host-not-here", host });
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** Whether the data folder takes data, and more than a little. */
export async function checkFolder(folder: string): Promise<StartProblem | undefined> {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    // 0711: see packages/database/src/embedded/place-cluster.ts.
    await makeFolder(folder, 0o711);
    await writeFile(trial, "đo");
    await rm(trial);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < neededBytes ? { code: "disk-full", folder } : undefined;
  } catch (error) {
    return problemOfFolder(folder, error);
  }
}

/** Why nothing could be written into a folder. */
export function problemOfFolder(folder: string, error: unknown): StartProblem {
  const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
  return { code: isFull ? "disk-full" : "folder-not-writable", folder };
}
