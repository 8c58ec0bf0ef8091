import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { spawn } from "node:child_process";
import { connect } from "@thuocdo/database/connect";
import { sql } from "kysely";
import { requestOf } from "#load/line.ts";
import { sixtyAnswers } from "#load/sixty-answers.ts";

/** A running ODK Central, with a form of 60 indicators published. */
export interface Central {
  readonly port: number;
  readonly commit: string;
  /** A submission of 60 answers, another for each number. */
  readonly sendOf: (number: number) => Buffer;
  readonly stop: () => Promise<void>;
}

const run = promisify(execFile);
const person = { email: "bench@example.org", password: "simulated-password" };

const makeAccount = `
const { run } = require("./lib/task/task");
const account = require("./lib/task/account");
run(account.createUser("${person.email}", "${person.password}").then(() => account.promoteUser("${person.email}")));
`;

/**
 * ODK Central's backend (Apache-2.0) from its repository, its packages from the registry, in a folder that is removed
 * afterwards; in a database of its own on the same PostgreSQL.
 * @param source what `git clone` takes
 */
export async function startCentral(databaseUrl: string, source: string): Promise<Central> {
  const folder = await mkdtemp(join(process.env["THUOCDO_BENCH"] ?? tmpdir(), "odk-central-"));
  await run("git", ["clone", "--quiet", "--depth", "1", source, folder]);
  const { stdout } = await run("git", ["rev-parse", "--short", "HEAD"], { cwd: folder });
  const npm = ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
  await run("npm", npm, { cwd: folder, maxBuffer: 2 ** 26 });
  const url = await makeDatabase(databaseUrl);
  // A port that the system has free; taken by another in the meantime, the start fails and says so.
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const env = {
    ...process.env,
    NODE_CONFIG: JSON.stringify({
      default: {
        server: { port },
        database: {
          host: url.hostname,
          port: Number(url.port),
          user: url.username,
          password: url.password,
          database: url.pathname.slice(1),
        },
      },
    }),
  };
  const node = async (...args: readonly string[]) =>
    await run(process.execPath, [...args], { cwd: folder, env, maxBuffer: 2 ** 26 });
  await node("lib/bin/run-migrations.js");
  // Its command line asks for a password at a terminal.
  await writeFile(join(folder, "make-account.js"), makeAccount);
  await node("make-account.js");
  const server = spawn(process.execPath, ["lib/bin/run-server.js"], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  const ask = askerOf(port);
  await untilReady(ask, () => server.exitCode === null);
  const { token } = (await ask("POST", "/v1/sessions", person)) as { readonly token: string };
  const { id } = (await ask("POST", "/v1/projects", { name: "Bench" }, token)) as {
    readonly id: number;
  };
  await ask("POST", `/v1/projects/${id}/forms?publish=true`, formXml(), token);
  const path = `/v1/projects/${id}/forms/sixty/submissions`;
  return {
    port,
    commit: stdout.trim(),
    sendOf: (number) => requestOf({ method: "POST", path, token, xml: submissionXml(number) }),
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeDatabase(databaseUrl: string): Promise<URL> {
  const url = new URL(databaseUrl);
  const db = connect({ url: databaseUrl, role: "login", max: 1 });
  await sql`create database central`.execute(db);
  await db.destroy();
  url.pathname = "/central";
  const central = connect({ url: url.href, role: "login", max: 1 });
  for (const extension of ["citext", "pg_trgm", "pgrowlocks"])
    await sql`create extension ${sql.id(extension)}`.execute(central);
  await central.destroy();
  return url;
}

type Ask = (
  method: string,
  path: string,
  body: object | string,
  token?: string,
) => Promise<unknown>;

function askerOf(port: number): Ask {
  return async (method, path, body, token) => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        "content-type": typeof body === "string" ? "application/xml" : "application/json",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`Central: ${method} ${path}: ${reply.status} ${text}`);
    return JSON.parse(text) as unknown;
  };
}

async function untilReady(ask: Ask, isRunning: () => boolean): Promise<void> {
  for (const until = Date.now() + 60_000; ;) {
    try {
      await ask("POST", "/v1/sessions", person);
      return;
    } catch (error) {
      if (!isRunning() || Date.now() > until) throw error;
      await delay(200);
    }
  }
}

/** Fields by indicator: its values, then the note, as in an answer of ours. */
function fieldsOf(number: number): readonly (readonly [string, string])[] {
  return Object.entries(sixtyAnswers(number).byIndicator).flatMap(([id, { values, note }]) => {
    const name = id.replaceAll("-", "_");
    return [
      ...Object.entries(values).map(
        ([key, value]) => [`${name}_${key.replaceAll(".", "_")}`, String(value)] as const,
      ),
      [`${name}_note`, note] as const,
    ];
  });
}

function formXml(): string {
  const fields = fieldsOf(0).map(([name]) => name);
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
    <h:head><h:title>Sixty</h:title><model>
      <instance><data id="sixty" version="1"><meta><instanceID/></meta>${fields.map((name) => `<${name}/>`).join("")}</data></instance>
      <bind nodeset="/data/meta/instanceID" type="string" readonly="true()" calculate="concat('uuid:', uuid())"/>
      ${fields.map((name) => `<bind nodeset="/data/${name}" type="string"/>`).join("")}
    </model></h:head>
    <h:body>${fields.map((name) => `<input ref="/data/${name}"><label>${name}</label></input>`).join("")}</h:body></h:html>`;
}

function submissionXml(number: number): string {
  const fields = fieldsOf(number).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<data id="sixty" version="1"><meta><instanceID>uuid:${randomUUID()}</instanceID></meta>${fields.join("")}</data>`;
}
