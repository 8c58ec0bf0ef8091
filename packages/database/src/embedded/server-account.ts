import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";

/** The account that PostgreSQL runs under; undefined: our own. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root: there it runs as `postgres`, or else as `nobody`. */
export async function chooseServerAccount(): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = (await readFile("/etc/passwd", "utf8"))
    .split("\n")
    .map((line) => line.split(":"));
  const found =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  return { uid: Number(found?.[2] ?? 65_534), gid: Number(found?.[3] ?? 65_534) };
}

/** Whether the account gets through all the parents of a folder, such as a 0700 home. */
export function canReach(account: ServerAccount, folder: string): boolean {
  if (account === undefined) return true;
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    ...account,
    cwd: "/",
  });
  return status === 0;
}
