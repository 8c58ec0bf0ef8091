import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { explainFolderProblem } from "@thuocdo/comparison/folder/explain-problem";
import type { FolderProblem, TextRows } from "@thuocdo/comparison/folder/problem";
import { type AnsweredPeriod, readAnswers } from "@thuocdo/comparison/folder/read-answers";
import { type FolderUnit, readUnits } from "@thuocdo/comparison/folder/read-units";
import type { Cell } from "@thuocdo/criteria/cell";
import { isScorable } from "@thuocdo/criteria/check-version";
import { parseVersion } from "@thuocdo/criteria/parse-version";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { readCsv } from "@thuocdo/documents/csv";
import Type from "typebox";
import { Value } from "typebox/value";
import type { StoredFile } from "#effects.ts";
import { messages } from "#command-line/messages.ts";

/** What is known of the folder as a whole; `about.json` may be left out. */
const About = Type.Object(
  { simulated: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);

export interface PlainFolder {
  readonly version: CriteriaSetVersion;
  readonly units: readonly FolderUnit[];
  /** From the earliest. */
  readonly periods: readonly AnsweredPeriod[];
  readonly simulated: boolean;
  readonly inputs: readonly StoredFile[];
}

/** What is wrong with a folder, in sentences, and by row where it is a row. */
export interface FolderFaults {
  readonly sentences: readonly string[];
  readonly rows: readonly FolderProblem[];
}

/** A folder of plain files, or all that is wrong with it. */
export async function readPlainFolder(
  folder: string,
): Promise<{ readonly folder: PlainFolder } | { readonly faults: FolderFaults }> {
  const read = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const name of ["criteria-set.json", "units.csv", "answers.csv", "about.json"]) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (bytes !== undefined) read.set(name, bytes);
    else if (name !== "about.json") missing.push(messages.fileMissing(name));
  }
  if (missing.length > 0) return faults(missing);
  const version = readVersion(textOf(read, "criteria-set.json"));
  const about = readAbout(textOf(read, "about.json"));
  const { units, problems } = readUnits(rowsOf(read, "units.csv"));
  if (!version.ok) return faults([...version.sentences, ...about.sentences], problems);
  const unitCodes = new Set(units.map(({ code }) => code));
  const answers = readAnswers(rowsOf(read, "answers.csv"), { version: version.value, unitCodes });
  const rows = [...problems, ...answers.problems];
  if (rows.length > 0 || about.sentences.length > 0) return faults(about.sentences, rows);
  if (answers.periods.length === 0) return faults([messages.noAnswers]);
  return {
    folder: {
      version: version.value,
      units,
      periods: answers.periods,
      simulated: about.simulated,
      inputs: [...read].map(([path, bytes]) => ({
        path,
        bytes: bytes.byteLength,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      })),
    },
  };
}

function faults(sentences: readonly string[], rows: readonly FolderProblem[] = []) {
  return { faults: { sentences: [...sentences, ...rows.map(explainFolderProblem)], rows } };
}

function textOf(read: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(read.get(name));
}

function rowsOf(read: ReadonlyMap<string, Uint8Array>, name: string): TextRows {
  return readCsv(textOf(read, name), name).rows.map((row) => row.map(written));
}

function written(cell: Cell | undefined): string {
  return cell?.kind === "text" ? cell.text : "";
}

function readVersion(
  text: string,
):
  | { readonly ok: true; readonly value: CriteriaSetVersion }
  | { readonly ok: false; readonly sentences: readonly string[] } {
  const parsed = parseVersion(parseJson(text));
  if (!parsed.ok)
    return {
      ok: false,
      sentences: parsed.refusal.map(({ path, message }) =>
        messages.versionWrong(path.join("."), message),
      ),
    };
  return isScorable(parsed.value)
    ? { ok: true, value: parsed.value }
    : { ok: false, sentences: [messages.versionNotScorable] };
}

function readAbout(text: string): {
  readonly simulated: boolean;
  readonly sentences: readonly string[];
} {
  if (text === "") return { simulated: false, sentences: [] };
  const about = parseJson(text);
  return Value.Check(About, about)
    ? { simulated: about.simulated ?? false, sentences: [] }
    : { simulated: false, sentences: [messages.aboutWrong] };
}

/** Undefined where it is no JSON; what reads it then refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
