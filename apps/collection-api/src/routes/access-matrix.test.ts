import { routes } from "@thuocdo/contract/routes";
import { connect } from "@thuocdo/database/connect";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "#app.ts";
import type { App } from "#server/typed-app.ts";
import { nameOf, send, type Caller, type Place } from "#testing/access/callers.ts";
import { accessEntries } from "#testing/access/entries.ts";
import { answersSomebody, expectedStatus, type AccessEntry } from "#testing/access/entry.ts";
import {
  codeOfPlanFile,
  fileRoutes,
  fileTakers,
  heldBy,
  wrongAnswers,
} from "#testing/access/hostile.ts";
import { leaksOf } from "#testing/access/secrets.ts";
import { buildAccessWorld, type AccessWorld } from "#testing/access/world.ts";
import { hostileFiles } from "#testing/hostile-files.ts";
import { rolledBack } from "#testing/rolled-back.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let app: App;
let world: AccessWorld;
const ended: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  service = await startService();
  world = await buildAccessWorld(service);
  const url = service.databaseUrl;
  const db = connect({ url, role: "api", max: 4 });
  const signInDb = connect({ url, role: "api", max: 4, searchPath: "auth" });
  const { changes } = service;
  app = await buildApp({ ...service.options, db: rolledBack(db), signInDb, changes });
  ended.push(
    async () => await app.close(),
    async () => await db.destroy(),
    async () => await signInDb.destroy(),
  );
});
afterAll(async () => {
  for (const end of ended) await end();
  await service.stop();
});

test("every route has an entry that says whom it answers, and somebody it answers", () => {
  const tried = new Set(accessEntries.map(({ route }) => addressOf(route)));
  expect(routes.map(addressOf).filter((name) => !tried.has(name))).toEqual([]);
  expect(accessEntries.filter((entry) => !answersSomebody(entry)).map(titleOf)).toEqual([]);
});

describe("each role, at the own, a sibling, a parent and another city's unit, is told what is theirs by", () => {
  test.each(accessEntries.map((entry) => [titleOf(entry), entry] as const))(
    "%s",
    async (_, entry) => {
      expect(await differencesOf(entry)).toEqual([]);
    },
  );
});

test("every route that takes a file says what it does with it", () => {
  const operations = fileRoutes.map(({ schema }) => schema.operationId);
  expect(operations.toSorted()).toEqual(Object.keys(fileTakers).toSorted());
});

test("every route that takes a file refuses a hostile one, or tells what is in it, and stores nothing of it", async () => {
  // All of them go through the readers in `hostile-files.test.ts`; the routes are tried with one of each kind.
  const kinds = ["nothing", "a workbook cut off", "a program", "CSV of formulas"];
  const files = (await hostileFiles()).filter(({ name }) =>
    kinds.some((kind) => name.startsWith(kind)),
  );
  const before = await heldBy(service);
  const wrong = await Promise.all(
    fileRoutes.map(async (route) => await wrongAnswers({ service, world }, route, files)),
  );
  expect(wrong.flat()).toEqual([]);
  const names = ["a\u202Egpj.exe", "../../a.pdf", "a\\b.pdf", "a\u0000.pdf", "con", " "];
  const codes = names.map(async (name) => await codeOfPlanFile({ service, world }, name));
  expect(new Set(await Promise.all(codes))).toEqual(new Set(["evidence-name-refused"]));
  expect(await heldBy(service)).toEqual(before);
});

/** Callers who were told anything but what the entry says, or were shown what others may read alone. */
async function differencesOf(entry: AccessEntry): Promise<string[]> {
  const told = [undefined, ...world.callers].map(async (caller) => {
    const expected = expectedStatus(entry, caller?.held);
    if (entry.atOnePlace && expected === "allowed" && !standsAt(caller, "ministry")) return [];
    const { status, text } = await send(app, entry.request(world), caller?.cookie);
    const found = status >= 200 && status < 300 ? "allowed" : status;
    const who = caller === undefined ? "nobody" : nameOf(caller.held);
    if (found !== expected) return [`${who}: ${status}, not ${expected} ${text.slice(0, 300)}`];
    return caller === undefined
      ? []
      : leaksOf(text, caller.held).map((name) => `${who} reads ${name}`);
  });
  return (await Promise.all(told)).flat();
}

function standsAt(caller: Caller | undefined, place: Place): boolean {
  return caller?.held.every((one) => one.place === place) === true;
}

function addressOf({ method, url }: { readonly method: string; readonly url: string }): string {
  return `${method} ${url}`;
}

function titleOf({ route, about }: AccessEntry): string {
  return about === "" ? addressOf(route) : `${addressOf(route)} of ${about}`;
}
