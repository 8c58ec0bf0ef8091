import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import {
  exchangeFormats,
  type CriteriaFile,
  type ExchangeFormat,
} from "@thuocdo/contract/exchange";
import { explainFileRefusal } from "@thuocdo/criteria/explain-file-refusal";
import type { ExchangeProblem } from "@thuocdo/criteria/exchange/problem";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import {
  findVersion,
  listCriteriaSets,
  listSupplements,
  listVersions,
} from "@thuocdo/database/queries/versions";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { describeProblem, messages } from "#command-line/criteria/messages.ts";
import { withDatabase } from "#command-line/open-database.ts";
import { CommandRefused } from "#command-line/refused.ts";
import { readCriteriaFile } from "#exchange/read-criteria-file.ts";

export interface ReadSource {
  readonly document: CriteriaSetVersion;
  /** Of a city's supplement in the database: the version that it is laid over. */
  readonly core: CriteriaSetVersion | null;
  /** Notices of the file that it was read from. */
  readonly problems: readonly ExchangeProblem[];
  /** Instant of its last change; of a file, of nothing. */
  readonly madeAt: string;
}

/** A version from a file, or from the database by its label or id. The database is opened only where it is needed. */
export async function readSource(source: string): Promise<ReadSource> {
  if (!existsSync(source))
    return await withDatabase(async ({ db }) => await readStored(db, source));
  const { document, problems } = await readFileOf(source);
  if (document === null) {
    const errors = problems.filter(({ severity }) => severity === "error");
    throw new CommandRefused(
      [...errors.map(describeProblem), messages.hasErrors(errors.length)].join("\n"),
    );
  }
  return { document, core: null, problems, madeAt: new Date(0).toISOString() };
}

/** What a file holds, errors and all. Tables of another shape are refused: their columns need a person. */
export async function readFileOf(file: string): Promise<CriteriaFile> {
  const read = await readCriteriaFile(await readBytes(file));
  if (!read.ok)
    throw new CommandRefused(messages.notReadable(file, explainFileRefusal(read.refusal)));
  if (read.value.holds === "tables") throw new CommandRefused(messages.plainTable(file));
  return read.value;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CommandRefused(messages.noSource(file), { cause });
  }
}

async function readStored(db: Kysely<Database>, source: string): Promise<ReadSource> {
  const version = await getStored(db, source);
  const { document, updatedAt } = version;
  const core = await readCore(db, version);
  return { document, core, problems: [], madeAt: updatedAt.toISOString() };
}

/** The version that a city's supplement is laid over; null where it is none. */
export async function readCore(
  db: Kysely<Database>,
  { coreVersionId }: { readonly coreVersionId: string | null },
): Promise<CriteriaSetVersion | null> {
  if (coreVersionId === null) return null;
  return (await findVersion(db, coreVersionId))?.document ?? null;
}

/** A version or supplement by its id, or by its label where only one has it. */
export async function getStored(db: Kysely<Database>, source: string) {
  const all = [...(await listVersions(db)), ...(await listSupplements(db))];
  const found = all.filter(({ id, label }) => id === source || label === source.normalize("NFC"));
  const [only, second] = found;
  if (only === undefined) throw new CommandRefused(messages.noSource(source));
  if (second !== undefined) {
    const sets = new Map((await listCriteriaSets(db)).map(({ id, title }) => [id, title]));
    const names = found.map(({ id, criteriaSetId }) => `${sets.get(criteriaSetId) ?? ""} (${id})`);
    throw new CommandRefused(messages.severalSources(source, names));
  }
  const version = await findVersion(db, only.id);
  if (version === undefined) throw new CommandRefused(messages.noSource(source));
  return version;
}

export function formatOf(file: string): ExchangeFormat {
  const format = extname(file).slice(1).toLowerCase();
  if (format in exchangeFormats) return format as ExchangeFormat; // `in` has just checked it
  throw new CommandRefused(messages.unknownFormat(file));
}

export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (cause) {
    throw new CommandRefused(messages.notWritten(file), { cause });
  }
}
