import { resolve } from "node:path";

export interface Config {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  /** Most memory that DuckDB takes for one job, as it writes sizes; beyond it, it spills into the job's folder. */
  readonly memoryLimit: string;
}

/** What a job gets unless told; enough for the wards of the nation. */
export const usualMemoryLimit = "1GB";

/** A size as DuckDB reads it. */
export function isMemoryLimit(text: string): boolean {
  return /^[1-9][0-9]*(MB|GB)$/.test(text);
}

const house = resolve(import.meta.dirname, "../../..");

/** Reads the environment once; everything that is wrong with it is told together. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): {
  readonly config: Config;
  readonly problems: readonly string[];
} {
  const databaseUrl = env["DATABASE_URL"] ?? "";
  const memoryLimit = env["THUOCDO_WORKER_MEMORY"] || usualMemoryLimit;
  const isUrl = /^postgres(ql)?:$/.test(URL.parse(databaseUrl)?.protocol ?? "");
  return {
    config: {
      databaseUrl,
      dataFolder: resolve(house, env["THUOCDO_DATA"] || ".thuocdo"),
      memoryLimit,
    },
    problems: [
      ...(isUrl
        ? []
        : [
            'DATABASE_URL is missing or not a "postgres://" address. `npm start` sets it for the PostgreSQL it starts.',
          ]),
      ...(isMemoryLimit(memoryLimit)
        ? []
        : [`THUOCDO_WORKER_MEMORY is "${memoryLimit}"; it is a size such as 512MB or 2GB.`]),
    ],
  };
}
