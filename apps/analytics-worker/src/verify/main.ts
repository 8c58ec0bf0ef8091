import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, connectPool } from "@thuocdo/database/connect";
import { readConfig } from "#config.ts";
import { effectsOn } from "#effects.ts";
import { describe, messages } from "#verify/messages.ts";
import { verifyReport, type Verified } from "#verify/verify-report.ts";

// Above what waits: it is read before the end of this file is reached.
const exitCodes: { readonly [F in Verified["found"]]: number } = {
  equal: 0,
  differs: 1,
  "no-report": 2,
  "unknown-snapshot": 2,
};

const words = process.argv.slice(2);
const isJson = words.includes("--json");
const [command, act, file, ...more] = words.filter((word) => word !== "--json");

if (command !== "report" || act !== "verify" || file === undefined || more.length > 0) {
  process.stderr.write(`${messages.usage}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await verify(file);
}

/** 0: equal. 1: it differs. 2: it can't be verified. */
async function verify(path: string): Promise<number> {
  const { config, problems } = readConfig(process.env);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join("\n")}\n`);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    process.stderr.write(`${messages.notReadable(path, (error as Error).message)}\n`);
    return 2;
  }
  const url = config.databaseUrl;
  const reading = connectPool({ url, role: "worker", max: 3 });
  const db = connect({ url, role: "queue", max: 1 });
  const folder = await mkdtemp(join(tmpdir(), "thuocdo-verify-"));
  try {
    const found = await verifyReport(
      { reading, db, effects: effectsOn(folder), memoryLimit: config.memoryLimit },
      bytes,
    );
    process.stdout.write(
      `${isJson ? JSON.stringify(found, null, 2) : describe(found).join("\n")}\n`,
    );
    return exitCodes[found.found];
  } finally {
    await Promise.all([reading.end(), db.destroy()]);
    await rm(folder, { recursive: true, force: true });
  }
}
