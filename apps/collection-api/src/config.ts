import { resolve } from "node:path";
import {
  readProviderSettings,
  type ProviderSettings,
} from "#sign-in/provider/provider-settings.ts";
import { readMailSettings, type MailSettings } from "#mail/mail-settings.ts";

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** Undefined: nothing goes out by e-mail. */
  readonly mail: MailSettings | undefined;
  /** Undefined: people sign in by password alone. */
  readonly provider: ProviderSettings | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const house = resolve(import.meta.dirname, "../../..");

/** Reads the environment once; everything that is wrong with it is told together. */
export function readConfig(env: Environment): {
  readonly config: Config;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const port = Number(env["PORT"] || "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT is "${env["PORT"]}", expected a port number from 0 to 65535.`);
  }
  const databaseUrl = env["DATABASE_URL"] ?? "";
  if (!/^postgres(ql)?:$/.test(URL.parse(databaseUrl)?.protocol ?? "")) {
    problems.push(
      'DATABASE_URL is missing or not a "postgres://" address. `npm start` sets it for the PostgreSQL it starts.',
    );
  }
  const config = {
    port,
    host: env["HOST"] || "127.0.0.1",
    dataFolder: resolve(house, env["THUOCDO_DATA"] || ".thuocdo"),
    databaseUrl,
    mail: readMailSettings(env, problems),
    provider: readProviderSettings(env, problems),
  };
  return { config, problems };
}
