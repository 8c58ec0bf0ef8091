// What `npm start`, `npm test` and `npm run thuocdo` call first. It runs on the Node that the machine has
// (20 or later), brings node_modules in step with the lockfile, and hands over to Node 24.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const house = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const pnpmVersion = readManifest().packageManager.split("@")[1];
const [command, ...givenArguments] = process.argv.slice(2);

const messages = {
  installing: "Đang cài đặt các gói phần mềm (lần đầu mất khoảng nửa phút) …",
  fetched: (done, all) => `  đã có ${done}/${all} gói`,
  installed: (seconds) => `  xong sau ${seconds} giây.`,
  notInstalled: (pnpm) =>
    `Không cài đặt được các gói phần mềm. Kiểm tra đường mạng tới kho gói npm và chỗ trống trên đĩa, rồi chạy lại. (${pnpm} báo lỗi ở trên.)`,
  noPnpm: (reason) =>
    `Không chạy được npx (${reason}). Cài npm đi kèm Node 20 trở lên rồi chạy lại.`,
  noNode: `Máy này (${process.platform} ${process.arch}) chưa có Node 24 và kho gói không có bản phù hợp. Cài Node 24 trở lên rồi chạy lại.`,
};

await bringInStep();
await handOver(findNode());

/** Installs only when the lockfile is not the one that was installed last: a start must not wait for pnpm. */
async function bringInStep() {
  const stampFile = join(house, "node_modules/.thuoc-do/installed");
  const stamp = hashOf("pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  const startedAt = Date.now();
  say(messages.installing);
  await install();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  say(messages.installed(((Date.now() - startedAt) / 1000).toFixed(1).replace(".", ",")));
}

async function install() {
  const settings = ["--frozen-lockfile", "--prefer-offline", "--config.confirmModulesPurge=false"];
  const pnpm = spawn(
    "npx",
    ["--yes", `pnpm@${pnpmVersion}`, "install", "--reporter=append-only", ...settings],
    { cwd: house, shell: process.platform === "win32", stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  let shownAt = Date.now();
  let shown = "";
  const read = (chunk) => {
    output += chunk;
    const [, all, reused, downloaded] =
      /.*Progress: resolved (\d+), reused (\d+), downloaded (\d+)/s.exec(output) ?? [];
    const line = messages.fetched(Number(reused) + Number(downloaded), all);
    if (all === undefined || line === shown || Date.now() - shownAt < 1000) return;
    shownAt = Date.now();
    shown = line;
    say(line);
  };
  pnpm.stdout.on("data", read);
  pnpm.stderr.on("data", read);
  const failure = await new Promise((resolve) => {
    pnpm.once("error", (error) => resolve(messages.noPnpm(error.message)));
    pnpm.once("close", (code) => resolve(code === 0 ? "" : messages.notInstalled("pnpm")));
  });
  if (failure === "") return;
  process.stderr.write(output);
  refuse(failure);
}

/** The machine's own Node where it is new enough, else the one that came with the packages. */
function findNode() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  for (const name of Object.keys(readManifest().optionalDependencies)) {
    const folder = join(house, "node_modules", name);
    if (!fitsThisMachine(folder)) continue;
    const node = join(folder, process.platform === "win32" ? "bin/node.exe" : "bin/node");
    if (spawnSync(node, ["--version"]).status === 0) return node;
  }
  return refuse(messages.noNode);
}

/** One of these packages names its system in a way that lets it be installed on any. */
function fitsThisMachine(folder) {
  if (!existsSync(folder)) return false;
  const { os = [], cpu = [] } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}

async function handOver(node) {
  const script = join(house, `tooling/scripts/src/${command}.ts`);
  const bin = join(house, "node_modules/.bin");
  const child = spawn(node, [script, ...givenArguments], {
    // The channel tells the child when we are killed; then it ends in good order.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      PATH: [dirname(node), bin, process.env.PATH].join(delimiter),
      // Thousands of modules are compiled at each start otherwise.
      NODE_COMPILE_CACHE: join(house, "node_modules/.thuoc-do/compile-cache"),
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) endWithNpm(child);
  const code = await new Promise((resolve) =>
    child.once("close", (status) => resolve(status ?? 1)),
  );
  process.exit(code);
}

/** When npm itself or its shell is killed nobody tells us, but the line of our parents changes. */
function endWithNpm(child) {
  const parents = findParents();
  setInterval(() => findParents() === parents || child.kill("SIGTERM"), 500).unref();
}

function findParents() {
  try {
    const [, grandparent] = /\) \w (\d+) [^)]*$/.exec(
      readFileSync(`/proc/${process.ppid}/stat`, "utf8"),
    );
    return `${process.ppid} ${grandparent}`;
  } catch {
    return `${process.ppid}`;
  }
}

function hashOf(...files) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  for (const file of files) hash.update(readFileSync(join(house, file)));
  return hash.digest("hex");
}

function readManifest() {
  return JSON.parse(readFileSync(join(house, "package.json"), "utf8"));
}

/** Standard output belongs to the command: `thuocdo … --json` is read by machines. */
function say(line) {
  process.stderr.write(`${line}\n`);
}

function refuse(sentence) {
  say(sentence);
  process.exit(1);
}
