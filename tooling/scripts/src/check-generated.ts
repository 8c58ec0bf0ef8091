import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const house = join(import.meta.dirname, "../../..");

// Makes anew what is generated and committed, and names what was not up to date. What it made stays: look at
// the difference, and commit it.
const files = globSync("{apps,packages}/*/{openapi.json,schema.sql,generated/*}", {
  cwd: house,
  exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
}).toSorted();
const before = files.map(read);
execFileSync("pnpm", ["--recursive", "--if-present", "run", "generate"], {
  cwd: house,
  stdio: ["ignore", "ignore", "inherit"],
});
const changed = files.filter((file, index) => read(file) !== before[index]);
for (const file of changed) process.stderr.write(`${file} was not up to date; it is now.\n`);
process.exitCode = changed.length === 0 ? 0 : 1;

function read(file: string): string {
  const path = join(house, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
