import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartRefused } from "./problem.ts";

const frontEnds = ["criteria-builder", "ward-portal", "pilot-report"] as const;

/** All that the bundles are made of; apps never import the service or the database. */
const inputs = [
  "apps/{criteria-builder,ward-portal,pilot-report}/{src,public}/**/*",
  "apps/{criteria-builder,ward-portal,pilot-report}/*.*",
  "packages/{criteria,submissions,comparison,contract,criteria-form,ui}/{src/**/*,package.json}",
  "{pnpm-lock.yaml,tsconfig.base.json}",
];

/** Whether the bundles on disk were made from the files on disk, by their sizes and times. */
export function frontEndsAreBuilt(house: string): boolean {
  const stamp = stampFile(house);
  return (
    frontEnds.every((name) => existsSync(join(house, "apps", name, "dist/index.html"))) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === describeInputs(house)
  );
}

/** Builds what has changed; Turborepo keeps what it built before. */
export async function buildFrontEnds(house: string, ending?: AbortSignal): Promise<void> {
  const described = describeInputs(house);
  const filters = frontEnds.map((name) => `--filter=@thuocdo/${name}`);
  const { packageManager } = JSON.parse(readFileSync(join(house, "package.json"), "utf8"));
  const turbo = ["turbo", "run", "build", "--output-logs=errors-only", ...filters];
  // Turborepo calls pnpm by name, which the machine may not have; npx puts it on PATH.
  const build = spawn("npx", ["--yes", String(packageManager), "exec", ...turbo], {
    cwd: house,
    shell: process.platform === "win32",
    ...(ending !== undefined && { signal: ending }),
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  build.stdout.on("data", (chunk) => (log += chunk));
  build.stderr.on("data", (chunk) => (log += chunk));
  const code = await new Promise((resolve) => {
    build.once("error", resolve);
    build.once("close", resolve);
  });
  if (code !== 0) throw new StartRefused([{ code: "front-ends-not-built", log }]);
  mkdirSync(dirname(stampFile(house)), { recursive: true });
  writeFileSync(stampFile(house), described);
}

function describeInputs(house: string): string {
  const hash = createHash("sha256");
  for (const file of globSync(inputs, { cwd: house }).toSorted()) {
    const stats = statSync(join(house, file));
    if (stats.isFile()) hash.update(`${file} ${stats.size} ${stats.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function stampFile(house: string): string {
  return join(house, "node_modules/.thuoc-do/front-ends");
}
