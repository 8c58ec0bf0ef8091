import { resolve } from "node:path";

export interface Config {
  readonly databaseUrl: string;
  readonly dataFolder: string;
}

const house = resolve(import.meta.dirname, "../../..");

/** Reads the environment once; everything that is wrong with it is told together. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): {
  readonly config: Config;
  readonly problems: readonly string[];
} {
  const databaseUrl = env["DATABASE_URL"] ?? "";
  const isUrl = /^postgres(ql)?:$/.test(URL.parse(databaseUrl)?.protocol ?? "");
  return {
    config: { databaseUrl, dataFolder: resolve(house, env["THUOCDO_DATA"] || ".thuocdo") },
    problems: isUrl
      ? []
      : [
          'DATABASE_URL is missing or not a "postgres://" address. `npm start` sets it for the PostgreSQL it starts.',
        ],
  };
}
