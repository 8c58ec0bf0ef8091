import Value from "typebox/value";
import { migrate, type MigrationRefusal } from "#format-version.ts";
import { toNfc } from "#nfc.ts";
import { accept, refuse, type Result } from "#result.ts";
import { schemaProblems, type SchemaProblem } from "#schema-problem.ts";
import { CriteriaSetVersion } from "#version.ts";

/** One thing wrong with a document: a code, the path to it, an English sentence. */
export type VersionProblem =
  | SchemaProblem
  | (MigrationRefusal & { readonly path: readonly string[]; readonly message: string });

/**
 * A document from outside as a version: brought up from older formats, its texts in NFC, its shape checked. Whether
 * it also makes sense is for `checkVersion`.
 */
export function parseVersion(
  value: unknown,
): Result<CriteriaSetVersion, readonly VersionProblem[]> {
  const document = toNfc(value);
  if (!isObject(document)) return refuse(schemaProblems(CriteriaSetVersion, document));
  const migrated = migrate(document);
  if (!migrated.ok) return refuse([formatProblem(migrated.refusal)]);
  if (Value.Check(CriteriaSetVersion, migrated.value)) return accept(migrated.value);
  return refuse(schemaProblems(CriteriaSetVersion, migrated.value));
}

function formatProblem(refusal: MigrationRefusal): VersionProblem {
  const path = ["formatVersion"];
  switch (refusal.code) {
    case "format-version-missing":
      return { ...refusal, path, message: "formatVersion is missing or not a number." };
    case "format-version-unknown": {
      const { found, current } = refusal;
      const message = `formatVersion is ${found}; this program reads 1 to ${current}.`;
      return { ...refusal, path, message };
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
