import { isIP } from "node:net";
import { resolve } from "node:path";
import type { StartProblem } from "./problem.ts";

export interface StartConfig {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Undefined: a PostgreSQL of our own is started. */
  readonly databaseUrl: string | undefined;
  readonly withDemonstration: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; every variable may be missing, and all that is wrong is told at once. */
export function readConfig(
  env: Environment,
  house: string,
): { readonly config: StartConfig; readonly problems: readonly StartProblem[] } {
  const problems: StartProblem[] = [];
  const read = <T>(name: string, absent: T, parse: (value: string) => T | StartProblem): T => {
    const value = env[name]?.trim();
    if (value === undefined || value === "") return absent;
    const parsed = parse(value);
    if (!isProblem(parsed)) return parsed;
    problems.push(parsed);
    return absent;
  };
  const config = {
    port: read("PORT", 8080, parsePort),
    host: read("HOST", "127.0.0.1", parseHost),
    dataFolder: resolve(
      house,
      read<string>("THUOCDO_DATA", ".thuocdo", (folder) => folder),
    ),
    databaseUrl: read<string | undefined>("DATABASE_URL", undefined, parseDatabaseUrl),
    withDemonstration: read("THUOCDO_DEMO", true, parseDemonstration),
  };
  return { config, problems };
}

function parsePort(value: string): number | StartProblem {
  const port = Number(value);
  const isPort = /^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535;
  return isPort ? port : { code: "port-invalid", value };
}

function parseHost(value: string): string | StartProblem {
  const isHost = isIP(value) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value);
  return isHost ? value : { code: "host-invalid", value };
}

function parseDatabaseUrl(value: string): string | StartProblem {
  const url = URL.parse(value);
  const isDatabase =
    url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
  return isDatabase ? value : { code: "database-url-invalid" };
}

function parseDemonstration(value: string): boolean | StartProblem {
  return value === "0" ? false : value === "1" ? true : { code: "demonstration-invalid", value };
}

function isProblem(parsed: unknown): parsed is StartProblem {
  return typeof parsed === "object" && parsed !== null && "code" in parsed;
}
