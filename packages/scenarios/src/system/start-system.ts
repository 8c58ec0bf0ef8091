import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@thuocdo/database/testing";
import { signIn, type Session } from "#system/browser-session.ts";
import { operatorOf, type Operator } from "#system/operator.ts";
import { password, people, unitsCsv, type UserName } from "#system/people.ts";
import { runService } from "#system/run-service.ts";

export interface System {
  /** Where the service answers, `http://127.0.0.1:…`. */
  readonly url: string;
  readonly operator: Operator;
  readonly password: string;
  readonly signIn: (userName: UserName) => Promise<Session>;
  readonly stop: () => Promise<void>;
}

/**
 * The system as an operator would run it, on a database of its own: the service and the worker as programs, units and
 * people made at the command line. Front-ends are served as far as they have been built.
 */
export async function startSystem(): Promise<System> {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "thuoc-do-story-"));
  const env = {
    DATABASE_URL: database.url,
    THUOCDO_DATA: dataFolder,
    HOST: "127.0.0.1",
    PORT: "0",
  };
  const operator = operatorOf(env);
  const [service, worker] = await Promise.all([
    runService("apps/collection-api/src/main.ts", {
      env,
      ready: /Server listening at (http:\/\/[\d.:]+)/,
    }),
    runService("apps/analytics-worker/src/main.ts", { env, ready: /\bready\b/ }),
    settle(operator, dataFolder),
  ]);
  return {
    url: service.said,
    operator,
    password,
    signIn: async (userName) => await signIn(service.said, { userName, password }),
    async stop() {
      await Promise.all([service.stop(), worker.stop()]);
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function settle(operator: Operator, dataFolder: string): Promise<void> {
  const file = join(dataFolder, "units.csv");
  await writeFile(file, unitsCsv);
  await operator(["units", "import", file]);
  await Promise.all(
    people.map(async ({ userName, fullName, role, ...place }) => {
      const at = "unit" in place ? ["--unit", place.unit, "--level", place.level] : [];
      const who = [userName, "--name", fullName, "--role", role, ...at];
      await operator(["user", "add", ...who, "--password-stdin"], password);
    }),
  );
}
