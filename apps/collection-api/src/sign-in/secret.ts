import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "@thuocdo/database/make-folder";

/** The secret that signs session cookies: made once, kept in the data folder, readable by this account only. */
export async function readSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, "secret");
  await makeFolder(dataFolder);
  try {
    // Of several services that start at once, one makes it.
    await writeFile(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return (await readFile(file, "utf8")).trim();
}
