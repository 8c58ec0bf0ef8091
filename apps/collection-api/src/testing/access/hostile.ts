import { readdir } from "node:fs/promises";
import { problemKinds } from "@thuocdo/contract/problem";
import type { Route } from "@thuocdo/contract/route";
import { routes } from "@thuocdo/contract/routes";
import { uploadPieceType } from "@thuocdo/contract/uploads";
import { sql } from "kysely";
import { send, type SentRequest } from "#testing/access/callers.ts";
import { accessEntries } from "#testing/access/entries.ts";
import { expectedStatus } from "#testing/access/entry.ts";
import type { AccessWorld } from "#testing/access/world.ts";
import type { HostileFile } from "#testing/hostile-files.ts";
import { pdfSaying, sha256Of } from "#testing/sample-files.ts";
import type { Service } from "#testing/start-service.ts";

/** What each route that takes a file does with it. A new one is added here. */
export const fileTakers: Readonly<Record<string, "reads a table" | "keeps the file">> = {
  readUnitFile: "reads a table",
  importUnits: "reads a table",
  readUnitList: "reads a table",
  readAccountList: "reads a table",
  readAnswerSheet: "reads a table",
  readCriteriaFile: "reads a table",
  readCityPlanTasks: "reads a table",
  uploadCityPlanFile: "keeps the file",
  sendUploadPiece: "keeps the file",
};

/** Routes that take anything but JSON. */
export const fileRoutes = routes.filter(({ schema }) => schema.consumes !== undefined);

/** Answers of a route to hostile files that are neither a refusal by a known code nor, where one is due, a reading. */
export async function wrongAnswers(
  { service, world }: { readonly service: Service; readonly world: AccessWorld },
  route: Route,
  files: readonly HostileFile[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const file of files) {
    const becomes =
      fileTakers[route.schema.operationId] === "reads a table" ? file.asTable : file.asFile;
    if (becomes === "kept") continue;
    const { status, text } = await give({ service, world }, route, file.bytes);
    const isRefused = status >= 400 && status < 500 && codeIn(text) in problemKinds;
    if (!isRefused && (becomes === "refused" || status !== 200))
      wrong.push(`${route.schema.operationId}, ${file.name}: ${status} ${text.slice(0, 200)}`);
  }
  return wrong;
}

/** Sends a file as the screen does, for somebody who may. */
async function give(
  on: { readonly service: Service; readonly world: AccessWorld },
  route: Route,
  bytes: Buffer,
) {
  const body = new Blob([new Uint8Array(bytes)]);
  if (route.schema.operationId !== "sendUploadPiece") return await ask(on, route, bytes, { body });
  const begun = await ask(on, named("beginUpload"), bytes, {
    body: { name: "a.pdf", byteLength: bytes.length, holdsNoSecrets: true },
  });
  if (begun.status !== 200) return begun;
  const headers = { "content-type": uploadPieceType, "upload-offset": "0" };
  const sent = await ask(on, route, bytes, { body, headers });
  return sent.status === 204 ? await ask(on, named("finishUpload"), bytes, {}) : sent;
}

/** What a plan's file is answered that comes under such a name. */
export async function codeOfPlanFile(
  on: { readonly service: Service; readonly world: AccessWorld },
  name: string,
): Promise<string> {
  const bytes = pdfSaying("tên lạ");
  const sent = { body: new Blob([new Uint8Array(bytes)]), name };
  return codeIn((await ask(on, named("uploadCityPlanFile"), bytes, sent)).text);
}

function named(operationId: string): Route {
  const route = routes.find(({ schema }) => schema.operationId === operationId);
  if (route === undefined) throw new Error(`There is no ${operationId}.`);
  return route;
}

async function ask(
  { service, world }: { readonly service: Service; readonly world: AccessWorld },
  route: Route,
  bytes: Buffer,
  { name = "a.pdf", ...sent }: Pick<SentRequest, "body" | "headers"> & { readonly name?: string },
) {
  const entry = accessEntries.find((candidate) => candidate.route === route);
  const caller =
    entry && world.callers.find(({ held }) => expectedStatus(entry, held) === "allowed");
  if (entry === undefined || caller === undefined)
    throw new Error(`Nobody may ask ${route.schema.operationId}.`);
  const request = entry.request(world);
  const url = request.url
    .replace(/[0-9a-f]{64}/, sha256Of(bytes))
    .replace(/\bname=[^&]*/, `name=${encodeURIComponent(name)}`);
  return await send(service.app, { ...request, ...sent, url }, caller.cookie);
}

function codeIn(text: string): string {
  try {
    const { code } = JSON.parse(text) as { readonly code?: unknown };
    return typeof code === "string" ? code : "";
  } catch {
    return "";
  }
}

/** All that a service holds: rows by table, and files. */
export async function heldBy({ owner, options }: Service) {
  const { rows: tables } = await sql<{ readonly name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'auth') order by 1
  `.execute(owner);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ readonly count: number }>`
      select count(*)::integer as count from ${sql.raw(name)}
    `.execute(owner);
    counts[name] = rows[0]?.count ?? 0;
  }
  const stored = await readdir(options.dataFolder, { recursive: true });
  return { counts, stored: stored.toSorted() };
}
