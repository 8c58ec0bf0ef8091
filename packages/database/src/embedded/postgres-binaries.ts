import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

export interface PostgresBinaries {
  /** Holds bin, lib and share: PostgreSQL finds the one from the other, so it can be copied whole. */
  readonly folder: string;
  readonly version: string;
}

/** Finds the PostgreSQL that the package manager installed for this platform. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const packageFolder = join(dirname(createRequire(import.meta.url).resolve(name)), "..");
    const manifest: unknown = JSON.parse(
      await readFile(join(packageFolder, "package.json"), "utf8"),
    );
    return { folder: join(packageFolder, "native"), version: versionIn(manifest) };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "platform-not-supported",
      `Package ${name} is not installed. Give a PostgreSQL in DATABASE_URL, or install again.`,
      { cause },
    );
  }
}

export function executable(binaries: PostgresBinaries, name: "initdb" | "postgres" | "pg_ctl") {
  return join(binaries.folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function versionIn(manifest: unknown): string {
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) {
    return String(manifest.version);
  }
  throw new Error("The package of PostgreSQL binaries has no version.");
}
