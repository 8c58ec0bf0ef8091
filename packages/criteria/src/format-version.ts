import { accept, refuse, type Result } from "#result.ts";

/** The format that documents are written in today. */
export const currentFormatVersion = 1;

/** One step between formats. Its name says what changes; once released it never does. */
export interface Migration {
  readonly name: string;
  /** The format that it makes, from the one before. */
  readonly to: number;
  /** Gives the document in the new format; `formatVersion` is set by the chain. */
  readonly up: (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** All steps, in order. Format 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

export type MigrationRefusal =
  | { readonly code: "format-version-missing" }
  | {
      readonly code: "format-version-unknown";
      readonly found: number;
      readonly current: number;
    };

/** Brings a document of an older format up to date, step by step; one of a newer format is refused. */
export function migrate(
  document: Readonly<Record<string, unknown>>,
  steps: readonly Migration[] = migrations,
): Result<Readonly<Record<string, unknown>>, MigrationRefusal> {
  const found = document["formatVersion"];
  if (typeof found !== "number") return refuse({ code: "format-version-missing" });
  const current = steps.at(-1)?.to ?? currentFormatVersion;
  if (!Number.isInteger(found) || found < 1 || found > current) {
    return refuse({ code: "format-version-unknown", found, current });
  }
  return accept(
    steps
      .filter(({ to }) => to > found)
      .reduce((older, { to, up }) => ({ ...up(older), formatVersion: to }), document),
  );
}
