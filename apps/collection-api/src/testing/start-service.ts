import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCall, type Call } from "@thuocdo/contract/call";
import { connect } from "@thuocdo/database/connect";
import type { Database } from "@thuocdo/database/schema";
import { createTestDatabase } from "@thuocdo/database/testing";
import { listenForVersionChanges, type VersionChanges } from "@thuocdo/database/version-changes";
import type { InjectOptions } from "fastify";
import type { Kysely } from "kysely";
import { buildApp, type AppOptions } from "#app.ts";
import type { App } from "#server/typed-app.ts";
import { buildTwoCities, password, type TwoCities } from "#testing/two-cities.ts";

export interface Service {
  readonly app: App;
  readonly units: TwoCities;
  readonly databaseUrl: string;
  /** What it was built with, for another process beside it. */
  readonly options: Omit<AppOptions, "db" | "signInDb" | "changes">;
  readonly changes: VersionChanges;
  /** Past all policies. */
  readonly owner: Kysely<Database>;
  /** The typed client of somebody signed in. */
  readonly signIn: (userName: string) => Promise<Call>;
  readonly nobody: Call;
  /** The cookie of somebody signed in anew, for what the typed client can't do. */
  readonly cookieOf: (userName: string) => Promise<string>;
  /** Opens it to the network of this machine; gives its address. */
  readonly listen: () => Promise<string>;
  readonly setTime: (at: string) => void;
  readonly stop: () => Promise<void>;
}

/** The whole service on a database of its own, with `buildTwoCities` in it, called without a network. */
export async function startService(
  more: Pick<AppOptions, "byMail" | "provider"> = {},
): Promise<Service> {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "thuoc-do-api-"));
  const owner = connect({ url: database.url, role: "owner", max: 2 });
  const db = connect({ url: database.url, role: "api", max: 4 });
  const signInDb = connect({ url: database.url, role: "api", max: 2, searchPath: "auth" });
  const changes = listenForVersionChanges({ url: database.url });
  const units = await buildTwoCities(owner);
  let now = "2021-07-05T02:00:00.000Z";
  const options = {
    clock: () => new Date(now),
    secret: "a secret of the tests, long enough to be one",
    dataFolder,
    ...more,
  };
  const app = await buildApp({ ...options, db, signInDb, changes });
  const sessions = new Map<string, Promise<Call>>();
  return {
    app,
    units,
    databaseUrl: database.url,
    options,
    changes,
    owner,
    nobody: callAs(app),
    cookieOf: async (userName) => await cookieOf(app, userName),
    listen: async () => await app.listen({ host: "127.0.0.1", port: 0 }),
    async signIn(userName) {
      const signedIn = sessions.get(userName) ?? signIn(app, userName);
      sessions.set(userName, signedIn);
      return await signedIn;
    },
    setTime(at) {
      now = at;
    },
    async stop() {
      await app.close();
      await Promise.all([changes.close(), owner.destroy(), db.destroy(), signInDb.destroy()]);
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function signIn(app: App, userName: string): Promise<Call> {
  return callAs(app, await cookieOf(app, userName));
}

let signIns = 1;

async function cookieOf(app: App, userName: string): Promise<string> {
  const reply = await app.inject({
    method: "POST",
    url: "/api/auth/sign-in/username",
    payload: { username: userName, password },
    // Each from a desk of their own: attempts are counted by address.
    remoteAddress: `10.0.${signIns >> 8}.${signIns++ & 255}`,
  });
  if (reply.statusCode !== 200) throw new Error(`${userName}: ${reply.statusCode} ${reply.body}`);
  const cookies = reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  return cookies.join("; ");
}

function callAs(app: App, cookie?: string): Call {
  return createCall({
    async fetch(url, { method = "GET", headers, body }) {
      const payload = body instanceof Blob ? Buffer.from(await body.arrayBuffer()) : body;
      const reply = await app.inject({
        method: method as NonNullable<InjectOptions["method"]>,
        url,
        headers: {
          ...(headers as Record<string, string>),
          ...(cookie !== undefined && { cookie }),
        },
        ...(typeof payload === "string" || payload instanceof Buffer ? { payload } : {}),
      });
      return new Response(new Uint8Array(reply.rawPayload), { status: reply.statusCode });
    },
  });
}
