import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  /** Ends the service as a power cut does; what it gives starts it again where it was. */
  readonly crash: () => Promise<() => Promise<void>>;
  readonly stop: () => Promise<void>;
}

/**
 * The system as an operator would run it, on a database of its own that is migrated and empty: the service and the worker
 * as programs, units and people made at the command line. Front-ends are served as far as they have been built.
 */
export async function startSystemOn(database: {
  readonly url: string;
  readonly drop: () => Promise<void>;
}): Promise<System> {
  const dataFolder = await mkdtemp(join(tmpdir(), "thuoc-do-story-"));
  const env = {
    DATABASE_URL: database.url,
    THUOCDO_DATA: dataFolder,
    HOST: "127.0.0.1",
    PORT: "0",
  };
  const operator = operatorOf(env);
  const startService = async (port: string) =>
    await runService("apps/collection-api/src/main.ts", {
      env: { ...env, PORT: port },
      ready: /Server listening at (http:\/\/[\d.:]+)/,
    });
  const [first, worker] = await Promise.all([
    startService("0"),
    runService("apps/analytics-worker/src/main.ts", { env, ready: /\bready\b/ }),
    settle(operator, dataFolder),
  ]);
  let service = first;
  return {
    url: service.said,
    operator,
    password,
    signIn: async (userName) => await signIn(service.said, { userName, password }),
    async crash() {
      await service.kill();
      return async () => {
        service = await startService(new URL(service.said).port);
      };
    },
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
